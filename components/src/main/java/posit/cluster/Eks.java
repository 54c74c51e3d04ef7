package posit.cluster;

import com.pulumi.core.Output;
import java.util.Map;

/** An EKS cluster, and what other resources of AWS need to trust and admit it. */
public interface Eks extends Cluster {
    /** The group EKS makes for control plane, nodes and pods; databases and file systems admit it. */
    Output<String> securityGroupId();

    /** Identity provider that IAM roles of service accounts trust. */
    Output<String> oidcProviderArn();

    /** Issuer of the tokens of service accounts, without {@code https://}. */
    Output<String> oidcIssuer();

    /** Labels of nodes kept for the cluster's own services; empty where there are none. */
    default Map<String, String> systemLabels() {
        return Map.of();
    }
}
