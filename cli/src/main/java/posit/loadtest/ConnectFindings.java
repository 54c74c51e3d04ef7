package posit.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import posit.loadtest.Summary.Publishes;
import posit.loadtest.Summary.Step;
import posit.reference.LoadTest;
import posit.terminal.Finding;
import posit.terminal.Row;

/** What k6 measured on Connect, held against the page of the stack's cloud. */
final class ConnectFindings {
    /** Within which a measurement is as published: two runs of one test differ by as much. */
    private static final double TOLERANCE = 0.1;

    /** More users are not worth it once they bring less throughput than this. */
    private static final double GROWTH = 0.05;

    private static final int SECONDS = 60;

    private final Summary measured;
    private final LoadTest page;
    private final String section;

    ConnectFindings(Summary measured, LoadTest page, String section) {
        this.measured = measured;
        this.page = page;
        this.section = section;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        if (measured.ramp()) {
            rows.add(row("saturation", saturation()));
        } else {
            rows.add(row("users", users()));
            rows.add(row("duration", duration()));
            rows.add(row("throughput", throughput()));
            rows.add(row("latency", latency()));
        }
        rows.add(row("errors", errors()));
        measured.publishes().ifPresent(publishes -> rows.add(row("publishing", publishing(publishes))));
        return rows;
    }

    private Row row(String topic, Finding finding) {
        return new Row(section, topic, finding);
    }

    private Finding users() {
        var wanted = page.virtualUsers().value();
        var fact = measured.vus() + "; the page: " + wanted;
        return measured.vus() == wanted ? Finding.passed(fact) : notComparable(fact, "VUS=" + wanted);
    }

    private Finding duration() {
        var fact = Numbers.duration(measured.seconds()) + "; the page: "
                + page.minutes().value() + " min";
        var whole = measured.seconds() >= page.minutes().value() * SECONDS * (1 - TOLERANCE);
        return whole
                ? Finding.passed(fact)
                : notComparable(fact, "DURATION=" + page.minutes().value() + "m");
    }

    private static Finding notComparable(String fact, String setting) {
        return Finding.unseen(fact).advise("its figures cannot be compared; run it with " + setting);
    }

    private boolean comparable() {
        return !users().mayChange() && !duration().mayChange();
    }

    private Finding throughput() {
        var published = page.requestsPerSecond().value();
        var rate = measured.requests().perSecond();
        return figure(rate >= published * (1 - TOLERANCE), Numbers.of(rate) + " requests/s; the page: " + published);
    }

    private Finding latency() {
        var published = page.latencyMillis().value();
        var mean = measured.requests().meanMs();
        return figure(
                mean <= published * (1 + TOLERANCE),
                Numbers.of(mean) + " ms mean, " + Numbers.of(measured.requests().p95Ms()) + " ms p95; the page: "
                        + published + " ms");
    }

    private Finding figure(boolean reached, String fact) {
        return comparable() ? Finding.of(reached, fact) : Finding.open(fact);
    }

    /** The page rounds to whole percents. */
    private Finding errors() {
        var failed = measured.requests().failedPercent();
        return Finding.of(
                measured.requests().count() > 0
                        && Math.round(failed) <= page.errorPercent().value(),
                Numbers.of(failed) + " % of " + measured.requests().count() + " requests; the page: "
                        + page.errorPercent().value() + " %");
    }

    private Finding publishing(Publishes publishes) {
        var fact = publishes.count() + " times, " + Numbers.of(publishes.meanMs() / 1000) + " s each, "
                + Numbers.of(publishes.failedPercent()) + " % failed";
        return Finding.of(publishes.count() > 0 && publishes.failedPercent() == 0, fact);
    }

    private Finding saturation() {
        var steps = measured.steps();
        var last = IntStream.range(0, steps.size() - 1)
                .filter(i -> steps.get(i + 1).perSecond() < steps.get(i).perSecond() * (1 + GROWTH))
                .findFirst();
        if (last.isEmpty()) {
            return Finding.open("throughput still grew at " + measured.vus() + " users")
                    .advise("more of them: MAX_VUS=" + 2 * measured.vus());
        }
        return Finding.passed(saturated(steps.get(last.getAsInt())))
                .advise("the load test with as many: VUS="
                        + (steps.get(last.getAsInt()).vus() + 1));
    }

    private String saturated(Step step) {
        return step.vus() + " users fetch " + Numbers.of(step.perSecond()) + " requests/s in "
                + Numbers.of(step.meanMs()) + " ms, and more of them hardly any more; the page: "
                + page.virtualUsers().value() + " users, "
                + page.requestsPerSecond().value() + " requests/s";
    }
}
