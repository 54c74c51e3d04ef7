package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import posit.autoscaling.PoolSizes;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.aws.EksAutoscalingConfig;
import posit.config.aws.EksNodesConfig;
import posit.config.azure.AksAutoscalingConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.reader.Keys;
import posit.config.shared.ContentPoolConfig;
import posit.config.shared.Note;
import posit.config.shared.PoolConfig;
import posit.config.shared.PoolsConfig;
import posit.reference.Autoscaling;
import posit.reference.Support;

/** The keys of autoscaling, on both clouds; what is refused stands in config/bad. */
class AutoscalingConfigTest {
    private static final Path GOOD = Path.of("src/test/resources/config/good");

    @Test
    void no_key_needs_to_be_given_on_aws() {
        var given = StackFiles.aws(StackFiles.SHORTEST + "    autoscaling: {}\n")
                .connect()
                .orElseThrow()
                .autoscaling();

        assertThat(given)
                .contains(new EksAutoscalingConfig(
                        new PoolsConfig(
                                new PoolConfig(List.of("m6i.2xlarge"), 32, 128),
                                new ContentPoolConfig(
                                        new PoolConfig(List.of("m6i.2xlarge", "m6i.4xlarge"), 64, 256), "720h"),
                                100),
                        new EksNodesConfig("m6i.large", 2, 50)));
    }

    @Test
    void no_key_needs_to_be_given_on_azure() {
        var file = StackFiles.SHORTEST_AZURE.replace(
                "  posit:packageManager", "    autoscaling: {}\n  posit:packageManager");

        assertThat(StackFiles.azure(file).connect().orElseThrow().autoscaling())
                .contains(new AksAutoscalingConfig(new PoolsConfig(
                        new PoolConfig(List.of("Standard_D8_v5"), 40, 160),
                        new ContentPoolConfig(
                                new PoolConfig(List.of("Standard_D8_v5", "Standard_D16_v5"), 64, 256), "720h"),
                        128)));
    }

    /** With the values that its comments call the defaults. */
    @Test
    void the_shipped_file_has_the_defaults() throws IOException {
        var shipped = StackFiles.aws(Files.readString(Path.of("Pulumi.aws-autoscaling.yaml")));
        var shortest = StackFiles.aws(StackFiles.SHORTEST + "    autoscaling: {}\n");

        assertThat(shipped.connect().orElseThrow().autoscaling())
                .isEqualTo(shortest.connect().orElseThrow().autoscaling());
    }

    @Test
    void every_key_reaches_the_pools_on_aws() throws IOException {
        var given = StackFiles.aws(Files.readString(GOOD.resolve("autoscaling-every-key.yaml")))
                .connect()
                .flatMap(ConnectOnEksConfig::autoscaling)
                .orElseThrow();

        assertThat(given.systemNodes()).isEqualTo(new EksNodesConfig("m6i.xlarge", 3, 60));
        assertThat(given.pools().sizes())
                .isEqualTo(new PoolSizes(
                        new PoolSizes.Pool(List.of("r6i.2xlarge"), 48, 384),
                        new PoolSizes.Pool(List.of("c6i.4xlarge", "m6i.8xlarge"), 512, 2048),
                        "168h",
                        200));
    }

    @Test
    void every_key_reaches_the_pools_on_azure() throws IOException {
        var given = StackFiles.azure(Files.readString(GOOD.resolve("azure-autoscaling-every-key.yaml")))
                .connect()
                .flatMap(ConnectOnAksConfig::autoscaling)
                .orElseThrow();

        assertThat(given.pools().sizes())
                .isEqualTo(new PoolSizes(
                        new PoolSizes.Pool(List.of("Standard_E8_v5"), 48, 384),
                        new PoolSizes.Pool(List.of("Standard_D16_v5", "Standard_F16s_v2"), 512, 2048),
                        "Never",
                        200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"autoscaling-every-key", "azure-autoscaling-every-key"})
    void no_key_is_left_out_of_these_files(String name) throws IOException {
        Map<?, ?> file = new Yaml().load(Files.readString(GOOD.resolve(name + ".yaml")));
        var connect = (Map<?, ?>) ((Map<?, ?>) file.get("config")).get("posit:connect");
        var given = (Map<?, ?>) connect.get("autoscaling");
        var azure = name.startsWith("azure");

        assertKeys(given, azure ? AksAutoscalingConfig.class : EksAutoscalingConfig.class);
        assertKeys(given.get("server"), PoolConfig.class);
        assertKeys(given.get("content"), ContentPoolConfig.class);
    }

    private static void assertKeys(Object map, Class<?> section) {
        assertThat(((Map<?, ?>) map).keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(Keys.names(section));
    }

    /** A part of its nodes is Kubernetes' own, so a request is to be less; the largest of each kind counts. */
    @Test
    void what_content_may_use_fits_the_largest_of_its_nodes() {
        var pools = "    autoscaling: {content: {types: [c6i.4xlarge, r6i.2xlarge]}}\n";
        var content = "    content: {cpu: {maxLimit: 16}, memory: {maxRequest: 63Gi, maxLimit: 64Gi}}\n";

        assertThat(StackFiles.aws(StackFiles.SHORTEST + pools + content).connect())
                .isPresent();
    }

    @Test
    void the_pinned_karpenter_runs_on_every_version_of_kubernetes_that_eks_supports() {
        assertThat(Support.EKS).isNotEmpty().allMatch(row -> Autoscaling.runsOn(row.version()));
        assertThat(Autoscaling.runsOn("1.28")).isFalse();
        assertThat(Autoscaling.runsOn("1.29")).isTrue();
        assertThat(Autoscaling.runsOn("1.37")).isFalse();
    }

    @Test
    void the_known_limitations_of_the_page_are_told_and_nothing_without_autoscaling() {
        var without = StackFiles.read(StackFiles.SHORTEST).notes();
        var with =
                StackFiles.read(StackFiles.SHORTEST + "    autoscaling: {}\n").notes();

        assertThat(without).noneMatch(note -> note.key().contains("autoscaling"));
        assertThat(with.stream().filter(note -> note.key().equals("posit:connect.autoscaling")))
                .hasSize(6)
                .contains(
                        Note.warning(
                                "posit:connect.autoscaling",
                                "means: the loss of a server pod orphans its running content jobs: re-run renders by hand."),
                        Note.warning(
                                "posit:connect.autoscaling", "means: a render that loses its node is not tried again."))
                .allSatisfy(note -> assertThat(note.kind()).isEqualTo(Note.Kind.WARNING));
    }
}
