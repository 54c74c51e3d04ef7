package posit.plan.conformance;

import java.util.Collections;
import java.util.stream.Stream;
import posit.reference.LoadTest;

/** What a plan can say of a load test: whether the stack has what the page measured, on which its figures can be expected. */
final class LoadTests {
    private static final String HOW = ": see loadtest/README.md";

    private LoadTests() {}

    static String says(LoadTest page) {
        return "k6, " + page.virtualUsers().value() + " VUs, "
                + page.requestsPerSecond().value() + " rps, "
                + page.latencyMillis().value() + " ms, "
                + page.errorPercent().value() + " % errors";
    }

    /** @param sizes of what the figures hang on */
    static RequirementFinding repeatable(RequirementFinding... sizes) {
        var worst = Collections.max(
                Stream.of(sizes).map(RequirementFinding::verdict).toList());
        var here =
                switch (worst) {
                    case PUBLISHED, LARGER -> "sizes as measured or larger";
                    case DIFFERS, EXISTING -> "not what the page measured it on";
                    case SMALLER, MISSING -> "less than the page measured it on";
                };
        return new RequirementFinding(worst, here + HOW, "");
    }
}
