package posit.connect;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import posit.builders.Builder;

/**
 * What a process of content gets, and how many of them there are: Connect's {@code Scheduler} settings.
 *
 * @param cpu in thousandths of a CPU
 * @param memory in bytes
 * @param minProcesses for each server and each interactive content
 * @param idleTimeout such as {@code 5m}
 * @param initTimeout such as {@code 5m}
 */
@Builder
public record ContentLimits(
        Range cpu,
        Range memory,
        Optional<Integer> minProcesses,
        Optional<Integer> maxProcesses,
        Optional<Integer> maxProcessesLimit,
        Optional<String> idleTimeout,
        Optional<String> initTimeout) {
    /** What is written under each key of the section {@code Scheduler}; nothing, so that Connect's own default holds. */
    private static final Map<String, Function<ContentLimits, Optional<String>>> SCHEDULER = Map.ofEntries(
            always("CPURequest", limits -> cpus(limits.cpu.request())),
            always("CPULimit", limits -> cpus(limits.cpu.limit())),
            always("MaxCPURequest", limits -> cpus(limits.cpu.maxRequest())),
            always("MaxCPULimit", limits -> cpus(limits.cpu.maxLimit())),
            always("MemoryRequest", limits -> Long.toString(limits.memory.request())),
            always("MemoryLimit", limits -> Long.toString(limits.memory.limit())),
            always("MaxMemoryRequest", limits -> Long.toString(limits.memory.maxRequest())),
            always("MaxMemoryLimit", limits -> Long.toString(limits.memory.maxLimit())),
            entry("MinProcesses", limits -> limits.minProcesses.map(String::valueOf)),
            entry("MaxProcesses", limits -> limits.maxProcesses.map(String::valueOf)),
            entry("MaxProcessesLimit", limits -> limits.maxProcessesLimit.map(String::valueOf)),
            entry("IdleTimeout", ContentLimits::idleTimeout),
            entry("InitTimeout", ContentLimits::initTimeout));

    private static final int DIGITS_OF_A_THOUSANDTH = 3;

    /** Default and upper limit of what a process is promised, and of what it may take; 0 is none. */
    public record Range(long request, long limit, long maxRequest, long maxLimit) {}

    /** Keys of the section {@code Scheduler} that these limits fill. */
    static Set<String> settings() {
        return SCHEDULER.keySet();
    }

    /**
     * Numbers as texts: Helm would print large ones as {@code 4.2e+09}. A 0 is written too, as it means none, while silence
     * means Connect's own default.
     */
    Map<String, String> scheduler() {
        var settings = new TreeMap<String, String>();
        SCHEDULER.forEach((key, value) -> value.apply(this).ifPresent(text -> settings.put(key, text)));
        return settings;
    }

    private static Map.Entry<String, Function<ContentLimits, Optional<String>>> always(
            String key, Function<ContentLimits, String> value) {
        return entry(key, limits -> Optional.of(value.apply(limits)));
    }

    private static String cpus(long thousandths) {
        return BigDecimal.valueOf(thousandths, DIGITS_OF_A_THOUSANDTH)
                .stripTrailingZeros()
                .toPlainString();
    }
}
