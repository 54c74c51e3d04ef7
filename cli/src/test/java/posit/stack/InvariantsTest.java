package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.cloud.Versions;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;

/** House rules of every plan on both clouds: identity, providers, versions, protection. */
class InvariantsTest {
    /** Plugins by the first word of a type or a function. */
    private static final Map<String, String> PLUGINS = Map.of(
            "aws", Versions.AWS,
            "azure-native", Versions.AZURE_NATIVE,
            "eks", Versions.EKS,
            "kubernetes", Versions.KUBERNETES,
            "random", Versions.RANDOM);

    /** What a destroy would lose for good: data, and keys to data. A cluster holds what people put into it. */
    private static final Map<Target, Set<String>> HOLDS_DATA = Map.of(
            Target.EKS,
            Set.of(
                    Types.DATABASE,
                    Types.FILE_SYSTEM,
                    Types.BACKUP_VAULT,
                    Types.BUCKET,
                    Types.ENCRYPTION_KEY,
                    Types.KEY,
                    Types.EKS),
            Target.AKS,
            Set.of(
                    // Its deletion takes everything in it along.
                    AzureTypes.GROUP,
                    AzureTypes.AKS,
                    AzureTypes.SERVER,
                    AzureTypes.DATABASE,
                    AzureTypes.CAPACITY_POOL,
                    AzureTypes.NETAPP_VOLUME,
                    AzureTypes.BACKUP_VAULT,
                    AzureTypes.STORAGE_ACCOUNT,
                    AzureTypes.SHARE,
                    AzureTypes.ENCRYPTION_KEY));

    /** The SDK says the schema's own default aloud. */
    private static final Set<String> EMPTY_BY_DEFAULT = Set.of("authConfig.tenantId");

    static Stream<Plan> plans() {
        return Stream.of(
                Stacks.aws().preview(),
                Stacks.ready().preview(),
                Stacks.ready().create(),
                Stacks.azure().preview(),
                Stacks.azureReady().preview(),
                Stacks.azureReady().create(),
                Stacks.azureWithTraefik().create(),
                Stacks.elasticWithPackages().preview(),
                Stacks.elasticWithPackages().create(),
                Stacks.azureElastic().preview(),
                Stacks.azureElasticReady().create());
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

        assertThat(providers.remove(isAzure(plan) ? "azure-native" : "aws")).containsExactly(cloud(plan));
        assertThat(providers)
                .isEqualTo(Map.of(
                        "kubernetes", new TreeSet<>(List.of("pulumi:providers:kubernetes cluster-kubernetes")),
                        "random", new TreeSet<>(List.of("pulumi:providers:random random"))));
    }

