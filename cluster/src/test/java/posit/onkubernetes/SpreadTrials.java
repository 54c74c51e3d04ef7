package posit.onkubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Trials side by side, and a table of what came of them. */
final class SpreadTrials {
    private static final Comparator<Outcome> ORDER = Comparator.comparing(Outcome::event)
            .thenComparing(Outcome::nodes)
            .thenComparing(outcome -> outcome.seen().replicas())
            .thenComparing(Outcome::rule);

    private final List<Callable<List<Outcome>>> trials = new ArrayList<>();

    void add(Callable<List<Outcome>> trial) {
        trials.add(trial);
    }

    /** Those that ended stand in the table also when another one failed. */
    List<Outcome> run(String table) throws Exception {
        var threads = Executors.newFixedThreadPool(trials.size());
        var outcomes = Collections.synchronizedList(new ArrayList<Outcome>());
        try {
            var ended = threads.invokeAll(trials.stream()
                    .<Callable<Boolean>>map(trial -> () -> outcomes.addAll(trial.call()))
                    .toList());
            outcomes.sort(ORDER);
            write(table, outcomes);
            for (var trial : ended) {
                trial.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return outcomes;
    }

    private static void write(String table, List<Outcome> outcomes) throws IOException {
        var head = Stream.of("| event | nodes | replicas | rule | outcome |", "|---|---|---|---|---|");
        var target = Files.createDirectories(Path.of("cluster/target/trials"));
        Files.write(
                target.resolve(table + ".md"),
                Stream.concat(head, outcomes.stream().map(Outcome::row)).toList());
    }
}
