package posit.config;

/** The rules for the number of a product's pods. */
final class Replicas {
    static final int FEWEST = 2;
    static final int MOST = 16;
    static final String ALLOWED = "{min} to {max} replicas, as one alone does not survive the loss of a zone";

    private static final int PER_NODE = 2;

    private Replicas() {}

    /** @param beside what else takes memory */
    static void validate(Check check, int replicas, int nodes, String beside) {
        if (check.sound("nodes")) {
            int most = PER_NODE * nodes;
            String room = nodes + " nodes have memory for " + most + " replicas beside " + beside;
            check.fits(replicas <= most, "replicas", room, "set " + most + " or less, or raise nodes.count");
        }
    }
}
