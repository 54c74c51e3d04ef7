package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.cloud.Versions;
import posit.plan.engine.Plan;
import posit.plan.engine.PlannedResource;
import posit.plan.engine.Secret;

/** House rules of every plan: identity, providers, versions, protection. */
class InvariantsTest {
    /** Plugins by the first word of a type or a function. */
    private static final Map<String, String> PLUGINS = Map.of(
            "aws", Versions.AWS,
            "eks", Versions.EKS,
            "kubernetes", Versions.KUBERNETES,
            "random", Versions.RANDOM);

    static List<Plan> plans() {
        return List.of(
                Stacks.aws().preview(), Stacks.ready().preview(), Stacks.ready().create());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void no_two_resources_are_the_same_to_pulumi(Plan plan) {
        assertThat(plan.resources()).extracting(PlannedResource::urn).doesNotHaveDuplicates();
        var graph = new Graph(plan);
        assertThat(plan.resources())
                .extracting(one -> graph.parents(one) + " " + one.type() + " " + one.name())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_resource_has_an_explicit_provider_of_its_own_package(Plan plan) {
        var graph = new Graph(plan);
        var providers = new TreeMap<String, TreeSet<String>>();
        plan.resources().stream()
                .filter(one -> one.custom() && !one.type().startsWith("pulumi:"))
                .forEach(one -> providers
                        .computeIfAbsent(plugin(one.type()), key -> new TreeSet<>())
                        .add(provider(graph, one.provider())));

        assertThat(providers)
                .isEqualTo(Map.of(
                        "aws", new TreeSet<>(List.of("pulumi:providers:aws aws")),
                        "kubernetes", new TreeSet<>(List.of("pulumi:providers:kubernetes cluster-kubernetes")),
                        "random", new TreeSet<>(List.of("pulumi:providers:random random"))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void pulumi_eks_is_handed_our_aws_provider(Plan plan) {
        var graph = new Graph(plan);
        var providers = new TreeMap<String, String>();
        graph.only(Types.EKS).providers().forEach((name, reference) -> providers.put(name, provider(graph, reference)));

        assertThat(providers).isEqualTo(Map.of("aws", "pulumi:providers:aws aws"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_function_is_called_on_our_provider(Plan plan) {
        var graph = new Graph(plan);

        assertThat(plan.invokes())
                .extracting(invoke -> provider(graph, invoke.provider()))
                .containsExactly("pulumi:providers:aws aws");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_request_carries_the_pinned_plugin_version(Plan plan) {
        assertThat(plan.resources())
                .filteredOn(one -> one.custom() || one.remote())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.version()).as(one.urn()).isEqualTo(PLUGINS.get(plugin(one.type()))));
        assertThat(plan.invokes()).isNotEmpty().allSatisfy(one -> assertThat(one.version())
                .isEqualTo(PLUGINS.get(plugin(one.token()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "eks", "kubernetes", "random"})
    void the_cli_is_told_the_same_plugin_versions(String plugin) throws IOException {
        var pin = JsonParser.parseString(resource(plugin, "plugin.json")).getAsJsonObject();

        assertThat(pin.get("resource").getAsBoolean()).isTrue();
        assertThat(pin.get("name").getAsString()).isEqualTo(plugin);
        assertThat(pin.get("version").getAsString()).isEqualTo(PLUGINS.get(plugin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "kubernetes"})
    void the_java_sdks_are_told_the_same_plugin_versions(String plugin) throws IOException {
        assertThat(resource(plugin, "version.txt").strip()).isEqualTo(PLUGINS.get(plugin));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void kubernetes_is_reached_by_the_clusters_own_kubeconfig_and_no_ambient_one(Plan plan) {
        var graph = new Graph(plan);
        var provider = graph.only(Types.KUBERNETES_PROVIDER);

        assertThat(provider.inputs()).containsOnlyKeys("enableServerSideApply", "kubeconfig");
        assertThat(graph.behind(provider, "kubeconfig")).containsExactly(graph.only(Types.EKS));
    }

    @Test
    void the_kubeconfig_is_the_one_that_the_cluster_returned() {
        var graph = new Graph(Stacks.ready().create());
        var kubeconfig = graph.only(Types.KUBERNETES_PROVIDER).inputs().get("kubeconfig");

        assertThat(kubeconfig).isInstanceOf(Secret.class);
        assertThat((String) Graph.opened(kubeconfig)).contains("\"server\":\"https://");
        assertThat(kubeconfig).isEqualTo(graph.only(Types.EKS).outputs().get("kubeconfigJson"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void what_holds_data_is_protected_and_nothing_else(Plan plan) {
        assertThat(plan.resources())
                .filteredOn(PlannedResource::protect)
                .extracting(PlannedResource::type)
                .containsExactlyInAnyOrder(Types.DATABASE, Types.FILE_SYSTEM, Types.KEY, Types.EKS);
        assertThat(input(new Graph(plan).only(Types.DATABASE), "deletionProtection"))
                .isEqualTo(true);
    }

    @Test
    void with_protect_off_everything_can_be_deleted() {
        var plan = Stacks.ready().set("posit:protect", false).create();

        assertThat(plan.resources()).noneMatch(PlannedResource::protect);
        assertThat(plan.resources()).noneMatch(PlannedResource::retainOnDelete);
        assertThat(input(new Graph(plan).only(Types.DATABASE), "deletionProtection"))
                .isEqualTo(false);
        assertThat(plan.warnings()).anySatisfy(text -> assertThat(text).startsWith("posit:protect is false"));
    }

    @Test
    void no_input_of_an_update_is_an_empty_text() {
        var empty = new TreeSet<String>();
        for (var resource : Stacks.ready().create().resources()) {
            Texts.of(resource.inputs(), true)
                    .filter(text -> text.value().isBlank())
                    .forEach(text -> empty.add(resource.urn() + " " + text.path()));
        }
        assertThat(empty).isEmpty();
    }

    private static String plugin(String token) {
        return token.startsWith("pulumi:providers:") ? token.split(":")[2] : token.split(":")[0];
    }

    private static String provider(Graph graph, String reference) {
        if (reference.isEmpty()) {
            return "the default provider";
        }
        var provider = graph.at(Graph.providerUrn(reference));
        return provider.type() + " " + provider.name();
    }

    private static String resource(String plugin, String file) throws IOException {
        var path = "/com/pulumi/" + plugin + "/" + file;
        try (var stream = InvariantsTest.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
