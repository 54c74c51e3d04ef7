package posit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.cloud.Versions;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.stack.Stack;
import posit.stack.Stacks;
import posit.testing.ShippedStack;

/** Every resource on both clouds is what the plugin that will get it expects: names, kinds, required properties. */
class ContractTest {
    private static final Schema OFFICIAL = Schema.read("schema.json");
    private static final Schema SCHEMA = OFFICIAL.and(Schema.read("custom-resources.json"));

    private static final List<String> CLIENTS = List.of("198.51.100.0/24", "203.0.113.0/24");

    private static final Map<String, Object> RIGHTS = Map.of(
            "roles",
            List.of(Map.of(
                    "role",
                    "Storage Blob Data Reader",
                    "scope",
                    "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/data")));

    /** Components in this language: no plugin gets their inputs. */
    private static final Set<String> OURS = Set.of("posit", "pulumi");

    static Stream<Named<PlannedResource>> previewed() {
        return checked(
                ShippedStack.preview(),
                Stacks.azure().preview(),
                Stacks.elastic().preview(),
                Stacks.azureElastic().preview());
    }

    static Stream<Named<PlannedResource>> created() {
        return checked(
                ShippedStack.update(),
                withContentAccount().create(),
                Stacks.azureReady().create(),
                Stacks.elasticReady().create(),
                Stacks.azureElasticReady().create(),
                Stacks.ready().set("posit:alarms.email", "on-call@acme.org").create(),
                Stacks.azureReady()
                        .set("posit:alarms.email", "on-call@acme.org")
                        .create(),
                otherwise().create());
    }

    private static Stack withContentAccount() {
        var rights = Map.of("buckets", List.of(Map.of("name", "acme-sales")));
        return Stacks.ready()
                .set("posit:connect.content.serviceAccounts", List.of(Map.of("name", "sales", "aws", rights)));
    }

