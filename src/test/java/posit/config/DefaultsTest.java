package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.cloud.Cloud;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsDatabaseConfig;
import posit.config.aws.AwsNetworkConfig;
import posit.config.aws.AwsSettings;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.aws.EfsConfig;
import posit.config.aws.EksConfig;
import posit.config.aws.EksContentConfig;
import posit.config.aws.EksExposureConfig;
import posit.config.aws.EksNodesConfig;
import posit.config.aws.PackageManagerOnEksConfig;
import posit.config.aws.S3FilesConfig;
import posit.config.shared.PackageManagerConfig;
import posit.config.shared.RuntimeConfig;
import posit.config.shared.ServerConfig;
import posit.network.Cidr;
import posit.reference.Preset;

/** Records every default: none changes unseen. */
class DefaultsTest {
    private static final List<Cidr> EVERYWHERE = List.of(Cidr.parse("0.0.0.0/0"));
    private static final String PACKAGES = "https://packagemanager.posit.co/cran/__linux__/noble/latest";

    @Test
    void the_shortest_file_gets_the_reference_page() {
        StackConfig config = StackFiles.read(StackFiles.SHORTEST);
        AwsConfig aws = (AwsConfig) config.settings();

        assertThat(config.cloud()).isEqualTo(Cloud.AWS);
        assertThat(config.name()).isEqualTo("team-a");
        assertThat(config.tags()).isEmpty();
        assertThat(config.protect()).isTrue();
        assertThat(aws.provider())
                .isEqualTo(new AwsSettings(
                        "us-east-1",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        new AwsSettings.IgnoreTags(List.of(), List.of()),
                        new AwsSettings.DefaultTags(Map.of()),
                        Optional.empty()));
        assertThat(aws.network())
                .isEqualTo(new AwsNetworkConfig(Cidr.parse("10.42.0.0/16"), 2, List.of(), true, 30, Optional.empty()));
        assertThat(aws.cluster())
                .isEqualTo(new EksConfig("1.35", true, EVERYWHERE, Map.of(), 90, Map.of(), Optional.empty()));
        assertThat(aws.connect()).contains(connect(Preset.REFERENCE, "t3.2xlarge", "15"));
        assertThat(aws.packageManager()).isEmpty();
    }

    @Test
    void reference_2026_differs_in_node_type_and_postgresql_only() {
        AwsConfig config = StackFiles.aws(StackFiles.SHORTEST + "    preset: reference-2026\n");

        assertThat(config.connect()).contains(connect(Preset.REFERENCE_2026, "m6i.2xlarge", "16"));
    }

    @Test
    void a_number_of_the_page_is_overridden_alone() {
        AwsConfig config = StackFiles.aws(StackFiles.SHORTEST + "    database: {storageGiB: 50}\n");

        assertThat(config.connect().orElseThrow().database())
                .isEqualTo(new AwsDatabaseConfig("db.m5.large", "15", 50, 100, true, 14, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"REFERENCE, 15", "REFERENCE_2026, 16"})
    void package_manager_has_the_nodes_of_its_page_and_the_database_of_connects(Preset preset, String postgresql) {
        String key = "  posit:packageManager: {preset: " + preset.key() + ", domain: p.acme.org, hostedZoneId: Z1}\n";

        assertThat(StackFiles.aws(StackFiles.SHORTEST + key).packageManager())
                .contains(new PackageManagerOnEksConfig(
                        preset,
                        new EksExposureConfig(
                                "p.acme.org", Optional.of("Z1"), Optional.empty(), EVERYWHERE, false, 300),
                        new ServerConfig(Optional.empty(), 3, Map.of()),
                        new EksNodesConfig("m6i.2xlarge", 3, 100),
                        new AwsDatabaseConfig("db.m5.large", postgresql, 20, 100, true, 14, Optional.empty()),
                        new PackageManagerConfig(50, false),
                        new S3FilesConfig(30, Optional.empty())));
    }

    private static ConnectOnEksConfig connect(Preset preset, String nodeType, String postgresql) {
        return new ConnectOnEksConfig(
                preset,
                new EksExposureConfig(
                        "connect.acme.org", Optional.of("Z0123456789ABC"), Optional.empty(), EVERYWHERE, false, 300),
                new ServerConfig(Optional.empty(), 2, Map.of()),
                new EksNodesConfig(nodeType, 2, 100),
                Optional.empty(),
                new AwsDatabaseConfig("db.m5.large", postgresql, 20, 100, true, 14, Optional.empty()),
                new EfsConfig(35, Optional.empty()),
                new RuntimeConfig(PACKAGES, List.of(StackFiles.IMAGE)),
                new EksContentConfig(StackFiles.DEFAULT_LIMITS, Optional.empty(), List.of()));
    }
}
