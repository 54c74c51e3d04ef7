package posit.config.shared;

import posit.config.reader.Key;
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

        @Key(says = MAX_REQUEST, allowed = ALLOWED, pattern = PATTERN, example = "4Gi", source = ContentSizes.SOURCE)
        String maxRequest,

        @Key(says = MAX_LIMIT, allowed = ALLOWED, pattern = PATTERN, example = "4Gi", source = ContentSizes.SOURCE)
        String maxLimit)
        implements AmountConfig {
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

    @Override
    public long number(String memory) {
        long number = Long.parseLong(memory.substring(0, memory.length() - 2));
        return number << (memory.endsWith("Gi") ? GIB_BITS : MIB_BITS);
    }

    @Override
    public long of(Machine node) {
        return (long) node.memoryGiB().orElse(0) << GIB_BITS;
    }
}
