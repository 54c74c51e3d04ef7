package posit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VmSizeTest {
    @ParameterizedTest
    @CsvSource({
        "Standard_D8_v5, D, 8, 32, ''",
        "Standard_D4ds_v4, D, 4, 16, ds",
        "Standard_D8as_v6, D, 8, 32, as",
        "Standard_D8ls_v5, D, 8, 16, ls",
        "Standard_D8pds_v5, D, 8, 32, pds",
        "Standard_D8plds_v6, D, 8, 16, plds",
        "Standard_E4s_v5, E, 4, 32, s",
        "Standard_E8-4ds_v5, E, 4, 64, ds",
        "Standard_F8s_v2, F, 8, 16, s",
        "Standard_F8as_v6, F, 8, 32, as",
        "Standard_F8als_v6, F, 8, 16, als",
        "Standard_F8ams_v6, F, 8, 64, ams",
        "Standard_B4ms, B, 4, 16, ms",
        "Standard_B8pls_v2, B, 8, 16, pls"
    })
    void reads_a_name(String name, String family, int vcpus, int memory, String features) {
        assertThat(VmSize.parse(name)).contains(new VmSize(name, family, vcpus, OptionalInt.of(memory), features));
    }

    @ParameterizedTest
    @CsvSource({
        "Standard_NC24ads_A100_v4, NC, 24, ads",
        "Standard_DC8as_v5, DC, 8, as",
        "Standard_L8s_v3, L, 8, s",
        "Standard_M128s, M, 128, s",
        "Standard_HB120-16rs_v3, HB, 16, rs",
        "Standard_DS4_v2, DS, 0, ''",
        "Standard_D3_v2, D, 0, ''",
        "Standard_A4_v2, A, 0, ''"
    })
    void knows_no_memory_of_other_families_and_no_vcpus_of_old_ones(
            String name, String family, int vcpus, String features) {
        assertThat(VmSize.parse(name)).contains(new VmSize(name, family, vcpus, OptionalInt.empty(), features));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Standard_",
                "Standard_D",
                "D8_v5",
                "standard_d8_v5",
                "Standard D8 v5",
                "Standard_D8_v",
                "Basic_A1",
                "m6i.2xlarge"
            })
    void refuses_other_names(String name) {
        assertThat(VmSize.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Standard_D8_v5, true",
        "Standard_D8s_v6, true",
        "Standard_E8s_v5, true",
        "Standard_F16s_v2, true",
        "Standard_NC24ads_A100_v4, true",
        "Standard_F8s_v2, false",
        "Standard_E4s_v5, false",
        "Standard_E8-4ds_v5, false",
        "Standard_D8ls_v5, false",
        "Standard_D4_v5, false",
        "Standard_DS5_v2, false"
    })
    void compares_what_the_names_tell(String name, boolean enough) {
        VmSize floor = VmSize.parse("Standard_D8_v5").orElseThrow();

        assertThat(VmSize.parse(name).orElseThrow().isAtLeast(floor)).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({
        "Standard_D8_v5, false, false, false",
        "Standard_D8s_v5, false, false, true",
        "Standard_D8pds_v5, true, false, true",
        "Standard_NP10s, false, false, true",
        "Standard_B4ms, false, true, true",
        "Standard_B8ps_v2, true, true, true"
    })
    void tells_arm_and_credits_and_premium_disks(String name, boolean arm, boolean burstable, boolean premium) {
        VmSize size = VmSize.parse(name).orElseThrow();

        assertThat(size.arm()).isEqualTo(arm);
        assertThat(size.burstable()).isEqualTo(burstable);
        assertThat(size.premiumDisks()).isEqualTo(premium);
    }

    @Test
    void describes_itself() {
        assertThat(VmSize.parse("Standard_D8_v5").orElseThrow().described())
                .isEqualTo("Standard_D8_v5 with 8 vCPUs and 32 GiB");
        assertThat(VmSize.parse("Standard_L8s_v3").orElseThrow().described()).isEqualTo("Standard_L8s_v3 with 8 vCPUs");
    }

    /** The page's table. */
    @ParameterizedTest
    @CsvSource({"8, 844", "16, 1703", "32, 3422", "64, 4985", "128, 4985", "672, 4985"})
    void memory_decides_the_connections_of_a_database(int memoryGiB, int connections) {
        assertThat(AzureLimits.userConnections(memoryGiB)).isEqualTo(connections);
    }
}
