package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import posit.terminal.AccessException;
import posit.terminal.Finding;
import posit.terminal.Row;
import posit.terminal.Verdict;

class CheckRunnerTest {
    @Test
    void what_does_not_answer_is_unseen() {
        assertThat(look(new KubernetesClientException("no")))
                .extracting(Row::verdict)
                .containsOnly(Verdict.UNSEEN);
        assertThat(look(new AccessException("no"))).extracting(Row::verdict).containsOnly(Verdict.UNSEEN);
    }

    @Test
    void a_bug_of_a_check_is_no_finding() {
        assertThatThrownBy(() -> look(new NullPointerException())).isInstanceOf(NullPointerException.class);
    }

    private static List<Row> look(RuntimeException thrown) {
        var sections = List.of(new CheckGroup("s", List.of(new Fails(thrown))));
        return new CheckRunner(() -> sections, Duration.ZERO).look();
    }

    private record Fails(RuntimeException thrown) implements Check {
        @Override
        public String topic() {
            return "fails";
        }

        @Override
        public Finding look() {
            throw thrown;
        }
    }
}
