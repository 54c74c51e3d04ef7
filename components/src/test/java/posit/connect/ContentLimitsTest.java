package posit.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.connect.ContentLimits.Range;

class ContentLimitsTest {
    private static final Range NONE = new Range(0, 0, 0, 0);

    @ParameterizedTest
    @CsvSource({"1, 0.001", "250, 0.25", "500, 0.5", "1000, 1", "1500, 1.5", "10000, 10", "128000, 128", "0, 0"})
    void writes_cpus_as_a_decimal(long thousandths, String cpus) {
        var limits = limits(new Range(thousandths, 0, 0, 0), NONE);

        assertThat(limits.scheduler()).containsEntry("CPURequest", cpus);
    }

    @Test
    void writes_memory_in_bytes_without_an_exponent() {
        var limits = limits(NONE, new Range(512L << 20, 4L << 30, 64L << 30, 2048L << 30));

        assertThat(limits.scheduler())
                .containsEntry("MemoryRequest", "536870912")
                .containsEntry("MemoryLimit", "4294967296")
                .containsEntry("MaxMemoryRequest", "68719476736")
                .containsEntry("MaxMemoryLimit", "2199023255552");
    }

    @Test
    void says_that_there_is_none_because_silence_would_mean_a_default() {
        assertThat(limits(NONE, NONE).scheduler())
                .containsOnlyKeys(
                        "CPURequest",
                        "CPULimit",
                        "MaxCPURequest",
                        "MaxCPULimit",
                        "MemoryRequest",
                        "MemoryLimit",
                        "MaxMemoryRequest",
                        "MaxMemoryLimit")
                .containsValue("0")
                .doesNotContainValue("");
    }

    @Test
    void sets_processes_and_times_that_are_given() {
        var limits = ContentLimitsArgs.builder()
                .cpu(NONE)
                .memory(NONE)
                .minProcesses(0)
                .maxProcesses(3)
                .maxProcessesLimit(20)
                .idleTimeout("90s")
                .initTimeout("10m")
                .build();

        assertThat(limits.scheduler())
                .hasSize(13)
                .containsOnlyKeys(ContentLimits.settings())
                .containsEntry("MinProcesses", "0")
                .containsEntry("MaxProcesses", "3")
                .containsEntry("MaxProcessesLimit", "20")
                .containsEntry("IdleTimeout", "90s")
                .containsEntry("InitTimeout", "10m");
    }

    private static ContentLimits limits(Range cpu, Range memory) {
        return ContentLimitsArgs.builder().cpu(cpu).memory(memory).build();
    }
}
