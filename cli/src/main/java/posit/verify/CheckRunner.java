package posit.verify;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import posit.terminal.AccessException;
import posit.terminal.Finding;
import posit.terminal.Row;

/** Runs checks, and runs them again as long as a result may still get better. */
final class CheckRunner {
    private final Supplier<List<CheckGroup>> sections;
    private final Duration pause;

    /** @param sections asked before each look: what there is to look at may have come since */
    CheckRunner(Supplier<List<CheckGroup>> sections, Duration pause) {
        this.sections = sections;
        this.pause = pause;
    }

    /** The rows of one look: all that is said was true at about the same time. */
    List<Row> look() {
        return sections.get().stream()
                .flatMap(section ->
                        section.checks().stream().map(check -> new Row(section.title(), check.topic(), finding(check))))
                .toList();
    }

    /** Those of the last look within the time given. */
    List<Row> look(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        var rows = look();
        while (mayChange(rows) && System.nanoTime() + pause.toNanos() <= end && sleep()) {
            rows = look();
        }
        return rows;
    }

    private static boolean mayChange(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.finding().mayChange());
    }

    private static Finding finding(Check check) {
        try {
            return check.look();
        } catch (KubernetesClientException e) {
            return Finding.unseen(Reasons.of(e));
        } catch (AccessException e) {
            return Finding.unseen(e.getMessage());
        }
    }

    private boolean sleep() {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
