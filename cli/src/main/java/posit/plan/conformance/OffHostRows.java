package posit.plan.conformance;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PlanView;

/** Rows OH: off-host execution of content. */
final class OffHostRows {
    private static final String PAGE = "https://docs.posit.co/connect/admin/getting-started/off-host-install/";

    private static final List<Requirement> REQUIREMENTS = List.of(
            new Requirement("OH-01", "content", "runs in Kubernetes jobs of its own", PAGE, OffHostRows::jobs),
            new Requirement("OH-02", "images", "set by the administrator, never none", PAGE, OffHostRows::images),
            new Requirement("OH-03", "accounts", "one for content, more by choice", PAGE, ContentRows::accounts),
            new Requirement("OH-04", "limits", "default and most CPU and memory", PAGE, ContentRows::limits),
            new Requirement("OH-05", "licence", "needed, from a Secret", PAGE, OffHostRows::license));

    private OffHostRows() {}

    static Document document() {
        return new Document("off-host execution of Connect", REQUIREMENTS, view -> view.has(ConnectPlan.COMPONENT));
    }

    static RequirementFinding jobs(PlanView view) {
        return new ConnectPlan(view)
                .release()
                .map(release -> {
                    var account = ContentRows.accountOf(release);
                    var holds = is(release, "values.backends.kubernetes.enabled")
                            && !is(release, "values.launcher.enabled")
                            && ContentRows.mayRunContent(view).contains(account);
                    return RequirementFinding.of(holds, holds ? "Kubernetes jobs as " + account : "not off-host");
                })
                .orElse(RequirementFinding.missing("no Connect release"));
    }

    private static RequirementFinding images(PlanView view) {
        var environments = new ConnectPlan(view)
                .release()
                .map(release -> at(release, "values.executionEnvironments"))
                .orElse(List.of());
        var titles = environments instanceof List<?> list
                ? list.stream()
                        .map(one -> one instanceof Map<?, ?> map ? String.valueOf(map.get("title")) : "?")
                        .toList()
                : List.<String>of();
        return RequirementFinding.of(!titles.isEmpty(), titles.isEmpty() ? "none" : String.join("; ", titles));
    }

    private static RequirementFinding license(PlanView view) {
        var secrets = new TreeSet<String>();
        new ConnectPlan(view).release().ifPresent(release -> secretsOf(release, secrets));
        return view.all(KubernetesTypes.SECRET).stream()
                .filter(secret -> text(secret, "metadata.name").endsWith("-license"))
                .filter(secret -> secrets.contains(text(secret, "metadata.name")))
                .filter(secret -> secret.inputs().get("stringData") instanceof Secret)
                .findFirst()
                .map(secret -> RequirementFinding.of(true, "Secret " + text(secret, "metadata.name")))
                .orElse(RequirementFinding.missing("no licence Secret"));
    }

    private static void secretsOf(PlannedResource release, Set<String> names) {
        names.add(text(release, "values.license.file.secret"));
        if (at(release, "values.pod.env") instanceof List<?> variables) {
            for (int i = 0; i < variables.size(); i++) {
                names.add(text(release, "values.pod.env." + i + ".valueFrom.secretKeyRef.name"));
            }
        }
    }
}
