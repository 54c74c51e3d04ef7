package posit.onkubernetes;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What was seen of a trial after an event.
 *
 * @param fewest servers that were ready at a time on the way
 * @param rolledOut whether all servers are of the newest revision and ready
 */
record Seen(Placement placement, int replicas, long fewest, boolean rolledOut) {
    /** Whether all servers run, and the last change has reached them. */
    boolean complete() {
        return rolledOut && placement.ready() == replicas;
    }

    String text() {
        return placement.ready() + "/" + replicas + " ready, by zone "
                + counts(placement.byZone().values()) + ", by node "
                + counts(placement.byNode().values())
                + (placement.refused() == 0 ? "" : ", " + placement.refused() + " pending")
                + (rolledOut ? "" : ", not rolled out");
    }

    private static String counts(Collection<Long> counts) {
        return counts.stream().sorted().map(String::valueOf).collect(Collectors.joining("+"));
    }
}
