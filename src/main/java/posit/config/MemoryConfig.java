package posit.config;

import posit.connect.ContentLimits.Range;
import posit.reference.ContentSizes;
import posit.reference.Machine;
import posit.reference.Pages;

/** How much memory a process of content gets. */
public record MemoryConfig(
        @Key(
                says = "Memory a process is promised, and by which its node is chosen.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = "4Gi",
                source = Pages.CONTENT_LIMITS)
        String request,

        @Key(
                says = "Memory a process may take: it is killed beyond.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = "4Gi",
                source = Pages.CONTENT_LIMITS)
        String limit,

        @Key(
                says = "The most a publisher may set as request.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = "4Gi",
                source = ContentSizes.SOURCE)
        String maxRequest,

        @Key(
                says = "The most a publisher may set as limit; with `none` also no limit at all.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = "4Gi",
                source = ContentSizes.SOURCE)
        String maxLimit)
        implements Section {
    private static final String ALLOWED = "GiB such as 4Gi, MiB such as 512Mi, or none";
    private static final String PATTERN = "none|[1-9][0-9]{0,5}[GM]i";
    private static final int MIB_BITS = 20;
    private static final int GIB_BITS = 30;

    static MemoryConfig defaults() {
        return new MemoryConfig(
                ContentSizes.MEMORY_REQUEST,
                ContentSizes.MEMORY_LIMIT,
                ContentSizes.MEMORY_MOST,
                ContentSizes.MEMORY_MOST);
    }

    /** In bytes. */
    Range range() {
        return new Range(bytes(request), bytes(limit), bytes(maxRequest), bytes(maxLimit));
    }

    @Override
    public void validate(Check check) {
        new Bounds(check, this).validate(range());
    }

    void validate(Check check, Machine node) {
        new Bounds(check, this).fitsNode(range(), (long) node.memoryGiB().orElse(0) << GIB_BITS, node.described());
    }

    private static long bytes(String memory) {
        if (memory.equals(Bounds.NONE)) {
            return 0;
        }
        long number = Long.parseLong(memory.substring(0, memory.length() - 2));
        return number << (memory.endsWith("Gi") ? GIB_BITS : MIB_BITS);
    }
}
