package posit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.EngineException;
import posit.engine.Plan;
import posit.stackfile.StackFile;
import posit.terminal.UserException;

/** What becomes of a program that fails. */
class OfflinePlanTest {
    private static final StackFile AWS = StackFile.read(Path.of("").toAbsolutePath(), "aws");

    static Stream<Throwable> refusals() {
        return Stream.of(new RunException("no such cloud"), new EngineException("twice"));
    }

    static Stream<Throwable> bugs() {
        return Stream.of(new NullPointerException("null there"), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void a_bug_in_the_program_is_no_mistake_of_its_user(Throwable bug) {
        assertThatThrownBy(() -> plan(context -> raise(bug)))
                .isNotInstanceOf(UserException.class)
                .hasRootCause(bug);
        assertThatThrownBy(() -> plan(context -> inAnApply(context, bug)))
                .isNotInstanceOf(UserException.class)
                .hasRootCause(bug);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_the_program_or_the_engine_refuses_is_told_as_it_is(Throwable refusal) {
        assertThat(plan(context -> raise(refusal)).errors()).containsExactly(refusal.getMessage());
        assertThat(plan(context -> inAnApply(context, refusal)).errors()).containsExactly(refusal.getMessage());
    }

    private static void inAnApply(Context context, Throwable failure) {
        context.export("x", Output.of("").applyValue(text -> raise(failure)));
    }

    private static Plan plan(Consumer<Context> program) {
        return OfflinePlan.run(OfflinePlan.settings(AWS), program);
    }

    private static String raise(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
