package posit.cloud;

/** Kubernetes' own labels of nodes, over which pods are spread. */
public final class NodeLabels {
    public static final String HOSTNAME = "kubernetes.io/hostname";
    public static final String ZONE = "topology.kubernetes.io/zone";

    private NodeLabels() {}
}
