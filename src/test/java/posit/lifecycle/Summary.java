package posit.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What all scenarios came to, printed when the last test of the run is over. */
final class Summary implements BeforeAllCallback {
    /** Where it is left for whoever wants it later. */
    static final Path FILE = Path.of("target", "lifecycle.txt");

    private static final Map<String, Row> ROWS = new TreeMap<>();

    /**
     * @param runs of the engine
     * @param resources the most that stood at a time
     * @param faults calls that were made to fail, and kills
     * @param lost things that hold data and were gone, or were others, after a run
     * @param ratio of the time of an update to the longest chain in it; 0 where it was not measured
     */
    private record Row(int scenarios, int runs, int resources, int faults, int lost, double ratio) {
        private static final Row NONE = new Row(0, 0, 0, 0, 0, 0);

        Row plus(Row other) {
            return new Row(
                    scenarios + other.scenarios,
                    runs + other.runs,
                    Math.max(resources, other.resources),
                    faults + other.faults,
                    lost + other.lost,
                    Math.max(ratio, other.ratio));
        }

        @Override
        public String toString() {
            return "%9d %5d %9d %15d %9d %8s"
                    .formatted(scenarios, runs, resources, faults, lost, ratio == 0 ? "-" : "%.3f".formatted(ratio));
        }
    }

    static void scenario(String engine, String stack, int runs, int resources, int faults, int lost) {
        add(engine + " " + stack, new Row(1, runs, resources, faults, lost, 0));
    }

    static void ratio(String engine, String stack, double ratio) {
        add(engine + " " + stack, new Row(0, 0, 0, 0, 0, ratio));
    }

    private static synchronized void add(String key, Row row) {
        ROWS.merge(key, row, Row::plus);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(Summary.class)).getOrComputeIfAbsent("print", key ->
                (AutoCloseable) Summary::print);
    }

    private static synchronized void print() {
        var table = new StringBuilder("%-26s %9s %5s %9s %15s %9s %8s%n"
                .formatted("life cycle", "scenarios", "runs", "resources", "faults survived", "data lost", "ratio"));
        ROWS.forEach((key, row) -> table.append("%-26s %s%n".formatted(key, row)));
        if (!ROWS.isEmpty()) {
            var total = ROWS.values().stream().reduce(Row.NONE, Row::plus);
            table.append("%-26s %s%n".formatted("all", total));
            table.append("ratio: time of `pulumi up` to the longest chain of resources that wait for each other\n");
        }
        System.out.print(table);
        try {
            Files.writeString(FILE, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
