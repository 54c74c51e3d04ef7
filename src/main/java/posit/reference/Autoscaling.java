package posit.reference;

import java.util.List;

/**
 * The sizes of the two pools of Posit's autoscaling page, which names none: the nodes are those of the page of each cloud, and
 * twice as large ones for content.
 *
 * @param server with room for the page's replicas, for one more during a roll-out, and for one node on its way out
 * @param content eight nodes of the page
 */
public record Autoscaling(Pool server, Pool content) {
    /**
     * @param types from the smallest to the largest
     * @param maxCpus of all nodes together
     * @param maxMemoryGiB of all nodes together
     */
    public record Pool(List<String> types, int maxCpus, int maxMemoryGiB) {}

    /** The type is that of the newer copy of the page: one that a busy server does not run out of credits on. */
    public static final Autoscaling ON_EKS = new Autoscaling(
            new Pool(List.of("m6i.2xlarge"), 32, 128), new Pool(List.of("m6i.2xlarge", "m6i.4xlarge"), 64, 256));

    public static final Autoscaling ON_AKS = new Autoscaling(
            new Pool(List.of("Standard_D8_v5"), 40, 160),
            new Pool(List.of("Standard_D8_v5", "Standard_D16_v5"), 64, 256));

    /** Karpenter's own default. ref: {@value Pages#KARPENTER_NODE_POOLS} */
    public static final String CONTENT_EXPIRY = "720h";

    /** Nodes for Karpenter, CoreDNS and the load balancer controller: two of each, on nodes of different zones. */
    public static final String SYSTEM_TYPE = "m6i.large";

    public static final int SYSTEM_NODES = 2;

    /** Kubernetes versions the pinned Karpenter runs on. ref: {@value Pages#KARPENTER_VERSIONS} */
    public static final String OLDEST_KUBERNETES = "1.29";

    public static final String NEWEST_KUBERNETES = "1.36";

    /** The page's "known limitations", shortened. */
    public static final List<Figure<String>> LIMITATIONS = List.of(
            limitation(
                    "the loss of a server pod orphans its running content jobs: re-run renders by hand",
                    "the content jobs that the server launched become orphaned and never complete"),
            limitation(
                    "interactive content may be moved to another node at any time",
                    "protects rendered content from voluntary Karpenter disruption but not interactive content"),
            limitation(
                    "whoever uses it then loses the session and has to reconnect",
                    "users lose their sessions and per-session state and must reconnect"),
            limitation(
                    "content with a minProcesses of 1 or more keeps its node, so the pool cannot shrink to zero",
                    "keeps at least one pod running continuously"),
            limitation(
                    "an interrupted environment restore is tried again with the next deployment only",
                    "Connect retries the restore only the next time the content is published"),
            limitation(
                    "a render that loses its node is not tried again",
                    "Connect does not automatically retry render pods that an involuntary eviction terminates"));

    /** Whether the pinned Karpenter runs on it; also true for a text that is no version, which others refuse. */
    public static boolean runsOn(String kubernetes) {
        return !kubernetes.matches("1\\.[0-9]{1,3}")
                || minor(OLDEST_KUBERNETES) <= minor(kubernetes) && minor(kubernetes) <= minor(NEWEST_KUBERNETES);
    }

    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }

    private static Figure<String> limitation(String shortened, String says) {
        return new Figure<>(shortened, says, Pages.CONNECT_AUTOSCALING, Pages.READ);
    }
}