    /** Of a default provider no plugin and no account is known. */
    @ParameterizedTest
    @MethodSource("plans")
    void no_provider_is_there_that_nobody_uses(Plan plan) {
        assertThat(plan.resources())
                .filteredOn(one -> one.type().startsWith("pulumi:providers:"))
                .extracting(PlannedResource::type)
                .containsExactlyInAnyOrder(
                        isAzure(plan) ? AzureTypes.PROVIDER : Types.AWS_PROVIDER,
                        Types.KUBERNETES_PROVIDER,
                        "pulumi:providers:random");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_function_is_called_on_our_provider(Plan plan) {
        var graph = new Graph(plan);

        assertThat(plan.invokes()).allSatisfy(invoke -> assertThat(provider(graph, invoke.provider()))
                .isEqualTo(cloud(plan)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_request_carries_the_pinned_plugin_version(Plan plan) {
        assertThat(plan.resources())
                .filteredOn(one -> one.custom() || one.remote())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.version()).as(one.urn()).isEqualTo(PLUGINS.get(plugin(one.type()))));
        assertThat(plan.invokes())
                .allSatisfy(one -> assertThat(one.version()).isEqualTo(PLUGINS.get(plugin(one.token()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure-native", "eks", "kubernetes", "random"})
    void the_cli_is_told_the_same_plugin_versions(String plugin) throws IOException {
        var pin = JsonParser.parseString(resource(plugin, "plugin.json")).getAsJsonObject();

        assertThat(pin.get("resource").getAsBoolean()).isTrue();
        assertThat(pin.get("name").getAsString()).isEqualTo(plugin);
        assertThat(pin.get("version").getAsString()).isEqualTo(PLUGINS.get(plugin));
    }

    @ParameterizedTest
    @CsvSource({"aws, aws", "azure-native, azurenative", "kubernetes, kubernetes"})
    void the_java_sdks_are_told_the_same_plugin_versions(String plugin, String javaPackage) throws IOException {
        assertThat(resource(plugin, "version.txt").strip()).isEqualTo(PLUGINS.get(plugin));
        assertThat(InvariantsTest.class.getResource("/com/pulumi/" + javaPackage + "/Provider.class"))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void kubernetes_is_reached_by_the_clusters_own_kubeconfig_and_no_ambient_one(Plan plan) {
        var graph = new Graph(plan);
        var provider = graph.only(Types.KUBERNETES_PROVIDER);

        assertThat(provider.inputs()).containsOnlyKeys("enableServerSideApply", "kubeconfig");
        assertThat(graph.behind(provider, "kubeconfig"))
                .contains(graph.only(isAzure(plan) ? AzureTypes.AKS : Types.EKS))
                .extracting(PlannedResource::type)
                .isSubsetOf(Types.EKS, AzureTypes.AKS, AzureTypes.GROUP);
    }

    @ParameterizedTest
    @EnumSource
    void the_kubeconfig_is_a_secret_and_never_empty(Target target) {
        var graph = new Graph(target.ready().create());
        var kubeconfig = graph.only(Types.KUBERNETES_PROVIDER).inputs().get("kubeconfig");

        assertThat(kubeconfig).isInstanceOf(Secret.class);
        assertThat((String) Graph.opened(kubeconfig)).contains("\"server\":\"https://");
        assertThat(kubeconfig).isEqualTo(graph.plan().outputs().get("kubeconfig"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void what_holds_data_is_protected_and_nothing_else(Plan plan) {
        var types = HOLDS_DATA.get(isAzure(plan) ? Target.AKS : Target.EKS);

        assertThat(plan.resources()).filteredOn(PlannedResource::protect).isNotEmpty();
        assertThat(plan.resources()).extracting(PlannedResource::type).containsAll(types);
        assertThat(plan.resources())
                .allSatisfy(one -> assertThat(one.protect()).as(one.urn()).isEqualTo(types.contains(one.type())));
    }

    @ParameterizedTest
    @EnumSource
    void with_protect_off_everything_can_be_deleted_but_the_key_of_final_snapshots_stays(Target target) {
        var plan = target.ready().set("posit:protect", false).create();

        assertThat(plan.resources()).noneMatch(PlannedResource::protect);
        assertThat(plan.resources())
                .filteredOn(PlannedResource::retainOnDelete)
                .extracting(PlannedResource::name)
                .isEqualTo(target == Target.EKS ? List.of("key-key") : List.of());
        assertThat(plan.warnings()).anySatisfy(text -> assertThat(text).startsWith("posit:protect is false"));
    }

    @ParameterizedTest
    @EnumSource
    void no_input_of_an_update_is_an_empty_text(Target target) {
        var empty = new TreeSet<String>();
        for (var resource : target.ready().create().resources()) {
            Texts.of(resource.inputs(), true)
                    .filter(text -> text.value().isBlank() && !EMPTY_BY_DEFAULT.contains(text.path()))
                    .forEach(text -> empty.add(resource.urn() + " " + text.path()));
        }
        assertThat(empty).isEmpty();
    }

    private static boolean isAzure(Plan plan) {
        return !plan.ofType(AzureTypes.PROVIDER).isEmpty();
    }

    private static String cloud(Plan plan) {
        return isAzure(plan) ? AzureTypes.PROVIDER + " azure" : Types.AWS_PROVIDER + " aws";
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
