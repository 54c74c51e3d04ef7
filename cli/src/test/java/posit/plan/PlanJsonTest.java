package posit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import posit.engine.EmbeddedEngine;
import posit.engine.Plan;
import posit.engine.Settings;
import posit.engine.Wire;

/** The shape of {@code pulumi preview --json}: names as in PreviewDigest, PreviewStep and ResourceV3. */
class PlanJsonTest {
    private static final Map<String, String> CONFIG =
            Map.of("demo:licence", "LICENCE-IN-CLEAR", "aws:region", "eu-west-1");
    private static final Set<String> SECRETS = Set.of("demo:licence");
    private static final String P = "urn:pulumi:dev::demo::";

    private final Plan plan =
            EmbeddedEngine.run(Settings.preview("demo", "dev", CONFIG, SECRETS), PlanJsonTest::program);
    private final String text = PlanJson.text(plan, CONFIG, SECRETS);
    private final JsonObject json = JsonParser.parseString(text).getAsJsonObject();

    @Test
    void the_top_level_has_the_names_of_the_cli() {
        assertThat(json.keySet()).containsExactly("config", "steps", "diagnostics", "changeSummary");
        assertThat(json.getAsJsonObject("changeSummary")).hasToString("{\"create\":5}");
    }

    @Test
    void configuration_is_shown_with_its_secrets_blinded() {
        assertThat(json.getAsJsonObject("config"))
                .hasToString("{\"aws:region\":\"eu-west-1\",\"demo:licence\":\"[secret]\"}");
    }

    @Test
    void a_step_has_its_operation_its_urn_its_provider_and_the_new_state() {
        var step = step("vpc");
        assertThat(step.keySet()).containsExactly("op", "urn", "provider", "newState", "detailedDiff");
        assertThat(step.get("op").getAsString()).isEqualTo("create");
        assertThat(step.get("urn").getAsString()).isEqualTo(P + "aws:ec2/vpc:Vpc::vpc");
        assertThat(step.get("provider").getAsString()).isEqualTo(P + "pulumi:providers:aws::aws::" + Wire.UNKNOWN);
        assertThat(step.get("detailedDiff").isJsonNull()).isTrue();
    }

    @Test
    void a_state_has_the_fields_of_a_checkpoint_in_their_order() {
        var state = step("db").getAsJsonObject("newState");
        assertThat(state.keySet())
                .containsExactly(
                        "urn",
                        "custom",
                        "type",
                        "inputs",
                        "parent",
                        "protect",
                        "dependencies",
                        "provider",
                        "additionalSecretOutputs",
                        "aliases",
                        "customTimeouts",
                        "retainOnDelete",
                        "ignoreChanges");
        assertThat(state.get("custom").getAsBoolean()).isTrue();
        assertThat(state.get("type").getAsString()).isEqualTo("aws:rds/instance:Instance");
        assertThat(state.get("parent").getAsString()).isEqualTo(P + "pulumi:pulumi:Stack::demo-dev");
        assertThat(state.getAsJsonObject("customTimeouts")).hasToString("{\"create\":3600,\"update\":60}");
        assertThat(state.getAsJsonArray("aliases")).hasToString("[\"" + P + "aws:rds/instance:Instance::old\"]");
        assertThat(state.getAsJsonArray("ignoreChanges")).hasToString("[\"tags\"]");
    }

    @Test
    void inputs_show_whole_numbers_unknowns_and_blinded_secrets() {
        assertThat(step("db").getAsJsonObject("newState").getAsJsonObject("inputs"))
                .hasToString("{\"allocatedStorage\":20,\"engine\":\"postgres\",\"instanceClass\":\"db.m5.large\","
                        + "\"password\":\"[secret]\",\"tags\":{\"a\":\"<1>\",\"b\":\"2\"}}");
        var subnet = step("subnet").getAsJsonObject("newState");
        assertThat(subnet.getAsJsonObject("inputs")).hasToString("{\"vpcId\":\"" + Wire.UNKNOWN + "\"}");
        assertThat(subnet.getAsJsonArray("dependencies")).hasToString("[\"" + P + "aws:ec2/vpc:Vpc::vpc\"]");
        assertThat(subnet.getAsJsonObject("propertyDependencies"))
                .hasToString("{\"vpcId\":[\"" + P + "aws:ec2/vpc:Vpc::vpc\"]}");
    }

    @Test
    void the_stack_shows_its_outputs() {
        var stack = step("demo-dev").getAsJsonObject("newState");
        assertThat(stack.keySet()).containsExactly("urn", "custom", "type", "outputs");
        assertThat(stack.getAsJsonObject("outputs"))
                .hasToString("{\"licence\":\"[secret]\",\"size\":2.5,\"vpcId\":\"" + Wire.UNKNOWN + "\"}");
    }

    @Test
    void diagnostics_have_message_and_severity() {
        assertThat(json.getAsJsonArray("diagnostics"))
                .hasToString("[{\"message\":\"soon over\",\"severity\":\"warning\"}]");
    }

    @Test
    void no_secret_is_anywhere_in_clear() {
        assertThat(text).doesNotContain("LICENCE-IN-CLEAR").doesNotContain("hunter2");
    }

    @Test
    void the_same_program_gives_the_same_bytes() {
        for (int i = 0; i < 3; i++) {
            var again = EmbeddedEngine.run(Settings.preview("demo", "dev", CONFIG, SECRETS), PlanJsonTest::program);
            assertThat(PlanJson.text(again, CONFIG, SECRETS)).isEqualTo(text);
        }
    }

    @Test
    void the_text_is_indented_as_by_the_cli_and_ends_with_a_line_break() {
        assertThat(text)
                .startsWith("{\n    \"config\": {\n        \"aws:region\"")
                .endsWith("}\n");
    }

    private JsonObject step(String name) {
        for (var step : (JsonArray) json.get("steps")) {
            if (step.getAsJsonObject().get("urn").getAsString().endsWith("::" + name)) {
                return step.getAsJsonObject();
            }
        }
        throw new AssertionError("no step " + name);
    }

    private static void program(Context context) {
        var aws = new Provider("aws", ProviderArgs.builder().region("eu-west-1").build());
        var vpc = new Vpc(
                "vpc",
                VpcArgs.builder().cidrBlock("10.0.0.0/16").build(),
                CustomResourceOptions.builder().provider(aws).build());
        new Subnet(
                "subnet",
                SubnetArgs.builder().vpcId(vpc.id()).build(),
                CustomResourceOptions.builder().provider(aws).build());
        new Instance(
                "db",
                InstanceArgs.builder()
                        .engine("postgres")
                        .instanceClass("db.m5.large")
                        .allocatedStorage(20)
                        .password(Output.ofSecret("hunter2"))
                        .tags(Map.of("b", "2", "a", "<1>"))
                        .build(),
                CustomResourceOptions.builder()
                        .provider(aws)
                        .dependsOn(vpc)
                        .protect(true)
                        .retainOnDelete(true)
                        .ignoreChanges("tags")
                        .customTimeouts(CustomTimeouts.builder()
                                .create(Duration.ofHours(1))
                                .update(Duration.ofMinutes(1))
                                .build())
                        .aliases(Alias.withUrn(P + "aws:rds/instance:Instance::old"))
                        .build());
        context.log().warn("soon over");
        context.export("vpcId", vpc.id());
        context.export("licence", context.config().requireSecret("licence"));
        context.export("size", Output.of(2.5));
    }
}
