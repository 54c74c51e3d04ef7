package posit.config.shared;

import posit.config.reader.Key;
import posit.reference.ContentSizes;
import posit.reference.Machine;
import posit.reference.Pages;

/** How much CPU a process of content gets. */
public record CpuConfig(
        @Key(
                says = "CPU a process is promised, and by which its node is chosen.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = "500m",
                source = Pages.CONTENT_LIMITS)
        String request,

        @Key(
                says = "CPU a process may take: it is slowed down beyond.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = "500m",
                source = Pages.CONTENT_LIMITS)
        String limit,

        @Key(says = MAX_REQUEST, allowed = ALLOWED, pattern = PATTERN, example = "500m", source = ContentSizes.SOURCE)
        String maxRequest,

        @Key(says = MAX_LIMIT, allowed = ALLOWED, pattern = PATTERN, example = "500m", source = ContentSizes.SOURCE)
        String maxLimit)
        implements AmountConfig {
    private static final String ALLOWED = "CPUs such as 2, thousandths of one such as 500m, or none";
    private static final String PATTERN = "none|[1-9][0-9]{0,5}m?";
    private static final int THOUSANDTHS = 1000;

    static CpuConfig defaults() {
        return new CpuConfig(
                ContentSizes.CPU_REQUEST, ContentSizes.CPU_LIMIT, ContentSizes.CPU_MOST, ContentSizes.CPU_MOST);
    }

    @Override
    public long number(String cpus) {
        return cpus.endsWith("m")
                ? Long.parseLong(cpus.substring(0, cpus.length() - 1))
                : Long.parseLong(cpus) * THOUSANDTHS;
    }

    @Override
    public long of(Machine node) {
        return (long) node.vcpus() * THOUSANDTHS;
    }
}
