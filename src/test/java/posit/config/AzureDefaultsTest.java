package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.cloud.Cloud;
import posit.cluster.KubeLogin;
import posit.config.azure.AksConfig;
import posit.config.azure.AksContentConfig;
import posit.config.azure.AksExposureConfig;
import posit.config.azure.AksNodesConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureDatabaseConfig;
import posit.config.azure.AzureFilesConfig;
import posit.config.azure.AzureNetworkConfig;
import posit.config.azure.AzureSettings;
import posit.config.azure.CertificateConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.azure.NetAppConfig;
import posit.config.azure.PackageManagerOnAksConfig;
import posit.config.shared.PackageManagerConfig;
import posit.config.shared.RuntimeConfig;
import posit.config.shared.ServerConfig;
import posit.network.Cidr;
import posit.reference.Preset;

/** Records every default of a stack on Azure: none changes unseen. */
class AzureDefaultsTest {
    private static final List<Cidr> EVERYWHERE = List.of(Cidr.parse("0.0.0.0/0"));
    private static final AksNodesConfig THREE_OF_THE_PAGE = new AksNodesConfig("Standard_D8_v5", 3, 128);

    @Test
    void the_shortest_file_gets_the_reference_pages() {
        StackConfig config = StackFiles.read(StackFiles.SHORTEST_AZURE);
        AzureConfig azure = (AzureConfig) config.settings();

        assertThat(config.cloud()).isEqualTo(Cloud.AZURE);
        assertThat(config.name()).isEqualTo("team-a");
        assertThat(config.tags()).isEmpty();
        assertThat(config.protect()).isTrue();
        assertThat(azure.provider()).isEqualTo(new AzureSettings("westeurope", Optional.empty(), Optional.empty()));
        assertThat(azure.network())
                .isEqualTo(new AzureNetworkConfig(
                        Cidr.parse("10.43.0.0/16"), 1, List.of("1", "2", "3"), Optional.empty()));
        assertThat(azure.cluster())
                .isEqualTo(new AksConfig(
                        "1.35",
                        Cidr.parse("10.244.0.0/16"),
                        Cidr.parse("172.20.0.0/16"),
                        true,
                        EVERYWHERE,
                        Map.of(),
                        KubeLogin.AZURE_CLI,
                        new AksNodesConfig("Standard_D4s_v5", 3, 128),
                        90,
                        Optional.empty()));
    }

    @Test
    void connect_is_as_its_page_has_it() {
        AzureConfig azure = StackFiles.azure(StackFiles.SHORTEST_AZURE);

        assertThat(azure.connect())
                .contains(new ConnectOnAksConfig(
                        Preset.REFERENCE,
                        exposure("connect"),
                        new ServerConfig(Optional.empty(), 3, Map.of()),
                        THREE_OF_THE_PAGE,
                        Optional.empty(),
                        new AzureDatabaseConfig("Standard_D4ds_v4", "16", 64, true, 14, Optional.empty()),
                        new NetAppConfig(
                                2,
                                100,
                                NetAppConfig.ServiceLevel.PREMIUM,
                                NetAppConfig.Protocol.NFS_3,
                                Optional.empty(),
                                30,
                                Optional.empty()),
                        new RuntimeConfig(
                                "https://packagemanager.posit.co/cran/__linux__/noble/latest",
                                List.of(StackFiles.IMAGE)),
                        new AksContentConfig(StackFiles.DEFAULT_LIMITS, Optional.empty(), List.of())));
        assertThat(azure.zoneOf(azure.connect().orElseThrow().files())).isEqualTo("1");
    }

    @Test
    void package_manager_is_as_its_page_has_it() {
        assertThat(StackFiles.azure(StackFiles.SHORTEST_AZURE).packageManager())
                .contains(new PackageManagerOnAksConfig(
                        Preset.REFERENCE,
                        exposure("packages"),
                        new ServerConfig(Optional.empty(), 3, Map.of()),
                        THREE_OF_THE_PAGE,
                        new AzureDatabaseConfig("Standard_D4ds_v4", "16", 128, true, 14, Optional.empty()),
                        new PackageManagerConfig(50, false),
                        new AzureFilesConfig(1000, 30, Optional.empty())));
    }

    @Test
    void a_number_of_the_page_is_overridden_alone() {
        AzureConfig azure = StackFiles.azure(StackFiles.SHORTEST_AZURE + "    database: {storageGiB: 512}\n");

        assertThat(azure.packageManager().orElseThrow().database())
                .isEqualTo(new AzureDatabaseConfig("Standard_D4ds_v4", "16", 512, true, 14, Optional.empty()));
        assertThat(azure.connect().orElseThrow().database().storageGiB()).isEqualTo(64);
    }

    private static AksExposureConfig exposure(String product) {
        return new AksExposureConfig(
                product + ".acme.org",
                new CertificateConfig(Optional.empty(), Optional.empty(), Optional.of(product + "-tls")),
                Optional.empty(),
                AksExposureConfig.Ingress.APP_ROUTING,
                EVERYWHERE,
                false);
    }
}
