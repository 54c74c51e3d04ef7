package posit.config.shared;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.connect.ContentLimits;
import posit.connect.ContentLimitsArgs;
import posit.reference.Machine;
import posit.reference.Pages;

/** What content may use, the same on every cloud. */
public record ContentConfig(
        @Key(says = "CPU of a process of content.") CpuConfig cpu,
        @Key(says = "Memory of a process of content.") MemoryConfig memory,

        @Key(
                says = "Processes of an interactive content that run although nobody uses it. Connect counts for each"
                        + " server: there are `replicas` times as many pods. Without this key Connect's own default.",
                allowed = "{min} or more",
                min = 0,
                max = PROCESSES,
                example = "0",
                source = Pages.CONTENT_API)
        Optional<Integer> minProcesses,

        @Key(
                says = "Most processes of an interactive content, also for each server. Without this key Connect's own"
                        + " default.",
                allowed = "{min} or more",
                min = 1,
                max = PROCESSES,
                example = "3",
                source = Pages.CONTENT_API)
        Optional<Integer> maxProcesses,

        @Key(
                says = "The most a publisher may set as maxProcesses. Without this key Connect's own default.",
                allowed = "{min} or more",
                min = 1,
                max = PROCESSES,
                example = "20",
                source = Pages.CONTENT_API)
        Optional<Integer> maxProcessesLimit,

        @Key(
                says = "How long a process runs on after its last connection. Without this key Connect's own default.",
                allowed = TIME,
                pattern = TIME_PATTERN,
                example = "5m",
                source = Pages.CONTENT_API)
        Optional<String> idleTimeout,

        @Key(
                says = "How long a process may take to start; on a node without its image that includes the download."
                        + " Without this key the chart's default, 5m.",
                allowed = TIME,
                pattern = TIME_PATTERN,
                example = "10m",
                source = Pages.CONTENT_API)
        Optional<String> initTimeout)
        implements Section {
    private static final String TIME = "seconds such as 30s, minutes such as 5m or hours such as 1h, at most 30 days";
    private static final String TIME_PATTERN = "[1-9][0-9]{0,6}[smh]";
    private static final int PROCESSES = 1000;

    /** Connect's API refuses more: "The timeout must be between 0 and 2592000 seconds". */
    private static final Duration LONGEST = Duration.ofDays(30);

    public static ContentConfig defaults() {
        return new ContentConfig(
                CpuConfig.defaults(),
                MemoryConfig.defaults(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What Connect is given. */
    public ContentLimits limits() {
        return ContentLimitsArgs.builder()
                .cpu(cpu.range())
                .memory(memory.range())
                .minProcesses(minProcesses)
                .maxProcesses(maxProcesses)
                .maxProcessesLimit(maxProcessesLimit)
                .idleTimeout(idleTimeout)
                .initTimeout(initTimeout)
                .build();
    }

    @Override
    public void validate(Check check) {
        atMost(check, "minProcesses", minProcesses, "maxProcesses", maxProcesses);
        atMost(check, "maxProcesses", maxProcesses, "maxProcessesLimit", maxProcessesLimit);
        atMost(check, "minProcesses", minProcesses, "maxProcessesLimit", maxProcessesLimit);
        check.must(isShort(idleTimeout), "idleTimeout");
        check.must(isShort(initTimeout), "initTimeout");
    }

    /**
     * The rule that needs to know on what content runs.
     *
     * @param check of the section
     */
    public void validate(Check check, Machine node) {
        validate(check, node, node, "posit:connect.nodes.type");
    }

    /**
     * The same with nodes of different machines.
     *
     * @param mostCpu the one with the most vCPUs
     * @param mostMemory the one with the most memory
     * @param key of the stack file that chooses them
     */
    public void validate(Check check, Machine mostCpu, Machine mostMemory, String key) {
        cpu.validate(check.in("cpu"), mostCpu, key);
        memory.validate(check.in("memory"), mostMemory, key);
    }

    private static void atMost(Check check, String key, Optional<Integer> value, String bound, Optional<Integer> most) {
        boolean holds = value.isEmpty() || most.isEmpty() || value.get() <= most.get();
        String cure = "set " + most.orElse(0) + " or less, or raise " + bound;
        check.fits(holds, key, bound + " is " + most.orElse(0), cure);
    }

    private static boolean isShort(Optional<String> time) {
        return time.map(text -> Duration.parse("PT" + text.toUpperCase(Locale.ROOT)))
                .filter(duration -> duration.compareTo(LONGEST) > 0)
                .isEmpty();
    }
}