    /** As much as possible chosen another way than the shipped stack does. */
    private static Stack otherwise() {
        return Stacks.azureWithTraefik()
                .set("posit:network.natAddresses", 2)
                .set("posit:network.zones", List.of("1", "3"))
                .set("posit:cluster.publicEndpoint", false)
                .set("posit:connect.content.serviceAccounts", List.of(Map.of("name", "sales", "azure", RIGHTS)))
                .set("posit:connect.database.highAvailability", false)
                .set("posit:connect.files.protocol", "nfsv4.1")
                .set("posit:connect.allowedCidrs", CLIENTS)
                .set("posit:packageManager.allowedCidrs", CLIENTS)
                .set("posit:packageManager.gitSandbox", true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("previewed")
    void inputs_of_a_preview_are_known_to_the_plugin(PlannedResource resource) {
        assertThat(SchemaCheck.problems(SCHEMA, resource)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("created")
    void inputs_of_an_update_are_known_to_the_plugin(PlannedResource resource) {
        assertThat(SchemaCheck.problems(SCHEMA, resource)).isEmpty();
    }

    @Test
    void checks_providers_and_remote_components_too() {
        assertThat(created().map(resource -> resource.getPayload().type()))
                .contains(
                        "pulumi:providers:aws",
                        "pulumi:providers:azure-native",
                        "pulumi:providers:kubernetes",
                        "azure-native:containerservice:ManagedCluster",
                        "eks:index:Cluster",
                        "aws:rds/instance:Instance",
                        "kubernetes:helm.sh/v3:Release",
                        "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding");
    }

    @Test
    void schema_describes_the_plugins_we_pin() {
        assertThat(OFFICIAL.versions())
                .isEqualTo(Map.of(
                        "aws", Versions.AWS,
                        "azure-native", Versions.AZURE_NATIVE,
                        "eks", Versions.EKS,
                        "kubernetes", Versions.KUBERNETES,
                        "random", Versions.RANDOM));
    }

    @Test
    void schema_was_extracted_after_the_list_of_types_changed() throws IOException {
        try (var lines = Files.lines(Path.of("tools/schema/types.txt"))) {
            var listed = lines.filter(line -> !line.startsWith("#") && !line.isBlank());
            assertThat(OFFICIAL.resources().keySet()).isEqualTo(listed.collect(Collectors.toSet()));
        }
    }

    @Test
    void finds_a_misspelt_property() {
        assertThat(broken("aws:rds/instance:Instance", Map.of("multiAZ", true)))
                .containsExactly("aws:rds/instance:Instance connect-database-server: "
                        + "aws:rds/instance:Instance has no property multiAZ");
    }

    @Test
    void finds_a_misspelt_property_deep_inside() {
        var mappings = List.of(Map.of("deviceName", "/dev/xvda", "ebs", Map.of("encryption", "true")));
        assertThat(broken("aws:ec2/launchTemplate:LaunchTemplate", Map.of("blockDeviceMappings", mappings)))
                .containsExactly("aws:ec2/launchTemplate:LaunchTemplate cluster-connect-template"
                        + ".blockDeviceMappings[0].ebs: aws:ec2.LaunchTemplateBlockDeviceMappingEbs"
                        + " has no property encryption");
    }

    @Test
    void finds_a_misspelt_option_that_only_the_eks_component_reads() {
        var options = Map.of("enable", false);
        assertThat(broken("eks:index:Cluster", Map.of("corednsAddonOptions", options)))
                .containsExactly("eks:index:Cluster cluster-eks.corednsAddonOptions: "
                        + "eks:CoreDnsAddonOptionsArgs has no property enable");
    }

    @Test
    void finds_a_value_of_another_kind() {
        assertThat(broken("aws:rds/instance:Instance", Map.of("allocatedStorage", "20 GiB")))
                .containsExactly("aws:rds/instance:Instance connect-database-server.allocatedStorage: "
                        + "must be number, is String 20 GiB");
        assertThat(broken("aws:eks/nodeGroup:NodeGroup", Map.of("instanceTypes", "t3.2xlarge")))
                .containsExactly("aws:eks/nodeGroup:NodeGroup cluster-connect-nodes.instanceTypes: "
                        + "must be list of string, is String t3.2xlarge");
    }

    @Test
    void finds_a_missing_required_property() {
        assertThat(without("kubernetes:helm.sh/v3:Release", "connect-release", "chart"))
                .containsExactly("kubernetes:helm.sh/v3:Release connect-release: chart is required");
    }

    @Test
    void finds_a_missing_required_property_of_a_custom_resource() {
        var spec = Map.of("serviceRef", Map.of("name", "posit-connect"), "targetGroupARN", "arn");
        assertThat(broken("kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding", Map.of("spec", spec)))
                .containsExactly("kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding connect-targets.spec"
                        + ".serviceRef: port is required");
    }

    @Test
    void finds_a_value_that_an_enum_does_not_have() {
        assertThat(broken("eks:index:Cluster", Map.of("authenticationMode", "ACCESS_ENTRIES")))
                .containsExactly("eks:index:Cluster cluster-eks.authenticationMode: "
                        + "must be one of [API, API_AND_CONFIG_MAP, CONFIG_MAP], is String ACCESS_ENTRIES");
    }

    @Test
    void finds_a_wrong_setting_of_a_provider() {
        assertThat(broken("pulumi:providers:aws", Map.of("defaultTags", "{\"tag\":{}}")))
                .containsExactly("pulumi:providers:aws aws.defaultTags: aws:ProviderDefaultTags has no property tag");
        assertThat(broken("pulumi:providers:aws", Map.of("region", "eu-nowhere-1")))
                .hasSize(1)
                .first()
                .asString()
                .contains("region: must be one of [af-south-1,", "is String eu-nowhere-1");
    }

    @Test
    void keeps_a_wrong_secret_out_of_the_message() {
        var secret = new Secret(12345);
        assertThat(broken("aws:rds/instance:Instance", Map.of("password", secret)))
                .containsExactly(
                        "aws:rds/instance:Instance connect-database-server.password: must be string, is secret");
    }

    @Test
    void tells_what_to_do_about_a_type_it_does_not_know() {
        assertThat(SchemaCheck.problems(SCHEMA, "aws:dynamodb/table:Table", "topic", Map.of()))
                .containsExactly(
                        "aws:dynamodb/table:Table is not in schema.json. Add it to tools/schema/types.txt; then, in"
                                + " tools/schema: npm install --ignore-scripts && npm run extract");
    }

    /** Problems of a resource of the stack with some of its inputs replaced. */
    private static List<String> broken(String type, Map<String, ?> changes) {
        var resource = ShippedStack.update().ofType(type).get(0);
        var inputs = new TreeMap<>(resource.inputs());
        inputs.putAll(changes);
        return SchemaCheck.problems(SCHEMA, type, resource.name(), inputs);
    }

    private static List<String> without(String type, String name, String property) {
        var inputs = new TreeMap<>(
                ShippedStack.update().find(type, name).orElseThrow().inputs());
        inputs.remove(property);
        return SchemaCheck.problems(SCHEMA, type, name, inputs);
    }

    private static Stream<Named<PlannedResource>> checked(Plan... plans) {
        return Stream.of(plans)
                .flatMap(plan -> plan.resources().stream())
                .filter(resource -> !OURS.contains(resource.type().split(":")[0])
                        || resource.type().startsWith("pulumi:providers:"))
                .map(resource -> Named.of(resource.type() + " " + resource.name(), resource));
    }
}
