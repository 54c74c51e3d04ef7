package posit.plan.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.plan.OfflinePlan;
import posit.plan.PlanJson;
import posit.plan.bill.Bill;
import posit.plan.conformance.Conformance;
import posit.plan.report.html.HtmlPage;
import posit.plan.report.html.Outlook;
import posit.plan.report.html.StackPage;
import posit.plan.timing.CreationTimes;
import posit.plan.timing.Timing;
import posit.stack.Stack;
import posit.stack.Stacks;
import posit.stackfile.StackFile;

/** The shipped stacks by name, and variants of them, each run once for all tests of reports. */
public final class Shipped {
    /** Of the files in the repository. */
    public static final List<String> NAMES = List.of("aws", "aws-autoscaling", "azure");

    private static final Map<String, Plan> PLANS = new ConcurrentHashMap<>();

    private Shipped() {}

    /** For a method source. */
    public static Stream<String> names() {
        return NAMES.stream();
    }

    public static Plan plan(String name) {
        return PLANS.computeIfAbsent(name, one -> OfflinePlan.of(file(one)));
    }

    public static Plan known(String name) {
        return PLANS.computeIfAbsent(name + " known", one -> OfflinePlan.known(file(name)));
    }

    public static HtmlPage page(String name) {
        var file = file(name);
        var json = PlanJson.text(plan(name), file.values(), file.secretKeys());
        return StackPage.of(plan(name), known(name), Conformance.of(plan(name)), outlook(plan(name)), "region", json);
    }

    public static HtmlPage page(Stack stack) {
        var plan = stack.preview();
        return StackPage.of(plan, stack.known(), Conformance.of(plan), outlook(plan), "region", "{}");
    }

    /** Plans that look different from those of the shipped files. */
    public static Stream<Plan> variants() {
        return Stream.of(
                Stacks.azureWithTraefik().preview(),
                Stacks.azure().without("posit:packageManager").preview(),
                Stacks.azure().without("posit:connect").preview(),
                Stacks.ready()
                        .set("posit:network.zones", 3)
                        .set("posit:connect.nodes.count", 3)
                        .preview(),
                Stacks.ready().create(),
                Stacks.azureReady().create());
    }

    private static StackFile file(String name) {
        return StackFile.read(Path.of(""), name);
    }

    private static Outlook outlook(Plan plan) {
        return new Outlook(
                Timing.of(plan, CreationTimes.listed()), Bill.of(plan, LocalDate.of(2026, 11, 22)), Optional.empty());
    }
}
