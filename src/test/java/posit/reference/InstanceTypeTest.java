package posit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTypeTest {
    @ParameterizedTest
    @CsvSource({
        "t3.2xlarge, 8, 32, false",
        "m6i.2xlarge, 8, 32, false",
        "m5.large, 2, 8, false",
        "c6a.4xlarge, 16, 32, false",
        "r5.xlarge, 4, 32, false",
        "m7i-flex.2xlarge, 8, 32, false",
        "m7g.2xlarge, 8, 32, true",
        "t4g.large, 2, 8, true",
        "c6gn.xlarge, 4, 8, true",
        "r6gd.large, 2, 16, true",
        "m6i.metal, 64, 256, false",
        "m7i.metal-24xl, 96, 384, false"
    })
    void reads_a_name(String name, int vcpus, int memory, boolean arm) {
        assertThat(InstanceType.parse(name)).contains(new InstanceType(name, vcpus, OptionalInt.of(memory), arm));
    }

    @ParameterizedTest
    @CsvSource({
        "g4dn.2xlarge, 8, false",
        "g5.xlarge, 4, false",
        "g5g.xlarge, 4, true",
        "a1.4xlarge, 16, true",
        "is4gen.large, 2, true",
        "x2iedn.2xlarge, 8, false",
        "i7ie.3xlarge, 12, false"
    })
    void knows_no_memory_of_other_families(String name, int vcpus, boolean arm) {
        assertThat(InstanceType.parse(name)).contains(new InstanceType(name, vcpus, OptionalInt.empty(), arm));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t3",
                "t3.",
                "t3.huge",
                "3t.large",
                "Standard_D8_v5",
                "db.m5.large",
                "m5.999xlarge",
                "M5.large"
            })
    void refuses_other_names(String name) {
        assertThat(InstanceType.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "t3.2xlarge, true",
        "m6i.4xlarge, true",
        "g5.2xlarge, true",
        "c6i.4xlarge, true",
        "c6i.2xlarge, false",
        "r5.xlarge, false",
        "t3.xlarge, false",
        "t3.medium, false"
    })
    void compares_what_the_names_tell(String name, boolean enough) {
        InstanceType floor = InstanceType.parse("t3.2xlarge").orElseThrow();

        assertThat(InstanceType.parse(name).orElseThrow().isAtLeast(floor)).isEqualTo(enough);
    }

    @Test
    void describes_itself() {
        assertThat(InstanceType.parse("t3.2xlarge").orElseThrow().described())
                .isEqualTo("t3.2xlarge with 8 vCPUs and 32 GiB");
        assertThat(InstanceType.parse("g5.xlarge").orElseThrow().described()).isEqualTo("g5.xlarge with 4 vCPUs");
    }
}
