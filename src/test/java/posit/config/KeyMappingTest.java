package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import posit.cloud.Cloud;
import posit.config.aws.AwsAlarmsConfig;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsDatabaseConfig;
import posit.config.aws.AwsEncryptionConfig;
import posit.config.aws.AwsNetworkConfig;
import posit.config.aws.AwsSettings;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.aws.EfsConfig;
import posit.config.aws.EksAccountConfig;
import posit.config.aws.EksConfig;
import posit.config.aws.EksContentConfig;
import posit.config.aws.EksExposureConfig;
import posit.config.aws.EksNodesConfig;
import posit.config.aws.IamConfig;
import posit.config.aws.PackageManagerOnEksConfig;
import posit.config.aws.S3FilesConfig;
import posit.config.reader.Keys;
import posit.config.shared.CpuConfig;
import posit.config.shared.EnvironmentConfig;
import posit.config.shared.Existing;
import posit.config.shared.LicenseConfig;
import posit.config.shared.MemoryConfig;
import posit.config.shared.PackageManagerConfig;
import posit.config.shared.RuntimeConfig;
import posit.config.shared.ServerConfig;
import posit.network.Cidr;
import posit.reference.Preset;

/** Every key, set to something else than its default, arrives where it belongs. */
class KeyMappingTest {
    private static final String EVERY_KEY = StackFiles.text("good/every-key.yaml");

    private final StackConfig config = StackFiles.read(EVERY_KEY);
    private final AwsConfig aws = (AwsConfig) config.settings();

    @Test
    void keys_of_the_aws_provider() {
        AwsSettings.AssumeRole role = new AwsSettings.AssumeRole(
                "arn:aws:iam::111122223333:role/deployer", Optional.of("pulumi"), Optional.of("acme-4711"));

        assertThat(aws.provider())
                .isEqualTo(new AwsSettings(
                        "eu-central-1",
                        Optional.of("production"),
                        Optional.of(role),
                        List.of("111122223333", "444455556666"),
                        List.of(),
                        new AwsSettings.IgnoreTags(List.of("owner"), List.of("backup/")),
                        new AwsSettings.DefaultTags(Map.of("team", "platform", "stage", "production")),
                        Optional.of(40)));
    }

    @Test
    void keys_of_roles_and_of_the_key() {
        assertThat(aws.iam())
                .isEqualTo(new IamConfig(
                        Optional.of("arn:aws:iam::111122223333:policy/boundary"),
                        Optional.of("arn:aws:iam::111122223333:role/eks/cluster"),
                        Optional.of("arn:aws:iam::111122223333:role/nodes")));
        assertThat(aws.encryption())
                .isEqualTo(new AwsEncryptionConfig(
                        Optional.of("arn:aws:kms:eu-central-1:111122223333:key/12345678-1234-1234-1234-123456789012"),
                        true,
                        true));
    }

    @Test
    void keys_of_the_alarms() {
        assertThat(aws.alarms())
                .contains(new AwsAlarmsConfig(
                        Optional.of("arn:aws:sns:eu-central-1:111122223333:on-call"), Optional.empty()));
    }

    @Test
    void keys_of_the_network() {
        List<String> zones = List.of("eu-central-1a", "eu-central-1b", "eu-central-1c");

        assertThat(aws.network())
                .isEqualTo(new AwsNetworkConfig(Cidr.parse("172.20.0.0/18"), 3, zones, false, 60, Optional.empty()));
    }

    @Test
    void keys_of_the_cluster() {
        List<Cidr> ranges = List.of(Cidr.parse("203.0.113.0/24"), Cidr.parse("198.51.100.7/32"));
        Map<String, String> admins = Map.of(
                "platform", "arn:aws:iam::111122223333:role/platform", "alice", "arn:aws:iam::111122223333:user/alice");
        Map<String, String> addons = Map.of("coredns", "v1.13.1-eksbuild.1", "kube-proxy", "v1.35.0-eksbuild.2");

        assertThat(aws.cluster()).isEqualTo(new EksConfig("1.36", true, ranges, admins, 365, addons, Optional.empty()));
    }

