package posit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.engine.CloudMock;
import posit.engine.EmbeddedEngine;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.engine.Settings;
import posit.stack.Target;
import posit.stackfile.StackFile;

/** examples/consumer, planned with its own stack files and the outputs of this project's stacks. */
class ConsumerIT {
    private static final Path EXAMPLE = Path.of("examples/consumer");
    private static final String CRON_JOB = "kubernetes:batch/v1:CronJob";
    private static final String DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";

    @TempDir
    static Path classes;

    private static ExampleProgram program;

    @BeforeAll
    static void compile() throws IOException, ClassNotFoundException {
        program = ExampleProgram.of(EXAMPLE, "acme.checks.Checks", classes);
    }

    @ParameterizedTest
    @EnumSource
    void connect_is_asked_by_its_name_from_inside_the_platforms_cluster(Target target) {
        var platform = target.ready().create().outputs();
        var plan = plan(target, platform);

        assertThat(plan.errors()).isEmpty();
        assertThat(at(plan.find(CRON_JOB, "connect-check").orElseThrow(), "spec", "schedule"))
                .isEqualTo("*/5 * * * *");
        assertThat(arguments(plan, "connect-check")).endsWith("https://connect.acme.org/__ping__]");
        assertThat(plan.ofType("pulumi:providers:kubernetes")).singleElement().satisfies(provider -> assertThat(
                        provider.inputs())
                .containsEntry("kubeconfig", platform.get("kubeconfig")));
        assertThat(platform.get("kubeconfig")).isInstanceOf(Secret.class);
    }

    @ParameterizedTest
    @EnumSource
    void package_manager_is_asked_too(Target target) {
        assertThat(arguments(plan(target), "package-manager-check")).endsWith("https://packages.acme.org/__ping__]");
    }

    @Test
    void a_platform_without_the_product_that_is_to_be_watched_is_an_error_that_says_so() {
        assertThat(plan(
                                Target.EKS,
                                Target.EKS
                                        .ready()
                                        .without("posit:packageManager")
                                        .create()
                                        .outputs())
                        .errors())
                .anySatisfy(error -> assertThat(error)
                        .contains("the stack acme/posit/aws has no Package Manager and so no output packageManagerUrl: "
                                + "add posit:packageManager to its stack file, or do not ask for it"));
    }

    @Test
    void on_aws_the_dashboard_shows_the_platforms_own_database_and_files() {
        var platform = Target.EKS.ready().create().outputs();
        var dashboard = plan(Target.EKS, platform).ofType(DASHBOARD).get(0);
        var body = JsonParser.parseString((String) dashboard.inputs().get("dashboardBody"))
                .getAsJsonObject()
                .getAsJsonArray("widgets");

        assertThat(dashboard.inputs()).containsEntry("dashboardName", "posit-aws-connect-data");
        assertThat(body).hasSize(4);
        assertThat(body.toString())
                .contains("[\"AWS/RDS\",\"FreeStorageSpace\",\"DBInstanceIdentifier\",\"posit-aws-connect\"]")
                .contains("\"FileSystemId\",\"" + platform.get("connectStorageId") + "\"")
                .contains("\"region\":\"us-east-1\"");
        assertThat(plan(Target.AKS).ofType(DASHBOARD)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void its_own_plugins_are_those_of_the_platform(Target target) {
        var versions = plan(target).resources().stream()
                .filter(resource -> resource.type().startsWith("kubernetes:"))
                .map(PlannedResource::version);

        assertThat(versions).isNotEmpty().containsOnly("4.34.2");
    }

    private static Plan plan(Target target) {
        return plan(target, target.ready().create().outputs());
    }

    private static Plan plan(Target target, Map<String, Object> platform) {
        return run(config(target), platform);
    }

    private static Map<String, String> config(Target target) {
        return new TreeMap<>(
                StackFile.read(EXAMPLE, target == Target.EKS ? "aws" : "azure").values());
    }

    private static Plan run(Map<String, String> config, Map<String, Object> platform) {
        var references = Map.of(config.get("platform-checks:platform"), platform);
        var mock = CloudMock.of(config).withStackReferences(references);
        var settings =
                Settings.preview("platform-checks", "dev", config, Set.of()).mock(mock);
        return EmbeddedEngine.run(settings, program);
    }

    private static String arguments(Plan plan, String job) {
        var containers = at(
                plan.find(CRON_JOB, job).orElseThrow(),
                "spec",
                "jobTemplate",
                "spec",
                "template",
                "spec",
                "containers");
        return String.valueOf(((Map<?, ?>) ((List<?>) containers).get(0)).get("args"));
    }

    private static Object at(PlannedResource resource, String... path) {
        Object value = resource.inputs();
        for (var step : path) {
            value = ((Map<?, ?>) value).get(step);
        }
        return value;
    }
}
