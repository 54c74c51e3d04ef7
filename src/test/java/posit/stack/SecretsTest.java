package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.plan.PlanJson;
import posit.plan.conformance.Conformance;
import posit.plan.engine.LogMessage;
import posit.plan.engine.Plan;
import posit.plan.engine.PlannedResource;
import posit.plan.engine.Secret;
import posit.plan.report.TerminalReport;

/** Licence, database password and kubeconfig are nowhere in plain text. */
class SecretsTest {
    private static final Stack READY = Stacks.ready();
    private static final Plan PLAN = READY.create();

    private final Graph graph = new Graph(PLAN);
    private final String password = (String) Graph.input(graph.only(Types.DATABASE), "password");
    private final String kubeconfig = (String) Graph.input(graph.only(Types.KUBERNETES_PROVIDER), "kubeconfig");

    @Test
    void the_secrets_under_test_are_real_texts() {
        assertThat(password).isEqualTo("generated-password-connect-database-password");
        assertThat(kubeconfig).contains("\"server\":\"https://");
        assertThat(READY.values().get("posit:connect")).contains(Stacks.LICENSE);
    }

    @Test
    void no_input_or_output_of_a_resource_shows_a_secret() {
        for (var resource : PLAN.resources()) {
            assertNoSecret(resource.urn(), plain(resource.inputs()));
            assertNoSecret(resource.urn(), plain(resource.outputs()));
        }
    }

    @Test
    void no_stack_output_shows_a_secret() {
        assertNoSecret("outputs", plain(PLAN.outputs()));
        assertThat(PLAN.outputs().get("kubeconfig")).isEqualTo(new Secret(kubeconfig));
    }

    @Test
    void no_function_is_told_a_secret() {
        PLAN.invokes().forEach(invoke -> assertNoSecret(invoke.token(), plain(invoke.args())));
    }

    @Test
    void no_message_shows_a_secret() {
        assertThat(PLAN.log()).isNotEmpty();
        assertNoSecret("log", PLAN.log().stream().map(LogMessage::text).toList());
        assertNoSecret("plan", List.of(PLAN.toString()));
    }

    @Test
    void the_plan_as_json_shows_no_secret() {
        var json = PlanJson.text(PLAN, READY.values(), READY.secretKeys());

        assertNoSecret("json", List.of(json));
        assertNoSecret("json", List.of(json.replace("\\\"", "\"")));
        assertThat(json).contains("\"password\": \"[secret]\"", "\"stringData\": \"[secret]\"");
    }

    @Test
    void the_page_in_the_terminal_shows_no_secret() {
        var page = new TerminalReport(PLAN, Conformance.of(PLAN), "us-east-1", true, false).lines();

        assertThat(page).isNotEmpty();
        assertNoSecret("page", List.of(String.join("", page)));
    }

    @Test
    void the_golden_graph_shows_no_secret() {
        assertNoSecret("graph", List.of(GraphText.of(PLAN)));
    }

    @Test
    void the_licence_is_in_one_secret_and_nowhere_else() {
        assertThat(holders(Stacks.LICENSE)).containsExactly("connect-workspace-license.stringData");
    }

    @Test
    void the_password_is_with_its_maker_its_server_and_its_secret_and_nowhere_else() {
        assertThat(holders(password))
                .containsExactly("connect-database-server.password", "connect-workspace-database.stringData");
        assertThat(graph.only(Types.PASSWORD).outputs().get("result")).isEqualTo(new Secret(password));
    }

    @Test
    void a_generated_password_is_long_enough_to_need_no_other_protection() {
        assertThat(Graph.input(graph.only(Types.PASSWORD), "length")).isEqualTo(32L);
    }

    @Test
    void helm_values_hold_no_secret_at_all_wrapped_or_not() {
        for (var release : graph.all(Types.RELEASE)) {
            var values = release.inputs().get("values");
            assertThat(values).isNotInstanceOf(Secret.class);
            assertNoSecret(
                    release.name(),
                    Texts.of(values, true).map(Texts.Text::value).toList());
        }
    }

    @Test
    void the_provider_keeps_secret_what_it_returns() {
        assertThat(graph.only(Types.PASSWORD).additionalSecretOutputs())
                .containsExactlyInAnyOrder("bcryptHash", "result");
        assertThat(graph.all(Types.SECRET)).allSatisfy(secret -> assertThat(secret.additionalSecretOutputs())
                .contains("data", "stringData"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "server"})
    void other_kinds_of_licence_are_as_secret(String kind) {
        var value = "licenses.acme.org:8999";
        var stack = Stacks.aws().setSecret("posit:connect.license." + kind, value);
        var plan = stack.preview();

        assertThat(holders(plan, value)).containsExactly("connect-workspace-license.stringData");
        assertThat(GraphText.of(plan)).doesNotContain(value);
        assertThat(PlanJson.text(plan, stack.values(), stack.secretKeys())).doesNotContain(value);
    }

    /** Inputs that hold a text, wrapped as a secret or not. */
    private static List<String> holders(String text) {
        return holders(PLAN, text);
    }

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

    private void assertNoSecret(String where, List<String> texts) {
        assertThat(texts).as(where).allSatisfy(text -> assertThat(text)
                .doesNotContain(Stacks.LICENSE, password, kubeconfig));
    }
}
