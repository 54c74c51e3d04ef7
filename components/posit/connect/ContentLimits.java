package posit.connect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a process of content gets, and how many of them there are: Connect's {@code Scheduler} settings.
 *
 * @param cpu in thousandths of a CPU
 * @param memory in bytes
 * @param minProcesses for each server and each interactive content
 * @param idleTimeout such as {@code 5m}
 * @param initTimeout such as {@code 5m}
 */
public record ContentLimits(
        Range cpu,
        Range memory,
        Optional<Integer> minProcesses,
        Optional<Integer> maxProcesses,
        Optional<Integer> maxProcessesLimit,
        Optional<String> idleTimeout,
        Optional<String> initTimeout) {
    /** Keys of the section {@code Scheduler} that these limits fill. */
    static final List<String> SETTINGS = List.of(
            "CPURequest",
            "CPULimit",
            "MaxCPURequest",
            "MaxCPULimit",
            "MemoryRequest",
            "MemoryLimit",
            "MaxMemoryRequest",
            "MaxMemoryLimit",
            "MinProcesses",
            "MaxProcesses",
            "MaxProcessesLimit",
            "IdleTimeout",
            "InitTimeout");

    private static final int DIGITS_OF_A_THOUSANDTH = 3;

    /** Default and upper limit of what a process is promised, and of what it may take; 0 is none. */
    public record Range(long request, long limit, long maxRequest, long maxLimit) {}

    /**
     * Numbers as texts: Helm would print large ones as {@code 4.2e+09}. A 0 is written too, as it means none, while silence
     * means Connect's own default.
     */
    Map<String, String> scheduler() {
        var settings = new TreeMap<String, String>();
        settings.put("CPURequest", cpus(cpu.request()));
        settings.put("CPULimit", cpus(cpu.limit()));
        settings.put("MaxCPURequest", cpus(cpu.maxRequest()));
        settings.put("MaxCPULimit", cpus(cpu.maxLimit()));
        settings.put("MemoryRequest", Long.toString(memory.request()));
        settings.put("MemoryLimit", Long.toString(memory.limit()));
        settings.put("MaxMemoryRequest", Long.toString(memory.maxRequest()));
        settings.put("MaxMemoryLimit", Long.toString(memory.maxLimit()));
        minProcesses.ifPresent(least -> settings.put("MinProcesses", least.toString()));
        maxProcesses.ifPresent(most -> settings.put("MaxProcesses", most.toString()));
        maxProcessesLimit.ifPresent(most -> settings.put("MaxProcessesLimit", most.toString()));
        idleTimeout.ifPresent(time -> settings.put("IdleTimeout", time));
        initTimeout.ifPresent(time -> settings.put("InitTimeout", time));
        return settings;
    }

    private static String cpus(long thousandths) {
        return BigDecimal.valueOf(thousandths, DIGITS_OF_A_THOUSANDTH)
                .stripTrailingZeros()
                .toPlainString();
    }
}
