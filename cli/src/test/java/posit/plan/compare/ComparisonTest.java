package posit.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.plan.compare.Previews.names;
import static posit.plan.compare.Previews.only;
import static posit.plan.compare.Previews.side;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.compare.Change.Kind;
import posit.plan.graph.HoldsData;
import posit.stack.Stack;
import posit.stack.Stacks;

class ComparisonTest {
    private static final String RDS = "aws:rds/instance:Instance";
    private static final String SERVER = "azure-native:dbforpostgresql:Server";

    @TempDir
    Path directory;

    static Stream<Stack> stacks() {
        return Stream.of(Stacks.ready(), Stacks.azureReady());
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void a_plan_equals_itself(Stack stack) {
        var comparison = Comparison.of(side(stack.preview()), side(stack.preview()));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.same()).isEqualTo(stack.preview().resources().size() - 1);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void a_plan_equals_a_stack_that_was_built_as_it_says(Stack stack) {
        var built = Previews.built(stack.create()).side(directory);

        var comparison = Comparison.of(built, side(stack.preview()));

        assertThat(built.built()).isTrue();
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.unlisted()).isZero();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void a_stack_of_another_name_has_the_same_resources(Stack stack) {
        var comparison =
                Comparison.of(side(stack.preview()), side(stack.named("staging").preview()));

        assertThat(names(comparison, Kind.ADDED)).isEmpty();
        assertThat(names(comparison, Kind.REMOVED)).isEmpty();
    }

    @Test
    void one_more_replica_is_one_changed_value() {
        var comparison = Comparison.of(
                side(Stacks.ready().preview()),
                side(Stacks.ready().set("posit:connect.replicas", 3).preview()));

        assertThat(only(comparison, "connect-release").properties())
                .contains(new PropertyChange("values.replicas", "2", "3", Edit.CHANGED, false));
        assertThat(comparison.losesData()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, protected", "false, NOT PROTECTED"})
    void another_region_replaces_all_data_of_aws(boolean isProtected, String protection) {
        var stack = Stacks.ready().set("posit:protect", isProtected);

        var comparison = Comparison.of(
                side(stack.preview()), side(stack.set("aws:region", "eu-west-1").preview()));

        assertThat(comparison.losses())
                .extracting(Change::name)
                .contains("cluster-eks", "connect-database-server", "connect-files-files", "key-key");
        assertThat(comparison.losses()).allSatisfy(loss -> assertThat(loss.protection())
                // The key of final snapshots stays either way.
                .isEqualTo(
                        loss.name().equals("key-key") && !isProtected
                                ? "kept in the cloud, no longer managed"
                                : protection));
        assertThat(only(comparison, "aws").properties())
                .contains(new PropertyChange("region", "\"us-east-1\"", "\"eu-west-1\"", Edit.CHANGED, true));
    }

    /** The pool a cluster of AKS is born with: the key of the stack file shapes new clusters only. */
    @Test
    void what_differs_and_an_update_ignores_is_told_and_is_no_change() {
        var stack = Stacks.azureReady();
        var comparison = Comparison.of(
                side(stack.preview()),
                side(stack.set("posit:cluster.systemNodes.count", 4).preview()));

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.ignored()).containsExactly("cluster-aks agentPoolProfiles");
        assertThat(new CompareReport(comparison, false).lines())
                .contains("ignored     cluster-aks agentPoolProfiles: differs, and no update changes it");
        assertThat(Comparison.of(side(stack.preview()), side(stack.preview())).ignored())
                .isEmpty();
    }

    @Test
    void another_location_replaces_all_data_of_azure() {
        var stack = Stacks.azureReady();

        var comparison = Comparison.of(
                side(stack.preview()),
                side(stack.set("azure-native:location", "northeurope").preview()));

        assertThat(comparison.losses())
                .extracting(Change::name)
                .contains("group-group", "cluster-aks", "connect-database-server", "connect-files-volume");
        assertThat(only(comparison, "connect-files-volume").properties())
                .contains(
                        new PropertyChange("location", "\"westeurope\"", "\"northeurope\"", Edit.CHANGED, true),
                        new PropertyChange("poolName", "", "new with connect-files-pool", Edit.CHANGED, true));
    }

    @Test
    void a_removed_product_takes_its_data_along() {
        var comparison = Comparison.of(
                side(Stacks.azureReady().preview()),
                side(Stacks.azureReady().without("posit:packageManager").preview()));

        var server = only(comparison, "packages-database-server");
        assertThat(server.kind()).isEqualTo(Kind.REMOVED);
        assertThat(server.data()).contains("database server");
        assertThat(comparison.changes().subList(0, comparison.losses().size()))
                .isEqualTo(comparison.losses())
                .extracting(Change::name)
                .contains("packages-encryption-key", "packages-files-account", "packages-files-share");
    }

    @Test
    void what_was_renamed_with_an_alias_is_the_same_resource() {
        var before = Stacks.ready().preview();
        var after = renamed(before, RDS, "connect-database-server", "connect-database-primary");

        var comparison = Comparison.of(side(before), side(after));

        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    void without_an_alias_a_new_name_is_a_loss_of_data() {
        var before = Stacks.ready().preview();
        var after = renamed(before, RDS, "connect-database-server", "connect-database-primary", List.of());

        var comparison = Comparison.of(side(before), side(after));

        assertThat(comparison.losses()).extracting(Change::name).containsExactly("connect-database-server");
        assertThat(names(comparison, Kind.ADDED)).containsExactly("connect-database-primary");
    }

    @ParameterizedTest
    @CsvSource({RDS + ", kmsKeyId", SERVER + ", location"})
    void the_word_of_the_engine_counts_where_it_saw_the_same_program(String type, String input) {
        var stack = type.equals(RDS) ? Stacks.ready() : Stacks.azureReady();
        var built = Previews.built(stack.create())
                .old(type, "connect-database-server", input, "\"another\"")
                .step(type, "connect-database-server", step -> step.addProperty("op", "update"))
                .side(directory);

        var change = only(Comparison.of(built, side(stack.preview())), "connect-database-server");

        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.losesData()).isFalse();
    }

    @Test
    void what_the_engine_calls_the_same_is_the_same_however_it_was_written() {
        var built = Previews.built(Stacks.ready().create())
                .old(RDS, "connect-database-server", "engine", "\"Postgres\"")
                .side(directory);

        assertThat(Comparison.of(built, side(Stacks.ready().preview())).changes())
                .isEmpty();
    }

    @Test
    void a_replacement_that_only_the_engine_sees_is_a_loss() {
        var built = Previews.built(Stacks.ready().create())
                .step(RDS, "connect-database-server", step -> {
                    step.addProperty("op", "replace");
                    step.add("replaceReasons", JsonParser.parseString("[\"engineLifecycleSupport\"]"));
                })
                .side(directory);

        var change = only(Comparison.of(built, side(Stacks.ready().preview())), "connect-database-server");

        assertThat(change.losesData()).isTrue();
        assertThat(change.properties())
                .containsExactly(new PropertyChange(
                        "engineLifecycleSupport", "", "changes, says the engine", Edit.CHANGED, true));
    }

    @Test
    void the_table_counts_where_the_engine_saw_another_program() {
        var built = Previews.built(Stacks.ready().create())
                .step(RDS, "connect-database-server", step -> {
                    step.getAsJsonObject("oldState").getAsJsonObject("inputs").addProperty("dbName", "other");
                    step.getAsJsonObject("newState").getAsJsonObject("inputs").addProperty("dbName", "other");
                })
                .side(directory);

        var change = only(Comparison.of(built, side(Stacks.ready().preview())), "connect-database-server");

        assertThat(change.kind()).isEqualTo(Kind.REPLACED);
        assertThat(change.properties())
                .containsExactly(new PropertyChange("dbName", "\"other\"", "\"connect\"", Edit.CHANGED, true));
    }

    @Test
    void a_cluster_takes_a_key_for_its_secrets_later_on() {
        var key = "arn:aws:kms:us-east-1:111122223333:key/12345678-1234-1234-1234-123456789012";
        var keyed = Stacks.ready().set("posit:encryption.keyArn", key);
        var built = Previews.built(keyed.create())
                .step("eks:index:Cluster", "cluster-eks", step -> {
                    inputs(step, "oldState").remove("encryptionConfigKeyArn");
                    inputs(step, "newState").remove("encryptionConfigKeyArn");
                })
                .side(directory);

        var change = only(Comparison.of(built, side(keyed.preview())), "cluster-eks");

        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.properties())
                .containsExactly(new PropertyChange(
                        "encryptionConfigKeyArn", "(none)", "\"" + key.substring(0, 58) + "…", Edit.ADDED, false));
    }

    private static JsonObject inputs(JsonObject step, String state) {
        return step.getAsJsonObject(state).getAsJsonObject("inputs");
    }

    @Test
    void what_the_plugin_of_eks_makes_inside_the_cluster_is_not_removed() {
        var urn =
                "urn:pulumi:aws::posit::posit:index:EksCluster$eks:index:Cluster$aws:eks/cluster:Cluster::cluster-eks";
        var state = "{\"urn\": \"%s\", \"custom\": true, \"type\": \"aws:eks/cluster:Cluster\", \"inputs\": {}}"
                .formatted(urn);
        var built = Previews.built(Stacks.ready().create())
                .add("{\"op\": \"same\", \"urn\": \"%s\", \"oldState\": %s, \"newState\": %s}"
                        .formatted(urn, state, state))
                .side(directory);

        var comparison = Comparison.of(built, side(Stacks.ready().preview()));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.inner()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void what_a_preview_does_not_list_is_not_called_new(Stack stack) {
        var built = Previews.built(stack.create())
                .step(
                        "random:index/randomPassword:RandomPassword",
                        "connect-database-password",
                        step -> step.addProperty("op", "update"))
                .withoutSames()
                .side(directory);

        var comparison = Comparison.of(built, side(stack.preview()));

        assertThat(names(comparison, Kind.ADDED)).isEmpty();
        assertThat(comparison.unlisted()).isEqualTo(stack.preview().resources().size() - 2);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void everything_that_is_protected_is_known_to_hold_data(Stack stack) {
        assertThat(stack.preview().resources())
                .allSatisfy(one -> assertThat(HoldsData.of(one.type()).isPresent())
                        .as(one.urn())
                        .isEqualTo(one.protect()));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void secrets_are_compared_and_never_shown(Stack stack) {
        var other = stack.setSecret("posit:connect.license.file", "ANOTHER-SECRET");

        var comparison = Comparison.of(side(stack.create()), side(other.create()));

        assertThat(only(comparison, "connect-workspace-license").properties())
                .allSatisfy(
                        change -> assertThat(change.before() + change.after()).isEqualTo("[secret][secret]"));
        assertThat(new CompareReport(comparison, false).lines().toString())
                .doesNotContain("ANOTHER-SECRET")
                .doesNotContain(Stacks.LICENSE);
    }

    @Test
    void the_report_says_what_is_compared_with_what_and_begins_with_the_losses() {
        var comparison = Comparison.of(
                side(Stacks.azureReady().preview()),
                side(Stacks.azureReady().without("posit:packageManager").preview()));

        var lines = new CompareReport(comparison, true).lines();

        assertThat(lines.get(0)).startsWith("from        stack azure · as planned");
        assertThat(lines.get(1)).startsWith("to          stack azure · as planned");
        assertThat(lines.get(3)).startsWith("\u001b[31mDATA        6 resources that hold data are replaced or removed");
        assertThat(new CompareReport(comparison, false).lines())
                .contains("      removed · database server · protected")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static Plan renamed(Plan plan, String type, String name, String other) {
        var urn = plan.find(type, name).orElseThrow().urn();
        return renamed(plan, type, name, other, List.of(urn));
    }

    private static Plan renamed(Plan plan, String type, String name, String other, List<String> aliases) {
        var resources = plan.resources().stream()
                .map(one -> one.name().equals(name) && one.type().equals(type) ? renamed(one, other, aliases) : one)
                .map(one -> dependent(one, type + "::" + name, type + "::" + other))
                .toList();
        return new Plan(
                plan.project(), plan.stack(), resources, plan.invokes(), plan.log(), plan.outputs(), true, null);
    }

    private static PlannedResource renamed(PlannedResource one, String name, List<String> aliases) {
        var urn = one.urn().substring(0, one.urn().length() - one.name().length()) + name;
        return copy(one, urn, name, one.propertyDependencies(), aliases);
    }

    private static PlannedResource dependent(PlannedResource one, String name, String other) {
        var dependencies = new TreeMap<>(one.propertyDependencies());
        dependencies.replaceAll((input, urns) -> urns.stream()
                .map(urn -> urn.endsWith(name) ? urn.replace(name, other) : urn)
                .toList());
        return copy(one, one.urn(), one.name(), dependencies, one.aliases());
    }

    private static PlannedResource copy(
            PlannedResource one,
            String urn,
            String name,
            Map<String, List<String>> dependencies,
            List<String> aliases) {
        return new PlannedResource(
                one.order(),
                urn,
                one.type(),
                name,
                one.custom(),
                one.remote(),
                one.parent(),
                one.inputs(),
                one.dependencies(),
                dependencies,
                one.protect(),
                one.retainOnDelete(),
                one.provider(),
                one.providers(),
                one.version(),
                aliases,
                one.timeouts(),
                one.ignoreChanges(),
                one.additionalSecretOutputs(),
                one.replaceOnChanges(),
                one.deleteBeforeReplace(),
                one.importId(),
                one.external(),
                one.outputs());
    }
}
