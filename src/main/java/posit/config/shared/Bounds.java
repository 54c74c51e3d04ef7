package posit.config.shared;

import posit.config.reader.Check;
import posit.config.reader.Keys;
import posit.connect.ContentLimits.Range;

/** The rules between the four numbers of what a process of content gets; 0 stands for none. */
final class Bounds {
    static final String NONE = "none";

    private static final String REQUEST = "request";
    private static final String LIMIT = "limit";
    private static final String MAX_REQUEST = "maxRequest";
    private static final String MAX_LIMIT = "maxLimit";

    private final Check check;
    private final Record section;

    /** @param section with the texts of the numbers */
    Bounds(Check check, Record section) {
        this.check = check;
        this.section = section;
    }

    /** Connect refuses content that breaks one of them; so it must not have defaults that do. */
    void validate(Range range) {
        atMost(REQUEST, range.request(), LIMIT, range.limit());
        atMost(REQUEST, range.request(), MAX_REQUEST, range.maxRequest());
        atMost(LIMIT, range.limit(), MAX_LIMIT, range.maxLimit());
        atMost(MAX_REQUEST, range.maxRequest(), MAX_LIMIT, range.maxLimit());
        check.fits(
                range.limit() > 0 || range.maxLimit() == 0 || !check.sound(MAX_LIMIT),
                LIMIT,
                MAX_LIMIT + " is " + text(MAX_LIMIT) + ", and so content has a limit",
                "set one, or " + MAX_LIMIT + " to " + NONE);
    }

    /**
     * What does not fit a node never starts.
     *
     * @param size of a node in the unit of the range; 0 where it is not known
     * @param key of the stack file that chooses nodes
     */
    void fitsNode(Range range, long size, String node, String key) {
        if (size > 0) {
            String part = "a node is " + node + ", of which Kubernetes keeps a part, so this would never start";
            startsOn(range.request() < size, REQUEST, part, key);
            startsOn(range.maxRequest() < size, MAX_REQUEST, part, key);
            String whole = "a node is " + node + ", and nothing takes more than there is";
            startsOn(range.limit() <= size, LIMIT, whole, key);
            startsOn(range.maxLimit() <= size, MAX_LIMIT, whole, key);
        }
    }

    private void startsOn(boolean holds, String key, String why, String nodes) {
        check.fits(holds, key, why, "set less, or choose larger nodes (" + nodes + ")");
    }

    private void atMost(String key, long value, String bound, long most) {
        boolean holds = most == 0 || value <= most || !check.sound(bound);
        String cure = "set " + text(bound) + " or less, or raise " + bound;
        check.fits(holds, key, bound + " is " + text(bound), cure);
    }

    private String text(String key) {
        return Keys.value(section, Keys.find(section.getClass(), key)).toString();
    }
}
