package posit.loadtest;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import posit.output.Product;
import posit.terminal.AccessException;

/**
 * What k6 measured, as the scripts of {@code loadtest/} print it.
 *
 * @param server address it was measured at
 * @param vus k6 users: those that held, or the most of a ramp
 * @param seconds how long
 * @param publishes of Connect only
 * @param steps of a ramp only
 * @param installsPerDay of Package Manager only, as is {@code dropped}: installations k6 did not begin in time
 */
record Summary(
        Product product,
        boolean ramp,
        String server,
        int vus,
        double seconds,
        Requests requests,
        Optional<Publishes> publishes,
        List<Step> steps,
        long installsPerDay,
        long dropped) {

    record Requests(long count, double perSecond, double meanMs, double p95Ms, double failedPercent) {}

    record Publishes(long count, double meanMs, double failedPercent) {}

    record Step(int vus, double perSecond, double meanMs, double failedPercent) {}

    private static final String START = "{\"posit\":\"loadtest\"";

    /** The last such line of a file: the log of a pod has others before it. */
    static Summary read(Path file) {
        var line = lines(file).stream().filter(text -> text.startsWith(START)).reduce((first, last) -> last);
        return parse(
                line.orElseThrow(() -> new AccessException(file + ": no summary of loadtest/ in it: the last line that"
                        + " k6 prints is one, if the test came to its end")),
                file);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AccessException(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Summary parse(String line, Path file) {
        try {
            var read = new Gson().fromJson(line, Line.class);
            return Optional.ofNullable(read.product)
                    .flatMap(Product::of)
                    .filter(product -> read.requests != null && read.server != null && read.test != null)
                    .map(read::summary)
                    .orElseThrow(() -> broken(file));
        } catch (JsonParseException e) {
            throw broken(file);
        }
    }

    private static AccessException broken(Path file) {
        return new AccessException(file + ": its summary is broken off, or of another version of loadtest/");
    }

    /** As it stands in the file. */
    private static final class Line {
        private String product;
        private String test;
        private String server;
        private int vus;
        private double seconds;
        private Requests requests;
        private Publishes publishes;
        private List<Step> steps;
        private long installsPerDay;
        private long dropped;

        private Summary summary(Product of) {
            return new Summary(
                    of,
                    test.equals("ramp"),
                    server,
                    vus,
                    seconds,
                    requests,
                    Optional.ofNullable(publishes),
                    steps == null ? List.of() : List.copyOf(steps),
                    installsPerDay,
                    dropped);
        }
    }
}
