package posit.config.shared;

import posit.config.reader.Check;

/** The rule that ties nodes to zones. */
public final class Zones {
    private Zones() {}

    /** @param known whether the number of zones is to be relied on */
    public static void validate(Check nodes, int count, int zones, boolean known) {
        String idle = "the network has " + zones + " zones, and one without a node serves nobody";
        nodes.fits(count >= zones || !known, "count", idle, "set " + zones + " or more");
    }
}
