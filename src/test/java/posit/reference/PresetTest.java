package posit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
        assertThat(LoadTest.CONNECT_ON_EKS.minutes().value()).isEqualTo(30);
        assertThat(LoadTest.CONNECT_ON_EKS.requestsPerSecond().value()).isEqualTo(1618);
        assertThat(LoadTest.CONNECT_ON_EKS.latencyMillis().value()).isEqualTo(223);
        assertThat(LoadTest.CONNECT_ON_EKS.virtualUsers().value()).isEqualTo(400);
        assertThat(LoadTest.CONNECT_ON_EKS.errorPercent().value()).isZero();
        assertThat(LoadTest.CONNECT_ON_EKS.requestsPerSecond().url()).isEqualTo(PAGE);
    }

    @Test
    void connect_on_aks_holds_the_numbers_of_its_page() {
        ConnectOnAks page = Preset.REFERENCE.connectOnAks();

        assertThat(page.zones().value()).isEqualTo(2);
        assertThat(page.nodes().value()).isEqualTo(3);
        assertThat(page.nodeType().value()).isEqualTo("Standard_D8_v5");
        assertThat(page.replicas().value()).isEqualTo(3);
        assertThat(page.databaseType().value()).isEqualTo("Standard_D4ds_v4");
        assertThat(page.databaseVersion().value()).isEqualTo("16");
        assertThat(page.databaseStorageGb().value()).isEqualTo(64);
        assertThat(page.poolTiB().value()).isEqualTo(2);
        assertThat(page.volumeGiB().value()).isEqualTo(100);
        assertThat(page.survivesZone().value()).isTrue();
        assertThat(page.natAddresses().value()).isEqualTo(16).isEqualTo(AzureLimits.NAT_ADDRESSES_MAX);
    }

    @Test
    void package_manager_on_aks_holds_the_numbers_of_its_page() {
        PackageManagerOnAks page = Preset.REFERENCE.packageManagerOnAks();

        assertThat(page.nodes().value()).isEqualTo(3);
        assertThat(page.nodeType().value()).isEqualTo("Standard_D8_v5");
        assertThat(page.replicas().value()).isEqualTo(3);
        assertThat(page.databaseType().value()).isEqualTo("Standard_D4ds_v4");
        assertThat(page.databaseStorageGiB().value()).isEqualTo(128);
        assertThat(page.highAvailability().value()).isTrue();
        assertThat(page.databaseConnections().value()).isEqualTo(50);
        assertThat(page.shareGiB().value()).isEqualTo(1000);
        assertThat(page.installsPerDay().value()).isEqualTo(1_000_000);
        assertThat(page.gitBuilders().value()).isEqualTo(100);
    }

    @Test
    void each_number_for_azure_has_its_source_and_date() {
        assertThat(figures(Preset.REFERENCE.connectOnAks())).hasSize(11).allSatisfy(figure -> {
            assertThat(figure.url())
                    .isEqualTo("https://docs.posit.co/connect/admin/reference-architectures/azure/k8s/");
            assertThat(figure.read()).isEqualTo(LocalDate.of(2026, 11, 21));
            assertThat(figure.says()).isNotBlank();
        });
        assertThat(figures(Preset.REFERENCE.packageManagerOnAks())).hasSize(10).allSatisfy(figure -> {
            assertThat(figure.url())
                    .isEqualTo("https://packagemanager.posit.co/__docs__/admin/reference-architectures/azure/"
                            + "reference-architecture-azure-k8s");
            assertThat(figure.read()).isEqualTo(LocalDate.of(2026, 11, 21));
            assertThat(figure.says()).isNotBlank();
        });
    }

    @Test
    void the_load_test_on_aks_is_the_page_s() {
        assertThat(LoadTest.CONNECT_ON_AKS.minutes().value()).isEqualTo(30);
        assertThat(LoadTest.CONNECT_ON_AKS.requestsPerSecond().value()).isEqualTo(2052);
        assertThat(LoadTest.CONNECT_ON_AKS.latencyMillis().value()).isEqualTo(162);
        assertThat(LoadTest.CONNECT_ON_AKS.virtualUsers().value()).isEqualTo(400);
        assertThat(LoadTest.CONNECT_ON_AKS.errorPercent().value()).isZero();
        assertThat(LoadTest.CONNECT_ON_AKS.requestsPerSecond().url())
                .isEqualTo(Preset.REFERENCE.connectOnAks().nodes().url());
    }

    private static List<Figure<?>> figures(Record page) {
        return Arrays.stream(page.getClass().getRecordComponents())
                .<Figure<?>>map(c -> figure(page, c))
                .toList();
    }

    private static Figure<?> figure(Record page, RecordComponent component) {
        try {
            return (Figure<?>) component.getAccessor().invoke(page);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
