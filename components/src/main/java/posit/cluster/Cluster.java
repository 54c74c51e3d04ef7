package posit.cluster;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.resources.Resource;
import java.util.List;
import posit.cloud.Site;

/**
 * A Kubernetes cluster with its node pools and what pods need to start.
 *
 * <p>Implement {@link Eks} or {@link Aks} for a cluster of your own. What must hold: nodes in two zones or more with the labels of
 * the products' {@link Placement}; a CSI driver for the files that are mounted; whoever runs Pulumi may make namespaces and
 * everything in them.
 */
public interface Cluster {
    /** Carries the dependency on the cluster, which a plain text would not. */
    Output<String> clusterName();

    /** Secret; holds no token, and logs in by a program. */
    Output<String> kubeconfig();

    /** Made from this cluster's own kubeconfig, never from an ambient one. */
    Provider kubernetes();

    /** What the company wants of all that runs in it. */
    Site site();

    /** Nodes and cluster services that a pod needs before it can start. */
    List<Resource> ready();
}
