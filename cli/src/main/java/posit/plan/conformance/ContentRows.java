package posit.plan.conformance;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PlanView;

/** Rows OH-03 and OH-04: as whom content runs, and what it may use. */
final class ContentRows {
    private static final String ACCOUNT =
            "values.backends.kubernetes.defaultResourceJobBase.spec.template.spec.serviceAccountName";
    private static final String SCHEDULER = "values.config.Scheduler.";
    private static final List<String> NUMBERS = List.of("%sRequest", "%sLimit", "Max%sRequest", "Max%sLimit");

    private static final BigDecimal MIB = BigDecimal.valueOf(1 << 20);
    private static final BigDecimal MIB_OF_A_GIB = BigDecimal.valueOf(1 << 10);

    private ContentRows() {}

    static RequirementFinding accounts(PlanView view) {
        var accounts = mayRunContent(view);
        var byDefault = new ConnectPlan(view)
                .release()
                .map(ContentRows::accountOf)
                .filter(accounts::contains)
                .orElse("");
        var others = accounts.stream().filter(name -> !name.equals(byDefault)).collect(Collectors.joining(", "));
        var here = byDefault + " by default" + (others.isEmpty() ? "" : "; by choice " + others);
        return RequirementFinding.of(!byDefault.isEmpty(), byDefault.isEmpty() ? "no default account" : here);
    }

    static RequirementFinding limits(PlanView view) {
        return new ConnectPlan(view)
                .release()
                .filter(release -> Stream.of("CPU", "Memory")
                        .flatMap(resource -> numbers(release, resource).stream())
                        .allMatch(number -> number.matches("[0-9]+(\\.[0-9]+)?")))
                .map(release -> RequirementFinding.of(true, cpu(release) + "; " + memory(release)))
                .orElse(RequirementFinding.missing("not all eight are set"));
    }

    /** Whether a process of content has a request and a limit of both, unless it says otherwise. */
    static boolean limited(PlannedResource release) {
        return Stream.of("CPURequest", "CPULimit", "MemoryRequest", "MemoryLimit")
                .map(key -> text(release, SCHEDULER + key))
                .noneMatch(number -> number.isEmpty() || number.equals("0"));
    }

    /** Account of content that has been given none. */
    static String accountOf(PlannedResource release) {
        return text(release, ACCOUNT);
    }

    /** Names of the accounts that Connect accepts for content. */
    static List<String> mayRunContent(PlanView view) {
        return view.all(KubernetesTypes.SERVICE_ACCOUNT).stream()
                .filter(found -> at(found, "metadata.labels") instanceof Map<?, ?> labels
                        && "true".equals(labels.get("connect.posit.co/service-account")))
                .map(found -> text(found, "metadata.name"))
                .sorted()
                .toList();
    }

    private static List<String> numbers(PlannedResource release, String resource) {
        return NUMBERS.stream()
                .map(key -> text(release, SCHEDULER + key.formatted(resource)))
                .toList();
    }

    private static String cpu(PlannedResource release) {
        return sentence(numbers(release, "CPU"), "CPU");
    }

    private static String memory(PlannedResource release) {
        return sentence(
                numbers(release, "Memory").stream()
                        .map(bytes -> size(new BigDecimal(bytes).divide(MIB)))
                        .toList(),
                "memory");
    }

    private static String size(BigDecimal mebibytes) {
        var gibibytes = mebibytes.divide(MIB_OF_A_GIB);
        var whole = gibibytes.stripTrailingZeros().scale() <= 0;
        var number = (whole ? gibibytes : mebibytes).stripTrailingZeros().toPlainString();
        return number.equals("0") ? number : number + (whole ? "Gi" : "Mi");
    }

    /** Such as "CPU 0.25 to 2, at most 4 to 6". */
    private static String sentence(List<String> numbers, String of) {
        var words = numbers.stream()
                .map(number -> number.equals("0") ? "none" : number)
                .toList();
        return of + " " + range(words.subList(0, 2)) + ", at most " + range(words.subList(2, words.size()));
    }

    private static String range(List<String> ends) {
        return ends.stream().distinct().collect(Collectors.joining(" to "));
    }
}
