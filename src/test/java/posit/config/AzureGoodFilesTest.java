package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.config.azure.AksNodesConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.CertificateConfig;
import posit.config.shared.ContentConfig;
import posit.network.Cidr;

class AzureGoodFilesTest {
    @Test
    void the_shipped_azure_file_is_the_reference_pages() throws IOException {
        StackConfig config = StackFiles.read(Files.readString(Path.of("Pulumi.azure.yaml")));
        AzureConfig azure = (AzureConfig) config.settings();
        AzureConfig defaults = StackFiles.azure(StackFiles.SHORTEST_AZURE);

        assertThat(config.name()).isEqualTo("posit-azure");
        assertThat(azure.network()).isEqualTo(defaults.network());
        assertThat(azure.cluster()).isEqualTo(defaults.cluster());
        assertThat(azure.connect().orElseThrow().exposure().domain()).isEqualTo("connect.example.com");
        assertThat(azure.connect().orElseThrow().database())
                .isEqualTo(defaults.connect().orElseThrow().database());
        assertThat(azure.packageManager().orElseThrow().exposure().domain()).isEqualTo("packages.example.com");
        assertThat(azure.packageManager().orElseThrow().nodes())
                .isEqualTo(new AksNodesConfig("Standard_D8_v5", 3, 128));
    }

    @Test
    void one_product_is_enough_and_a_private_endpoint_is_open_to_no_range() throws IOException {
        AzureConfig azure = azure("azure-package-manager-only");

        assertThat(azure.connect()).isEmpty();
        assertThat(azure.cluster().publicEndpoint()).isFalse();
        assertThat(azure.cluster().allowedCidrs()).isEmpty();
        assertThat(azure.packageManager().orElseThrow().exposure().certificate())
                .isEqualTo(new CertificateConfig(
                        Optional.of("https://acme.vault.azure.net/certificates/packages"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_the_cli_writes_is_read() throws IOException {
        AzureConfig azure = azure("azure-as-the-cli-writes-it");

        assertThat(azure.network().zones()).containsExactly("1", "2");
        assertThat(azure.connect().orElseThrow().database().version()).isEqualTo("17");
        assertThat(azure.zoneOf(azure.connect().orElseThrow().files())).isEqualTo("2");
    }

    @Test
    void traefik_serves_both_products_for_the_same_readers() throws IOException {
        AzureConfig azure = azure("azure-traefik-for-both");

        assertThat(azure.connect().orElseThrow().exposure().allowedCidrs())
                .isEqualTo(azure.packageManager().orElseThrow().exposure().allowedCidrs())
                .isEqualTo(List.of(Cidr.parse("192.0.2.0/24")));
        assertThat(azure.provider().location()).isEqualTo("usgovvirginia");
    }

    @Test
    void the_first_zone_of_the_network_is_that_of_the_volume() {
        AzureConfig azure = StackFiles.azure(StackFiles.SHORTEST_AZURE + "  posit:network: {zones: ['2', '3', '1']}\n");

        assertThat(azure.zoneOf(azure.connect().orElseThrow().files())).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "nodes, '{type: Standard_D8s_v5}'",
        "nodes, '{type: Standard_D8as_v6}'",
        "nodes, '{type: Standard_E8ds_v5}'",
        "nodes, '{type: Standard_E16-8ds_v5}'",
        "nodes, '{type: Standard_F16s_v2}'",
        "nodes, '{type: Standard_NC24ads_A100_v4}'",
        "nodes, '{type: Standard_DC8as_v5}'",
        "nodes, '{count: 16}'",
        "nodes, '{diskGiB: 30}'",
        "database, '{type: Standard_D4s_v3}'",
        "database, '{type: Standard_D4ads_v5}'",
        "database, '{type: Standard_E4ds_v5}'",
        "database, '{version: \"17\"}'",
        "database, '{storageGiB: 128}'",
        "database, '{storageGiB: 32767}'",
        "database, '{backupRetentionDays: 7}'",
        "database, '{highAvailability: false}'",
        "license, '{file: {secure: x}}'",
        "replicas, 6",
        "replicas, 2",
        "ingress, traefik",
        "dnsZoneId, /subscriptions/1/resourceGroups/DNS/providers/microsoft.network/dnszones/acme.org"
    })
    void accepts_of_either_product(String key, String value) {
        String line = "    " + key + ": " + value + "\n";
        String[] halves = StackFiles.SHORTEST_AZURE.split("(?=  posit:packageManager)");

        assertThat(StackFiles.azure(halves[0] + line + halves[1]).connect()).isPresent();
        assertThat(StackFiles.azure(StackFiles.SHORTEST_AZURE + line.replace("storageGiB: 64", "storageGiB: 128"))
                        .packageManager())
                .isPresent();
    }

    @Test
    void what_a_size_does_not_tell_of_its_memory_is_not_held_against_content() {
        String[] halves = StackFiles.SHORTEST_AZURE.split("(?=  posit:packageManager)");
        String large = "    nodes: {type: Standard_NC24ads_A100_v4}\n"
                + "    content: {memory: {maxLimit: 200Gi}, cpu: {maxLimit: 24}}\n";

        ContentConfig content = StackFiles.azure(halves[0] + large + halves[1])
                .connect()
                .orElseThrow()
                .content()
                .shared();

        assertThat(content.limits().memory().maxLimit()).isEqualTo(200L << 30);
        assertThat(content.limits().cpu().maxLimit()).isEqualTo(24_000);
    }

    @ParameterizedTest
    @CsvSource({
        "212, 3, Standard_D4ds_v4",
        "427, 3, Standard_D8ds_v4",
        "50, 16, Standard_D4ds_v4",
        "5, 2, Standard_D4ds_v4"
    })
    void connections_fit_the_database_with_one_pod_more(int each, int replicas, String type) {
        String file = StackFiles.SHORTEST_AZURE
                + "    maxOpenConnections: %d\n    replicas: %d\n    database: {type: %s}\n    nodes: {count: 8}\n"
                        .formatted(each, replicas, type);

        assertThat(StackFiles.azure(file)
                        .packageManager()
                        .orElseThrow()
                        .settings()
                        .maxOpenConnections())
                .isEqualTo(each);
    }

    private static AzureConfig azure(String name) throws IOException {
        return StackFiles.azure(Files.readString(Path.of("src/test/resources/config/good", name + ".yaml")));
    }
}
