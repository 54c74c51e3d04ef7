package posit.loadtest;

import java.util.List;
import posit.reference.PackageManagerOnAks;
import posit.terminal.Finding;
import posit.terminal.Row;

/** What k6 measured on Package Manager, held against the page; there is one page with figures, and it is that for Azure. */
final class PackageManagerFindings {
    private final Summary measured;
    private final PackageManagerOnAks page;
    private final String section;

    PackageManagerFindings(Summary measured, PackageManagerOnAks page, String section) {
        this.measured = measured;
        this.page = page;
        this.section = section;
    }

    List<Row> rows() {
        return List.of(
                new Row(section, "installations", installations()),
                new Row(section, "in time", inTime()),
                new Row(section, "errors", errors()),
                new Row(
                        section,
                        "latency",
                        Finding.open(Numbers.of(measured.requests().meanMs()) + " ms mean, "
                                + Numbers.of(measured.requests().p95Ms()) + " ms p95; the page has no figure")));
    }

    private Finding installations() {
        var published = page.installsPerDay().value();
        return Finding.of(
                measured.installsPerDay() >= published,
                measured.installsPerDay() + " a day, for " + Numbers.duration(measured.seconds()) + "; the page: "
                        + published);
    }

    private Finding inTime() {
        return measured.dropped() == 0
                ? Finding.passed("k6 began all of them when they were due")
                : Finding.failed(measured.dropped() + " were not begun, as all " + measured.vus() + " users waited")
                        .advise("answers are slow, or too few users: VUS=" + 2 * measured.vus());
    }

    /** The page has no figure; those for Connect say 0 %, in whole percents. */
    private Finding errors() {
        var failed = measured.requests().failedPercent();
        return Finding.of(
                measured.requests().count() > 0 && Math.round(failed) == 0,
                Numbers.of(failed) + " % of " + measured.requests().count() + " installations");
    }
}
