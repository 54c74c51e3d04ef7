package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.config.aws.AwsConfig;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.aws.ExistingBucketConfig;
import posit.config.aws.ExistingEfsConfig;
import posit.config.aws.ExistingEksConfig;
import posit.config.aws.ExistingVpcConfig;
import posit.config.aws.PackageManagerOnEksConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.azure.ExistingConnectFilesConfig;
import posit.config.azure.ExistingPackagesConfig;
import posit.config.azure.ExistingSubnetsConfig;
import posit.config.azure.ExistingVnetConfig;
import posit.config.azure.NfsExport;
import posit.config.azure.PackageManagerOnAksConfig;
import posit.config.reader.SecretText;
import posit.config.shared.ExistingDatabaseConfig;
import posit.config.shared.Note;
import posit.network.Cidr;
import posit.network.VnetNetwork.Egress;

/** Every key of what is the user's own arrives where it belongs. */
class ExistingConfigTest {
    private static final String NETWORK = "/subscriptions/8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a/resourceGroups/net"
            + "/providers/Microsoft.Network/virtualNetworks/spoke";
    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/12345678-1234-1234-1234-123456789012";
    private static final SecretText PASSWORD = new SecretText("[secret]");

    @Test
    void keys_on_aws() throws IOException {
        AwsConfig aws = (AwsConfig) read("existing").settings();
        ConnectOnEksConfig connect = aws.connect().orElseThrow();
        PackageManagerOnEksConfig packages = aws.packageManager().orElseThrow();

        assertThat(aws.network().existing())
                .contains(new ExistingVpcConfig(
                        "vpc-0123456789abcdef0",
                        Map.of("us-east-1a", "subnet-0aaaaaaaaaaaaaaa1", "us-east-1b", "subnet-0aaaaaaaaaaaaaaa2"),
                        Map.of("us-east-1a", "subnet-0bbbbbbbbbbbbbbb1", "us-east-1b", "subnet-0bbbbbbbbbbbbbbb2")));
        assertThat(aws.network().zones()).isEqualTo(2);
        assertThat(aws.cluster().existing()).contains(new ExistingEksConfig("shared", true));
        assertThat(connect.database().existing()).contains(database(5432, "connect", Optional.empty()));
        assertThat(connect.files().existing()).contains(new ExistingEfsConfig("fs-0123456789abcdef0"));
        assertThat(packages.database().existing())
                .contains(database(5432, "packagemanager", Optional.of("packagemanager_usage")));
        assertThat(packages.files().existing()).contains(new ExistingBucketConfig("acme-packages", Optional.of(KEY)));
    }

    @Test
    void keys_on_azure() throws IOException {
        AzureConfig azure = (AzureConfig) read("azure-existing").settings();
        ConnectOnAksConfig connect = azure.connect().orElseThrow();
        PackageManagerOnAksConfig packages = azure.packageManager().orElseThrow();

        assertThat(azure.network().existing())
                .contains(new ExistingVnetConfig(
                        NETWORK,
                        new ExistingSubnetsConfig(
                                subnet("system"),
                                subnet("connect"),
                                subnet("packages"),
                                subnet("database"),
                                subnet("netapp"),
                                subnet("endpoints"),
                                subnet("public")),
                        List.of(Cidr.parse("10.60.0.0/16")),
                        Egress.ROUTES));
        assertThat(azure.cluster().existing().orElseThrow().clusterId()).endsWith("/managedClusters/shared");
        assertThat(connect.database().existing()).contains(database(6432, "connect", Optional.empty()));
        assertThat(connect.files().existing())
                .contains(new ExistingConnectFilesConfig(
                        new NfsExport("nfs.acme.org", "/connect", 500), List.of("vers=3", "hard")));
        assertThat(packages.database().existing())
                .contains(database(5432, "packagemanager", Optional.of("packagemanager_usage")));
    }

    /** Those of the pages where the page names some. */
    @Test
    void an_export_is_mounted_as_the_products_want_it() throws IOException {
        AzureConfig azure = (AzureConfig) read("azure-existing").settings();

        assertThat(ExistingConnectFilesConfig.defaults().mountOptions())
                .containsExactly("vers=4.1", "hard", "lookupcache=pos");
        assertThat(azure.packageManager().orElseThrow().files().existing())
                .contains(new ExistingPackagesConfig(
                        new NfsExport("nfs.acme.org", "/packages", 1000),
                        List.of("vers=4.1", "nconnect=4", "noresvport", "actimeo=30", "lookupcache=pos")));
    }

    /** Each is the user's to care for, and is told so. */
    @ParameterizedTest
    @CsvSource({"existing, 7", "azure-existing, 6"})
    void every_part_of_ones_own_has_a_note(String file, int parts) throws IOException {
        List<Note> notes = read(file).notes();

        assertThat(notes)
                .filteredOn(note -> note.key().contains(".existing"))
                .hasSize(parts)
                .allSatisfy(note -> assertThat(note.kind()).isEqualTo(Note.Kind.WARNING));
        assertThat(notes)
                .extracting(Note::key)
                .doesNotContain(
                        "posit:network.natAddresses",
                        "posit:connect.files.zone",
                        "posit:cluster.admins",
                        "posit:cluster.allowedCidrs");
    }

    @Test
    void a_narrow_endpoint_must_admit_the_addresses_of_a_network_that_nobody_here_knows() throws IOException {
        String yaml = text("azure-existing")
                .replaceAll(
                        "(?s)posit:cluster:.*?(?=  posit:connect)",
                        "posit:cluster: {allowedCidrs: [203.0.113.0/24]}\n");

        assertThat(StackFiles.read(yaml).notes())
                .filteredOn(note -> note.key().equals("posit:cluster.allowedCidrs"))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("your NAT gateway or firewall"));
    }

    @Test
    void a_network_without_public_subnets_is_enough_where_nothing_is_public() throws IOException {
        String yaml = text("existing")
                .replaceAll("(?s)      publicSubnets:.*?(?=  posit:cluster)", "")
                .replace("    hostedZoneId:", "    internal: true\n    hostedZoneId:");

        AwsConfig aws = (AwsConfig) StackFiles.read(yaml).settings();

        assertThat(aws.network().existing().orElseThrow().publicSubnets()).isEmpty();
    }

    private static ExistingDatabaseConfig database(int port, String name, Optional<String> usage) {
        return new ExistingDatabaseConfig("postgres.acme.org", port, name, usage, "posit", PASSWORD);
    }

    private static Optional<String> subnet(String name) {
        return Optional.of(NETWORK + "/subnets/" + name);
    }

    private static StackConfig read(String file) throws IOException {
        return StackFiles.read(text(file));
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/config/good", file + ".yaml"));
    }
}
