package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import posit.cluster.KubeLogin;
import posit.config.azure.AksAccountConfig;
import posit.config.azure.AksConfig;
import posit.config.azure.AksContentConfig;
import posit.config.azure.AksExposureConfig;
import posit.config.azure.AksNodesConfig;
import posit.config.azure.AzureAlarmsConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureDatabaseConfig;
import posit.config.azure.AzureEncryptionConfig;
import posit.config.azure.AzureFilesConfig;
import posit.config.azure.AzureNetworkConfig;
import posit.config.azure.AzureSettings;
import posit.config.azure.CertificateConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.azure.NetAppConfig;
import posit.config.azure.PackageManagerOnAksConfig;
import posit.config.reader.Keys;
import posit.config.shared.Existing;
import posit.config.shared.LicenseConfig;
import posit.config.shared.PackageManagerConfig;
import posit.config.shared.RuntimeConfig;
import posit.config.shared.ServerConfig;
import posit.network.Cidr;
import posit.reference.Preset;

/** Every key of a stack on Azure, set to something else than its default, arrives where it belongs. */
class AzureKeyMappingTest {
    private static final String EVERY_KEY = StackFiles.text("good/azure-every-key.yaml");
    private static final String OURS = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/";

    private final StackConfig config = StackFiles.read(EVERY_KEY);
    private final AzureConfig azure = (AzureConfig) config.settings();

    @Test
    void keys_of_the_azure_provider() {
        assertThat(azure.provider())
                .isEqualTo(new AzureSettings(
                        "swedencentral",
                        Optional.of("11111111-1111-1111-1111-111111111111"),
                        Optional.of("22222222-2222-2222-2222-222222222222")));
    }

    @Test
    void keys_of_encryption() {
        assertThat(azure.encryption())
                .isEqualTo(new AzureEncryptionConfig(
                        Optional.of("https://acme.vault.azure.net/keys/posit/0123456789abcdef0123456789abcdef"),
                        Optional.of(OURS + "keys/providers/Microsoft.ManagedIdentity/userAssignedIdentities/keys"),
                        Optional.of(OURS + "keys/providers/Microsoft.KeyVault/vaults/acme"),
                        Optional.empty(),
                        Optional.of(OURS + "keys/providers/Microsoft.Compute/diskEncryptionSets/nodes")));
    }

    @Test
    void keys_of_the_alarms() {
        assertThat(azure.alarms()).contains(new AzureAlarmsConfig(Optional.empty(), Optional.of("on-call@acme.org")));
    }

    @Test
    void keys_of_the_network() {
        assertThat(azure.network())
                .isEqualTo(new AzureNetworkConfig(Cidr.parse("10.64.0.0/18"), 4, List.of("3", "1"), Optional.empty()));
    }

    @Test
    void keys_of_the_cluster() {
        assertThat(azure.cluster())
                .isEqualTo(new AksConfig(
                        "1.36",
                        Cidr.parse("100.64.0.0/14"),
                        Cidr.parse("192.168.0.0/20"),
                        true,
                        List.of(Cidr.parse("203.0.113.0/24"), Cidr.parse("198.51.100.7/32")),
                        Map.of(
                                "platform", "33333333-3333-3333-3333-333333333333",
                                "alice", "44444444-4444-4444-4444-444444444444"),
                        KubeLogin.WORKLOAD_IDENTITY,
                        new AksNodesConfig("Standard_D8as_v5", 5, 64),
                        365,
                        Optional.empty()));
    }

    @Test
    void keys_of_connect() {
        assertThat(azure.connect())
                .contains(new ConnectOnAksConfig(
                        Preset.REFERENCE,
                        new AksExposureConfig(
                                "connect.acme.org",
                                new CertificateConfig(
                                        Optional.of("https://acme.vault.azure.net/certificates/connect"),
                                        Optional.of(OURS + "keys/providers/Microsoft.KeyVault/vaults/acme"),
                                        Optional.empty()),
                                Optional.of(OURS + "dns/providers/Microsoft.Network/dnszones/acme.org"),
                                AksExposureConfig.Ingress.APP_ROUTING,
                                List.of(Cidr.parse("192.0.2.0/24")),
                                true),
                        new ServerConfig(
                                Optional.of(new LicenseConfig(LicenseConfig.Kind.SERVER, "[secret]")),
                                5,
                                StackFiles.VALUES),
                        new AksNodesConfig("Standard_D16s_v5", 4, 250),
                        Optional.empty(),
                        new AzureDatabaseConfig("Standard_E4ds_v5", "17", 256, false, 35, Optional.empty()),
                        new NetAppConfig(
                                4,
                                2000,
                                NetAppConfig.ServiceLevel.ULTRA,
                                NetAppConfig.Protocol.NFS_4_1,
                                Optional.of("1"),
                                60,
                                Optional.empty()),
                        new RuntimeConfig("https://packages.acme.org/cran/latest", StackFiles.IMAGES),
                        content()));
        assertThat(azure.zoneOf(azure.connect().orElseThrow().files())).isEqualTo("1");
    }