    @Test
    void keys_of_connect() {
        String certificate = "arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-1234-1234-123456789012";

        assertThat(aws.connect())
                .contains(new ConnectOnEksConfig(
                        Preset.REFERENCE_2026,
                        new EksExposureConfig(
                                "connect.acme.org",
                                Optional.of("Z0123456789ABC"),
                                Optional.of(certificate),
                                List.of(Cidr.parse("192.0.2.0/24")),
                                true,
                                3600),
                        new ServerConfig(
                                Optional.of(new LicenseConfig(LicenseConfig.Kind.SERVER, "[secret]")),
                                5,
                                StackFiles.VALUES),
                        new EksNodesConfig("m6i.4xlarge", 4, 250),
                        Optional.empty(),
                        new AwsDatabaseConfig("db.m6i.xlarge", "16.14", 200, 1000, false, 35, Optional.empty()),
                        new EfsConfig(60, Optional.empty()),
                        new RuntimeConfig("https://packages.acme.org/cran/latest", StackFiles.IMAGES),
                        content()));
    }

    @Test
    void keys_of_package_manager() {
        String certificate = "arn:aws:acm:eu-central-1:111122223333:certificate/87654321-4321-4321-4321-210987654321";

        assertThat(aws.packageManager())
                .contains(new PackageManagerOnEksConfig(
                        Preset.REFERENCE_2026,
                        new EksExposureConfig(
                                "packages.acme.org",
                                Optional.of("Z0123456789ABC"),
                                Optional.of(certificate),
                                List.of(Cidr.parse("198.51.100.0/24")),
                                true,
                                60),
                        new ServerConfig(
                                Optional.of(new LicenseConfig(LicenseConfig.Kind.KEY, "[secret]")),
                                4,
                                StackFiles.VALUES),
                        new EksNodesConfig("m6i.8xlarge", 5, 300),
                        new AwsDatabaseConfig("db.r6i.large", "17", 400, 0, false, 7, Optional.empty()),
                        new PackageManagerConfig(100, true),
                        new S3FilesConfig(90, Optional.empty())));
    }

    private static EksContentConfig content() {
        List<EksAccountConfig.Bucket> buckets = List.of(
                new EksAccountConfig.Bucket("acme-sales", EksAccountConfig.Access.READ_WRITE),
                new EksAccountConfig.Bucket("acme-prices", EksAccountConfig.Access.READ));
        EksAccountConfig.Rights rights =
                new EksAccountConfig.Rights(List.of("arn:aws:iam::111122223333:policy/sales"), buckets);
        return new EksContentConfig(
                StackFiles.LIMITS,
                Optional.of("plain"),
                List.of(
                        new EksAccountConfig("plain", Optional.empty()),
                        new EksAccountConfig("sales", Optional.of(rights))));
    }

