package posit.values;

import static posit.plan.graph.PlanView.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.output.Product;
import posit.plan.graph.PlanView;

/** The values of one product's Helm release, below comments that say which chart they are for. */
final class HelmValues {

    private HelmValues() {}

    /** Empty when the stack does not have the product. */
    static Optional<List<String>> of(Plan plan, Product product) {
        return plan.ofType(KubernetesTypes.RELEASE).stream()
                .filter(release -> PlanView.chart(release).equals(product.chart()))
                .findFirst()
                .map(release -> lines(release, product));
    }

    private static List<String> lines(PlannedResource release, Product product) {
        var values = release.inputs().get("values") instanceof Map<?, ?> map ? map : Map.of();
        var yaml = new YamlText(values);
        var lines = new ArrayList<String>();
        lines.add("# " + product.title() + ": chart " + product.chart() + " " + text(release, "version"));
        var repository = text(release, "repositoryOpts.repo");
        lines.add("# helm template " + product.release() + " " + text(release, "chart") + " --namespace "
                + product.release() + (repository.isEmpty() ? "" : " --repo " + repository) + " --version "
                + text(release, "version") + " --values FILE");
        if (!yaml.unknown().isEmpty()) {
            lines.add("# to fill in, known after pulumi up: " + String.join(", ", yaml.unknown()));
        }
        yaml.text().lines().forEach(lines::add);
        return lines;
    }
}