    private static AksContentConfig content() {
        List<AksAccountConfig.Role> roles = List.of(
                new AksAccountConfig.Role("Storage Blob Data Reader", OURS.replaceFirst("/[^/]*$", "/data")),
                new AksAccountConfig.Role(
                        "acdd72a7-3385-48ef-bd42-f606fba81ae7",
                        OURS + "data/providers/Microsoft.Storage/storageAccounts/acme"));
        return new AksContentConfig(
                StackFiles.LIMITS,
                Optional.of("plain"),
                List.of(
                        new AksAccountConfig("plain", Optional.empty()),
                        new AksAccountConfig("sales", Optional.of(new AksAccountConfig.Rights(roles)))));
    }

    @Test
    void keys_of_package_manager() {
        assertThat(azure.packageManager())
                .contains(new PackageManagerOnAksConfig(
                        Preset.REFERENCE,
                        new AksExposureConfig(
                                "packages.acme.org",
                                new CertificateConfig(Optional.empty(), Optional.empty(), Optional.of("packages-tls")),
                                Optional.empty(),
                                AksExposureConfig.Ingress.TRAEFIK,
                                List.of(Cidr.parse("198.51.100.0/24")),
                                true),
                        new ServerConfig(
                                Optional.of(new LicenseConfig(LicenseConfig.Kind.KEY, "[secret]")),
                                4,
                                StackFiles.VALUES),
                        new AksNodesConfig("Standard_F16s_v2", 6, 512),
                        new AzureDatabaseConfig("Standard_D8ds_v5", "15", 32_767, false, 7, Optional.empty()),
                        new PackageManagerConfig(100, true),
                        new AzureFilesConfig(2048, 60, Optional.empty())));
    }

    @Test
    void no_key_is_left_out_of_the_file() {
        Map<?, ?> file = (Map<?, ?>) ((Map<?, ?>) new Yaml().load(EVERY_KEY)).get("config");

        assertThat(names(file)).containsAll(prefixed(Keys.PROJECT, Keys.names(StackConfig.defaults(azure))));
        assertThat(names(file)).containsAll(prefixed(AzureSettings.PREFIX, Keys.names(AzureSettings.class)));
        section(file.get("posit:network"), AzureNetworkConfig.class);
        section(file.get("posit:cluster"), AksConfig.class);
        section(((Map<?, ?>) file.get("posit:cluster")).get("systemNodes"), AksNodesConfig.class);
        Map<?, ?> connect = (Map<?, ?>) file.get("posit:connect");
        assertThat(names(connect))
                .containsExactlyElementsOf(
                        without("autoscaling", Keys.names(ConnectOnAksConfig.class))); // not with nodes
        section(connect.get("nodes"), AksNodesConfig.class);
        section(connect.get("database"), AzureDatabaseConfig.class);
        section(connect.get("files"), NetAppConfig.class);
        section(connect.get("content"), AksContentConfig.class);
        Map<?, ?> packages = (Map<?, ?>) file.get("posit:packageManager");
        assertThat(names(packages))
                .containsExactlyElementsOf(
                        without("dnsZoneId", Keys.names(PackageManagerOnAksConfig.class))); // not with traefik
        section(packages.get("database"), AzureDatabaseConfig.class);
        section(packages.get("files"), AzureFilesConfig.class);
        assertThat(new TreeSet<>(Keys.names(CertificateConfig.class)))
                .containsAll(names(connect.get("certificate")))
                .containsAll(names(packages.get("certificate")))
                .hasSize(3);
    }

    @Test
    void the_words_of_the_file_are_the_keys_of_the_enums() {
        assertThat(Keys.words(Preset.class))
                .isEqualTo(Arrays.stream(Preset.values()).map(Preset::key).toList());
        assertThat(Keys.words(KubeLogin.class)).containsExactly("azurecli", "workloadidentity", "spn", "msi");
        assertThat(Keys.words(AksExposureConfig.Ingress.class)).containsExactly("app-routing", "traefik");
        assertThat(Keys.words(NetAppConfig.Protocol.class)).containsExactly("nfsv3", "nfsv4.1");
        assertThat(Keys.words(NetAppConfig.ServiceLevel.class)).containsExactly("standard", "premium", "ultra");
    }

    private static void section(Object map, Class<?> section) {
        assertThat(names(map))
                .containsExactlyInAnyOrderElementsOf(without(Existing.KEY, Keys.names(section))); // not with the others
    }

    private static List<String> names(Object map) {
        return ((Map<?, ?>) map).keySet().stream().map(Object::toString).toList();
    }

    private static List<String> prefixed(String prefix, List<String> names) {
        return names.stream().map(prefix::concat).toList();
    }

    private static List<String> without(String name, List<String> names) {
        return names.stream().filter(n -> !n.equals(name)).toList();
    }
}
