package posit.config.shared;

import posit.config.reader.Check;
import posit.config.reader.Section;
import posit.connect.ContentLimits.Range;
import posit.reference.Machine;

/** How much of something a process of content gets, whatever its unit. */
sealed interface AmountConfig extends Section permits CpuConfig, MemoryConfig {
    String MAX_REQUEST = "The most a publisher may set as request.";
    String MAX_LIMIT = "The most a publisher may set as limit; with `none` also no limit at all.";

    String request();

    String limit();

    String maxRequest();

    String maxLimit();

    /** In the smallest unit. */
    long number(String amount);

    /** What a node has, in the smallest unit; 0 where that is not known. */
    long of(Machine node);

    default Range range() {
        return new Range(limit(request()), limit(limit()), limit(maxRequest()), limit(maxLimit()));
    }

    @Override
    default void validate(Check check) {
        new Bounds(check, (Record) this).validate(range());
    }

    /**
     * The rules that need to know on what content runs.
     *
     * @param key of the stack file that chooses nodes
     */
    default void validate(Check check, Machine node, String key) {
        new Bounds(check, (Record) this).fitsNode(range(), of(node), node.described(), key);
    }

    private long limit(String amount) {
        return amount.equals(Bounds.NONE) ? 0 : number(amount);
    }
}