    @Test
    void no_key_is_left_out_of_the_file() {
        Map<?, ?> file = (Map<?, ?>) ((Map<?, ?>) new Yaml().load(EVERY_KEY)).get("config");
        Map<?, ?> connect = (Map<?, ?>) file.get("posit:connect");

        Map<?, ?> packages = (Map<?, ?>) file.get("posit:packageManager");

        List<String> top = Keys.names(StackConfig.defaults(aws)).stream()
                .map(Keys.PROJECT::concat)
                .toList();
        assertThat(file.keySet().stream().map(Object::toString).filter(k -> k.startsWith(Keys.PROJECT)))
                .containsExactlyInAnyOrderElementsOf(top);
        List<String> provider = Keys.names(AwsSettings.class).stream()
                .filter(k -> !k.equals("forbiddenAccountIds"))
                .map(AwsSettings.PREFIX::concat)
                .toList();
        assertThat(file.keySet().stream().map(Object::toString).filter(k -> k.startsWith(AwsSettings.PREFIX)))
                .containsExactlyInAnyOrderElementsOf(provider);
        assertThat(names(file, "aws:assumeRole"))
                .containsExactlyInAnyOrderElementsOf(Keys.names(AwsSettings.AssumeRole.class));
        assertThat(names(file, "aws:ignoreTags"))
                .containsExactlyInAnyOrderElementsOf(Keys.names(AwsSettings.IgnoreTags.class));
        assertThat(names(file, "posit:network")).containsExactlyInAnyOrderElementsOf(made(AwsNetworkConfig.class));
        assertThat(names(file, "posit:cluster")).containsExactlyInAnyOrderElementsOf(made(EksConfig.class));
        assertThat(names(file, "posit:connect"))
                .containsExactlyInAnyOrderElementsOf(Keys.names(ConnectOnEksConfig.class).stream()
                        .filter(k -> !k.equals("autoscaling")) // not with nodes
                        .toList());
        assertThat(names(connect, "nodes")).containsExactlyInAnyOrderElementsOf(Keys.names(EksNodesConfig.class));
        assertThat(names(connect, "database")).containsExactlyInAnyOrderElementsOf(made(AwsDatabaseConfig.class));
        assertThat(names(connect, "files")).containsExactlyInAnyOrderElementsOf(made(EfsConfig.class));
        assertThat(names(file, "posit:packageManager"))
                .containsExactlyInAnyOrderElementsOf(Keys.names(PackageManagerOnEksConfig.class));
        assertThat(names(packages, "nodes")).containsExactlyInAnyOrderElementsOf(Keys.names(EksNodesConfig.class));
        assertThat(names(packages, "database")).containsExactlyInAnyOrderElementsOf(made(AwsDatabaseConfig.class));
        assertThat(names(packages, "files")).containsExactlyInAnyOrderElementsOf(made(S3FilesConfig.class));
        assertThat(entries(connect, "executionEnvironments"))
                .containsExactlyInAnyOrderElementsOf(Keys.names(EnvironmentConfig.class));
        assertThat(names(connect, "content")).containsExactlyInAnyOrderElementsOf(Keys.names(EksContentConfig.class));
        Map<?, ?> content = (Map<?, ?>) connect.get("content");
        assertThat(names(content, "cpu")).containsExactlyInAnyOrderElementsOf(Keys.names(CpuConfig.class));
        assertThat(names(content, "memory")).containsExactlyInAnyOrderElementsOf(Keys.names(MemoryConfig.class));
        assertThat(entries(content, "serviceAccounts"))
                .containsExactlyInAnyOrderElementsOf(Keys.names(EksAccountConfig.class));
    }

    @Test
    void the_words_of_the_file_are_the_keys_of_the_enums() {
        assertThat(Keys.words(Cloud.class))
                .isEqualTo(Arrays.stream(Cloud.values()).map(Cloud::key).toList());
        assertThat(Keys.words(EksAccountConfig.Access.class)).containsExactly("read", "readWrite");
        assertThat(Keys.words(Preset.class))
                .isEqualTo(Arrays.stream(Preset.values()).map(Preset::key).toList());
    }

    /** The keys of all entries of a list together. */
    private static Set<String> entries(Map<?, ?> map, String list) {
        return ((List<?>) map.get(list))
                .stream()
                        .flatMap(entry -> ((Map<?, ?>) entry).keySet().stream())
                        .map(Object::toString)
                        .collect(Collectors.toSet());
    }

    private static List<String> names(Map<?, ?> map, String section) {
        return ((Map<?, ?>) map.get(section))
                .keySet().stream().map(Object::toString).toList();
    }

    /** Without that of the user's own, which stands alone. */
    private static List<String> made(Class<?> section) {
        return Keys.names(section).stream()
                .filter(key -> !key.equals(Existing.KEY))
                .toList();
    }
}
