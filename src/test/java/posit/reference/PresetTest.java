package posit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of the pages, once more and by hand. */
class PresetTest {
    private static final String PAGE = "https://docs.posit.co/connect/admin/reference-architectures/aws/k8s/";

    @ParameterizedTest
    @CsvSource({"REFERENCE, reference, t3.2xlarge, 15", "REFERENCE_2026, reference-2026, m6i.2xlarge, 16"})
    void holds_the_numbers_of_its_page(Preset preset, String key, String nodeType, String postgresql) {
        ConnectOnEks page = preset.connectOnEks();

        assertThat(preset.key()).isEqualTo(key);
        assertThat(page.nodes().value()).isEqualTo(2);
        assertThat(page.zones().value()).isEqualTo(2);
        assertThat(page.replicas().value()).isEqualTo(2);
        assertThat(page.nodeType().value()).isEqualTo(nodeType);
        assertThat(page.databaseType().value()).isEqualTo("db.m5.large");
        assertThat(page.databaseVersion().value()).isEqualTo(postgresql);
        assertThat(page.databaseStorageGb().value()).isEqualTo(15);
        assertThat(page.multiAz().value()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void each_number_has_its_source_and_date(Preset preset) {
        ConnectOnEks page = preset.connectOnEks();

        assertThat(Stream.of(
                        page.nodes(),
                        page.zones(),
                        page.replicas(),
                        page.nodeType(),
                        page.databaseType(),
                        page.databaseVersion(),
                        page.databaseStorageGb(),
                        page.multiAz()))
                .allSatisfy(figure -> {
                    assertThat(figure.url()).isEqualTo(PAGE);
                    assertThat(figure.read()).isEqualTo(LocalDate.of(2026, 11, 21));
                    assertThat(figure.says()).isNotBlank();
                });
    }

    @Test
    void the_load_test_is_the_page_s() {
        assertThat(LoadTest.CONNECT_ON_EKS.requestsPerSecond().value()).isEqualTo(1618);
        assertThat(LoadTest.CONNECT_ON_EKS.latencyMillis().value()).isEqualTo(223);
        assertThat(LoadTest.CONNECT_ON_EKS.virtualUsers().value()).isEqualTo(400);
        assertThat(LoadTest.CONNECT_ON_EKS.errorPercent().value()).isZero();
        assertThat(LoadTest.CONNECT_ON_EKS.requestsPerSecond().url()).isEqualTo(PAGE);
    }
}
