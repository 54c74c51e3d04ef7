package posit.plan.report;

import java.util.List;
import posit.engine.Plan;

/** The warnings of a plan, told apart from what is to be set before {@code pulumi up}. */
public final class BeforeUp {
    private static final String MARK = "before `pulumi up`: ";

    private BeforeUp() {}

    public static List<String> warnings(Plan plan) {
        return plan.warnings().stream()
                .filter(warning -> !warning.startsWith(MARK))
                .toList();
    }

    public static List<String> tasks(Plan plan) {
        return plan.warnings().stream()
                .filter(warning -> warning.startsWith(MARK))
                .map(warning -> warning.substring(MARK.length()))
                .toList();
    }
}
