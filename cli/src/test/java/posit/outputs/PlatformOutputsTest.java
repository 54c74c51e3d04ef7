package posit.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.StackReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.engine.CloudMock;
import posit.engine.EmbeddedEngine;
import posit.engine.Plan;
import posit.engine.Secret;
import posit.engine.Settings;
import posit.stack.Stacks;
import posit.stack.Target;

/** A program of another stack, run by the embedded engine against the outputs of the shipped stacks. */
class PlatformOutputsTest {
    private static final String NAME = "acme/posit/prod";

    @ParameterizedTest
    @EnumSource
    void another_program_reads_every_output_as_the_stack_exports_it(Target target) {
        var platform = target.ready().create().outputs();

        assertThat(read(platform, PlatformOutputsTest::everythingOfEveryStack).outputs())
                .isEqualTo(only(platform, PlatformOutput.Scope.STACK));
        assertThat(read(platform, PlatformOutputsTest::everythingOfConnect).outputs())
                .isEqualTo(only(platform, PlatformOutput.Scope.CONNECT));
        assertThat(read(platform, PlatformOutputsTest::everythingOfPackageManager)
                        .outputs())
                .hasSize(7)
                .isEqualTo(only(platform, PlatformOutput.Scope.PACKAGE_MANAGER));
    }

    @Test
    void a_secret_stays_secret_and_makes_no_other_output_secret() {
        var platform = Stacks.ready().create().outputs();
        var read = read(platform, PlatformOutputsTest::everythingOfEveryStack);

        assertThat(read.outputs().get("kubeconfig")).isInstanceOf(Secret.class);
        assertThat(read.outputs().get("networkId")).isInstanceOf(String.class);
    }

    @Test
    void a_platform_without_the_product_is_told_as_such() {
        var platform = only(Stacks.azureReady().create().outputs(), PlatformOutput.Scope.STACK);
        var read =
                read(platform, outputs -> Map.of("url", outputs.packageManager().url()));

        assertThat(read)
                .satisfies(failsWith(
                        "the stack acme/posit/prod has no Package Manager and so no output packageManagerUrl: "
                                + "add posit:packageManager to its stack file, or do not ask for it"));
    }

    @Test
    void a_platform_that_was_never_deployed_is_told_as_such() {
        var read = read(Map.of(), outputs -> Map.of("url", outputs.connect().url()));

        assertThat(read)
                .satisfies(failsWith(
                        "the stack acme/posit/prod has no output connectUrl: it was not deployed yet, or by an "
                                + "older pulumi-posit; run `pulumi up` there"));
    }

    @Test
    void an_output_that_an_older_platform_lacks_stops_only_who_asks_for_it() {
        var platform = new TreeMap<>(Stacks.ready().create().outputs());
        platform.remove("connectStorageId");

        assertThat(read(platform, outputs -> Map.of("url", outputs.connect().url()))
                        .outputs())
                .containsEntry("url", "https://connect.acme.org");
        assertThat(read(platform, outputs -> Map.of("id", outputs.connect().storageId()))
                        .errors())
                .anySatisfy(
                        error -> assertThat(error).contains("has no output connectStorageId", "older pulumi-posit"));
    }

    @Test
    void a_stack_of_another_project_is_recognised_by_the_kind_of_what_it_exports() {
        var read = read(
                Map.of("privateSubnetIds", "subnet-1,subnet-2"),
                outputs -> Map.of("subnets", outputs.privateSubnetIds()));

        assertThat(read)
                .satisfies(failsWith("the output privateSubnetIds of the stack acme/posit/prod is no list of text: "
                        + "is it a stack of pulumi-posit?"));
    }

    /** Where the SDK reads an output first decides on what it puts around the message. */
    private static Consumer<Plan> failsWith(String message) {
        return plan ->
                assertThat(plan.errors()).anySatisfy(error -> assertThat(error).contains(message));
    }

    private static Plan read(Map<String, Object> platform, Function<PlatformOutputs, Map<String, Output<?>>> program) {
        var mock = CloudMock.of(Map.of()).withStackReferences(Map.of(NAME, platform));
        var settings = Settings.preview("other", "prod", Map.of(), Set.of()).mock(mock);
        return EmbeddedEngine.run(settings, context -> program.apply(new PlatformOutputs(new StackReference(NAME)))
                .forEach(context::export));
    }

    private static Map<String, Object> only(Map<String, Object> outputs, PlatformOutput.Scope scope) {
        var some = new TreeMap<>(outputs);
        List.of(PlatformOutput.values()).stream()
                .filter(output -> output.scope() != scope)
                .forEach(output -> some.remove(output.key()));
        return some;
    }

    private static Map<String, Output<?>> everythingOfEveryStack(PlatformOutputs platform) {
        return Map.of(
                "clusterName", platform.clusterName(),
                "kubeconfig", platform.kubeconfig(),
                "networkId", platform.networkId(),
                "privateSubnetIds", platform.privateSubnetIds(),
                "publicSubnetIds", platform.publicSubnetIds(),
                "vipToml", platform.vipToml());
    }

    private static Map<String, Output<?>> everythingOfConnect(PlatformOutputs platform) {
        var connect = platform.connect();
        return Map.of(
                "connectUrl", connect.url(),
                "connectLoadBalancer", connect.loadBalancer(),
                "connectDatabaseHost", connect.databaseHost(),
                "connectDatabaseSecret", connect.databaseSecret(),
                "connectStorageId", connect.storageId(),
                "connectHelmValues", connect.helmValues());
    }

    private static Map<String, Output<?>> everythingOfPackageManager(PlatformOutputs platform) {
        var packages = platform.packageManager();
        return Map.of(
                "packageManagerUrl", packages.url(),
                "packageManagerLoadBalancer", packages.loadBalancer(),
                "packageManagerDatabaseHost", packages.databaseHost(),
                "packageManagerDatabaseSecret", packages.databaseSecret(),
                "packageManagerEncryptionSecret", packages.encryptionSecret(),
                "packageManagerStorageId", packages.storageId(),
                "packageManagerHelmValues", packages.helmValues());
    }
}
