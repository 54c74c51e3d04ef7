package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import posit.engine.LogMessage;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.plan.PlanJson;
import posit.plan.conformance.Conformance;
import posit.plan.report.TerminalReport;
import posit.plan.timing.CreationTimes;
import posit.plan.timing.Timing;

/** Licences, passwords, the encryption key and kubeconfig are nowhere in plain text. */
class SecretsTest {
    @ParameterizedTest
    @EnumSource
    void the_secrets_under_test_are_real_texts(Target target) {
        var kubeconfig = kubeconfig(target.ready().create());
        var config = target.ready().values().toString();

        assertThat(holders(target).keySet()).hasSize(5).allSatisfy(secret -> assertThat(secret)
                .hasSizeGreaterThan(7));
        assertThat(kubeconfig).contains("\"server\":\"https://");
        assertThat(config).contains(Stacks.LICENSE, Stacks.PACKAGES_LICENSE);
    }

    @ParameterizedTest
    @EnumSource
    void no_input_or_output_of_a_resource_shows_a_secret(Target target) {
        for (var resource : target.ready().create().resources()) {
            assertNoSecret(target, resource.urn(), plain(resource.inputs()));
            assertNoSecret(target, resource.urn(), plain(resource.outputs()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_stack_output_shows_a_secret(Target target) {
        var plan = target.ready().create();

        assertNoSecret(target, "outputs", plain(plan.outputs()));
        assertThat(plan.outputs().get("kubeconfig")).isEqualTo(new Secret(kubeconfig(plan)));
    }

    @ParameterizedTest
    @EnumSource
    void no_function_is_told_a_secret(Target target) {
        target.ready()
                .create()
                .invokes()
                .forEach(invoke -> assertNoSecret(target, invoke.token(), plain(invoke.args())));
    }

    @ParameterizedTest
    @EnumSource
    void no_message_shows_a_secret(Target target) {
        var plan = target.ready().create();

        assertThat(plan.log()).isNotEmpty();
        assertNoSecret(target, "log", plan.log().stream().map(LogMessage::text).toList());
        assertNoSecret(target, "plan", List.of(plan.toString()));
    }

    @ParameterizedTest
    @CsvSource({"EKS, password", "AKS, administratorLoginPassword"})
    void the_plan_as_json_shows_no_secret(Target target, String password) {
        var stack = target.ready();
        var json = PlanJson.text(stack.create(), stack.values(), stack.secretKeys());

        assertNoSecret(target, "json", List.of(json, json.replace("\\\"", "\"")));
        assertThat(json).contains("\"" + password + "\": \"[secret]\"", "\"stringData\": \"[secret]\"");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_in_the_terminal_shows_no_secret(Target target) {
        var plan = target.ready().create();
        var page = new TerminalReport(
                        plan, Conformance.of(plan), Timing.of(plan, CreationTimes.listed()), "somewhere", true, false)
                .lines();

        assertThat(page).isNotEmpty();
        assertNoSecret(target, "page", List.of(String.join("", page)));
    }

    @ParameterizedTest
    @EnumSource
    void the_golden_graph_shows_no_secret(Target target) {
        assertNoSecret(target, "graph", List.of(GraphText.of(target.ready().create())));
    }

    /** Of a licence that is its Secret; of what is generated also its maker, whose outputs are not inputs. */
    @ParameterizedTest
    @EnumSource
    void a_secret_is_with_who_uses_it_and_nowhere_else(Target target) {
        var plan = target.ready().create();
        var found = new TreeMap<String, List<String>>();
        holders(target).keySet().forEach(secret -> found.put(secret, holders(plan, secret)));

        assertThat(found).isEqualTo(holders(target));
    }

    @ParameterizedTest
    @EnumSource
    void a_generated_password_is_long_enough_to_need_no_other_protection(Target target) {
        assertThat(new Graph(target.ready().create()).all(Types.PASSWORD))
                .hasSize(2 * target.products().size())
                .allSatisfy(
                        password -> assertThat(Graph.input(password, "length")).isEqualTo(32L));
    }

    @ParameterizedTest
    @EnumSource
    void helm_values_hold_no_secret_at_all_wrapped_or_not(Target target) {
        for (var release : new Graph(target.ready().create()).all(Types.RELEASE)) {
            var values = release.inputs().get("values");
            assertThat(values).isNotInstanceOf(Secret.class);
            assertNoSecret(
                    target,
                    release.name(),
                    Texts.of(values, true).map(Texts.Text::value).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_provider_keeps_secret_what_it_returns(Target target) {
        var plan = target.ready().create();
        var graph = new Graph(plan);

        assertThat(graph.all(Types.PASSWORD)).allSatisfy(password -> {
            assertThat(password.additionalSecretOutputs()).containsExactlyInAnyOrder("bcryptHash", "result");
            assertThat(password.outputs().get("result")).isInstanceOf(Secret.class);
        });
        assertThat(graph.all(Types.ENCRYPTION_KEY)).hasSize(1).allSatisfy(key -> assertThat(
                        key.additionalSecretOutputs())
                .containsExactlyInAnyOrder("base64", "hex"));
        assertThat(graph.all(Types.SECRET)).allSatisfy(secret -> assertThat(secret.additionalSecretOutputs())
                .contains("data", "stringData"));
    }

    /** Neither a storage account's, which mounts would not need, nor a cluster's admin kubeconfig. */
    @ParameterizedTest
    @CsvSource({
        "EKS, aws:index/getAvailabilityZones:getAvailabilityZones aws:eks/getAddonVersion:getAddonVersion",
        "AKS, azure-native:containerservice:listManagedClusterUserCredentials"
    })
    void no_key_is_read_from_the_cloud(Target target, String functions) {
        var plan = target.ready().create();

        assertThat(plan.invokes()).extracting("token").isNotEmpty().isSubsetOf(List.of(functions.split(" ")));
        assertThat(GraphText.of(plan))
                .doesNotContainIgnoringCase("accountKey")
                .doesNotContainIgnoringCase("listStorageAccountKeys")
                .doesNotContainIgnoringCase("sharedKey");
    }

    @ParameterizedTest
    @CsvSource({"EKS, aws", "AKS, kubelogin"})
    void the_kubeconfig_logs_in_anew_and_holds_no_credential(Target target, String command) {
        var kubeconfig = kubeconfig(target.ready().create());
        var user = JsonParser.parseString(kubeconfig)
                .getAsJsonObject()
                .getAsJsonArray("users")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("user");

        assertThat(user.keySet()).containsExactly("exec");
        assertThat(user.getAsJsonObject("exec").get("command").getAsString()).isEqualTo(command);
        assertThat(kubeconfig).doesNotContain("client-key-data", "client-certificate-data", "\"token\"");
    }

    @ParameterizedTest
    @CsvSource({"EKS, key", "EKS, server", "AKS, key", "AKS, server"})
    void other_kinds_of_licence_are_as_secret(Target target, String kind) {
        var value = "licenses.acme.org:8999";
        var stack = target.licensed(kind, value);
        var plan = stack.preview();

        assertThat(holders(plan, value))
                .hasSameSizeAs(target.products())
                .contains("connect-workspace-license.stringData")
                .allSatisfy(holder -> assertThat(holder).endsWith("-workspace-license.stringData"));
        assertThat(GraphText.of(plan)).doesNotContain(value);
        assertThat(PlanJson.text(plan, stack.values(), stack.secretKeys())).doesNotContain(value);
    }

    /** Each secret, with the inputs that hold it. */
    private static Map<String, List<String>> holders(Target target) {
        var graph = new Graph(target.ready().create());
        var holders = new TreeMap<String, List<String>>();
        var password = target == Target.EKS ? "password" : "administratorLoginPassword";
        holders.put(Stacks.LICENSE, List.of("connect-workspace-license.stringData"));
        holders.put(Stacks.PACKAGES_LICENSE, List.of("packages-workspace-license.stringData"));
        holders.put(
                generated(graph, Types.PASSWORD, "connect-database-password", "result"),
                List.of("connect-database-server." + password, "connect-workspace-database.stringData"));
        var packages = new TreeSet<>(
                List.of("packages-database-server." + password, "packages-workspace-database.stringData"));
        if (target == Target.EKS) {
            packages.add("packages-databases-password.stringData");
        }
        holders.put(
                generated(graph, Types.PASSWORD, "packages-database-password", "result"), new ArrayList<>(packages));
        holders.put(
                generated(graph, Types.ENCRYPTION_KEY, "packages-encryption-key", "hex"),
                List.of("packages-workspace-encryption.stringData"));
        return holders;
    }

    private static String generated(Graph graph, String type, String name, String output) {
        return (String) Graph.opened(graph.named(type, name).outputs().get(output));
    }

    private static String kubeconfig(Plan plan) {
        return (String) Graph.input(new Graph(plan).only(Types.KUBERNETES_PROVIDER), "kubeconfig");
    }

    /** Inputs that hold a text, wrapped as a secret or not. */
    private static List<String> holders(Plan plan, String text) {
        var found = new TreeSet<String>();
        for (PlannedResource resource : plan.resources()) {
            resource.inputs().forEach((name, value) -> Texts.of(value, true)
                    .filter(one -> one.value().contains(text))
                    .forEach(one -> found.add(resource.name() + "." + name)));
        }
        return new ArrayList<>(found);
    }

    private static List<String> plain(Object value) {
        return Texts.of(value, false).map(Texts.Text::value).toList();
    }

    private static void assertNoSecret(Target target, String where, List<String> texts) {
        var secrets = new ArrayList<>(holders(target).keySet());
        secrets.add(kubeconfig(target.ready().create()));
        assertThat(texts).as(where).allSatisfy(text -> assertThat(text).doesNotContain(secrets));
    }
}
