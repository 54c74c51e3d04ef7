package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import posit.plan.conformance.ComparedRequirement;
import posit.plan.conformance.Conformance;
import posit.plan.conformance.RequirementVerdict;
import posit.reference.LoadTest;
import posit.reference.Preset;

/** Rows CA-14 and CZ-17: the shipped stack has what the page measured, and the scripts do by default what the page did. */
class LoadTestTest {
    @Test
    void CA_14_the_pages_test_is_the_scripts_default_and_the_stack_has_the_pages_sizes() throws IOException {
        assertDefaults(LoadTest.CONNECT_ON_EKS);
        assertThat(row(Target.EKS, "CA-14").verdict()).isEqualTo(RequirementVerdict.PUBLISHED);
        assertThat(row(Target.EKS, "CA-14").requirement().says())
                .isEqualTo("k6, 400 VUs, 1618 rps, 223 ms, 0 % errors");
    }

    @Test
    void CZ_17_the_pages_test_is_the_scripts_default_and_the_stack_has_the_pages_sizes() throws IOException {
        assertDefaults(LoadTest.CONNECT_ON_AKS);
        assertThat(row(Target.AKS, "CZ-17").verdict()).isEqualTo(RequirementVerdict.PUBLISHED);
        assertThat(row(Target.AKS, "CZ-17").requirement().says())
                .isEqualTo("k6, 400 VUs, 2052 rps, 162 ms, 0 % errors");
    }

    @Test
    void PZ_11_the_script_installs_as_many_packages_as_the_page_and_more_in_working_hours() throws IOException {
        var page = Preset.REFERENCE.packageManagerOnAks();

        assertThat(Files.readString(Path.of("loadtest/package-manager.js")))
                .contains("'INSTALLS_PER_DAY', " + page.installsPerDay().value() + ",");
    }

    private static void assertDefaults(LoadTest page) throws IOException {
        assertThat(Files.readString(Path.of("loadtest/connect.js")))
                .contains("'VUS', " + page.virtualUsers().value() + ",")
                .contains("'DURATION', '" + page.minutes().value() + "m'");
    }

    private static ComparedRequirement row(Target target, String id) {
        return Conformance.of(target.shipped().preview()).rows().stream()
                .filter(row -> row.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
