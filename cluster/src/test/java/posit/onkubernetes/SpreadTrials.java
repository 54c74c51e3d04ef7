package posit.onkubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Trials side by side, and a table of what came of them. */
final class SpreadTrials {
    private final List<Callable<List<Outcome>>> trials = new ArrayList<>();

    void add(Callable<List<Outcome>> trial) {
        trials.add(trial);
    }

    List<Outcome> run(String table) throws InterruptedException, ExecutionException, IOException {
        var threads = Executors.newFixedThreadPool(Math.max(1, trials.size()));
        try {
            var outcomes = new ArrayList<Outcome>();
            for (var trial : threads.invokeAll(trials)) {
                outcomes.addAll(trial.get());
            }
            outcomes.sort(Comparator.comparing(Outcome::event)
                    .thenComparing(Outcome::nodes)
                    .thenComparing(outcome -> outcome.seen().replicas())
                    .thenComparing(Outcome::rule));
            write(table, outcomes);
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void write(String table, List<Outcome> outcomes) throws IOException {
        var head = Stream.of("| event | nodes | replicas | rule | outcome |", "|---|---|---|---|---|");
        var target = Files.createDirectories(Path.of("cluster/target/trials"));
        Files.write(
                target.resolve(table + ".md"),
                Stream.concat(head, outcomes.stream().map(Outcome::row)).toList());
    }
}
