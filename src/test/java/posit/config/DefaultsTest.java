package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.cloud.Cloud;
import posit.network.Cidr;
import posit.reference.Preset;

/** Records every default: none changes unseen. */
class DefaultsTest {
    private static final List<Cidr> EVERYWHERE = List.of(Cidr.parse("0.0.0.0/0"));
    private static final String PACKAGES = "https://packagemanager.posit.co/cran/__linux__/noble/latest";

    @Test
    void the_shortest_file_gets_the_reference_page() {
        StackConfig config = StackFiles.read(StackFiles.SHORTEST);

        assertThat(config.cloud()).isEqualTo(Cloud.AWS);
        assertThat(config.name()).isEqualTo("team-a");
        assertThat(config.tags()).isEmpty();
        assertThat(config.protect()).isTrue();
        assertThat(config.aws())
                .isEqualTo(new AwsSettings(
                        "us-east-1",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        new AwsSettings.IgnoreTags(List.of(), List.of()),
                        new AwsSettings.DefaultTags(Map.of()),
                        Optional.empty()));
        assertThat(config.network()).isEqualTo(new NetworkConfig(Cidr.parse("10.42.0.0/16"), 2, List.of(), true, 30));
        assertThat(config.cluster()).isEqualTo(new ClusterConfig("1.35", true, EVERYWHERE, Map.of(), 90));
        assertThat(config.connect()).contains(connect(Preset.REFERENCE, "t3.2xlarge", "15"));
        assertThat(config.packageManager()).isEmpty();
    }

    @Test
    void reference_2026_differs_in_node_type_and_postgresql_only() {
        StackConfig config = StackFiles.read(StackFiles.SHORTEST + "    preset: reference-2026\n");

        assertThat(config.connect()).contains(connect(Preset.REFERENCE_2026, "m6i.2xlarge", "16"));
    }

    @Test
    void a_number_of_the_page_is_overridden_alone() {
        StackConfig config = StackFiles.read(StackFiles.SHORTEST + "    database: {storageGiB: 50}\n");

        assertThat(config.connect().orElseThrow().database())
                .isEqualTo(new DatabaseConfig("db.m5.large", "15", 50, 100, true, 14));
    }

    private static ConnectConfig connect(Preset preset, String nodeType, String postgresql) {
        return new ConnectConfig(
                preset,
                "connect.acme.org",
                Optional.of("Z0123456789ABC"),
                Optional.empty(),
                EVERYWHERE,
                Optional.empty(),
                2,
                new NodesConfig(nodeType, 2, 100),
                new DatabaseConfig("db.m5.large", postgresql, 20, 100, true, 14),
                PACKAGES);
    }
}
