package posit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.ec2.inputs.GetVpcArgs;
import com.pulumi.core.Output;
import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.StackReference;
import com.pulumi.resources.StackReferenceArgs;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes wrong, said as plainly as possible, and what several runs have to do with each other: nothing. */
class EmbeddedEngineFailureTest {

    @Test
    void the_same_name_twice_is_refused_as_by_the_real_engine() {
        var plan = Engines.preview(context -> {
            vpc("twin");
            vpc("twin");
        });
        assertThat(plan.succeeded()).isFalse();
        assertThat(plan.errors())
                .containsExactly("Duplicate resource URN 'urn:pulumi:dev::demo::aws:ec2/vpc:Vpc::twin';"
                        + " try giving it a unique name");
    }

    @Test
    void an_exception_of_the_program_is_one_line_with_its_place() {
        var plan = Engines.preview(context -> {
            throw new IllegalStateException("boom");
        });
        assertThat(plan.succeeded()).isFalse();
        assertThat(plan.failure()).isInstanceOf(IllegalStateException.class);
        assertThat(plan.errors()).singleElement().satisfies(error -> assertThat(error)
                .startsWith("java.lang.IllegalStateException: boom at posit.engine.EmbeddedEngineFailureTest")
                .doesNotContain("\n"));
    }

    @Test
    void an_exception_inside_an_apply_is_reported_too() {
        var plan = Engines.preview(context -> Output.of("text").applyValue(EmbeddedEngineFailureTest::fail));
        assertThat(plan.errors()).singleElement().satisfies(error -> assertThat(error)
                .contains("in an apply"));
    }

    @Test
    void a_run_exception_gives_its_message_and_nothing_else() {
        var plan = Engines.preview(context -> {
            throw new RunException("posit:cloud: must be aws or azure");
        });
        assertThat(plan.errors()).containsExactly("posit:cloud: must be aws or azure");
        assertThat(plan.resources()).extracting(PlannedResource::type).containsExactly(Plan.STACK_TYPE);
        assertThat(plan.outputs()).isEmpty();
    }

    @Test
    void a_resource_exception_that_hides_its_stack_gives_its_message() {
        var plan = Engines.preview(context -> {
            throw new ResourceException("not that one", null, true);
        });
        assertThat(plan.errors()).containsExactly("not that one");
    }

    @Test
    void an_error_that_is_only_logged_fails_the_plan() {
        var plan = Engines.preview(context -> context.log().error("no licence"));
        assertThat(plan.succeeded()).isFalse();
        assertThat(plan.errors()).containsExactly("no licence");
    }

    @Test
    void debug_messages_are_dropped_because_the_sdk_writes_secrets_there() {
        var plan = Engines.preview(context -> context.log().debug("the password is hunter2"));
        assertThat(plan.log()).isEmpty();
    }

    @Test
    void a_lookup_in_a_real_account_is_refused_with_its_name() {
        var plan = Engines.preview(context ->
                com.pulumi.aws.ec2.Ec2Functions.getVpc(GetVpcArgs.builder().build()));
        assertThat(plan.errors())
                .containsExactly("no mock for the function aws:ec2/getVpc:getVpc: its answer depends on a real"
                        + " account; use a resource's output or a configured value");
    }

    @Test
    void a_program_that_hangs_is_given_up_with_what_it_waits_for() {
        var plan = EmbeddedEngine.run(
                Engines.PREVIEW.timeout(Duration.ofMillis(300)),
                context -> context.export("never", Output.of(new CompletableFuture<String>())));
        assertThat(plan.errors()).singleElement().satisfies(error -> assertThat(error)
                .startsWith("The program did not finish within"));
    }

    @Test
    void another_stacks_outputs_are_an_error_unless_they_are_given() {
        var plan = Engines.preview(EmbeddedEngineFailureTest::readOtherStack);
        assertThat(plan.errors())
                .containsExactly("the outputs of the stack 'acme/base/prod' are not known without the Pulumi CLI");
        var mock = CloudMock.of(Map.of())
                .withStackReferences(Map.of("acme/base/prod", Map.of("zone", "Z1", "key", new Secret("k"))));
        var given = EmbeddedEngine.run(Engines.PREVIEW.mock(mock), EmbeddedEngineFailureTest::readOtherStack);
        assertThat(given.errors()).isEmpty();
        assertThat(given.outputs()).isEqualTo(Map.of("zone", "Z1", "key", new Secret("k")));
        assertThat(given.ofType("pulumi:pulumi:StackReference")).singleElement().matches(PlannedResource::external);
    }

    @Test
    void configuration_reaches_the_program_and_secret_keys_stay_secret() {
        var plan = Engines.preview(context -> {
            context.export("size", Output.of(context.config().requireInteger("size")));
            context.export("licence", context.config().requireSecret("licence"));
        });
        assertThat(plan.outputs()).isEqualTo(Map.of("size", 3L, "licence", new Secret("LICENCE-IN-CLEAR")));
        assertThat(plan.toString()).doesNotContain("LICENCE-IN-CLEAR");
    }

    @Test
    void runs_follow_each_other_in_one_jvm_with_the_same_result() {
        var first = Engines.preview(DemoProgram::run);
        Engines.preview(context -> fail("once"));
        Stream.generate(() -> Engines.preview(DemoProgram::run)).limit(5).forEach(again -> assertThat(again)
                .isEqualTo(first));
    }

    @Test
    void runs_at_the_same_time_do_not_disturb_each_other() throws Exception {
        var first = Engines.preview(DemoProgram::run);
        var pool = Executors.newFixedThreadPool(3);
        try {
            var runs = pool.invokeAll(java.util.Collections.nCopies(6, () -> Engines.preview(DemoProgram::run)));
            for (var run : runs) {
                assertThat(run.get()).isEqualTo(first);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void readOtherStack(Context context) {
        var base = new StackReference(
                "base", StackReferenceArgs.builder().name("acme/base/prod").build());
        Consumer<String> export = name -> context.export(name, base.output(name));
        Stream.of("zone", "key").forEach(export);
    }

    private static Vpc vpc(String name) {
        return new Vpc(name, VpcArgs.builder().cidrBlock("10.0.0.0/16").build(), CustomResourceOptions.Empty);
    }

    private static String fail(String text) {
        throw new IllegalArgumentException(text + " in an apply");
    }
}
