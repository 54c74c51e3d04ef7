package posit.plan.report;

import static posit.plan.graph.PlanView.text;

import java.util.Comparator;
import java.util.List;
import posit.engine.PlannedResource;
import posit.plan.graph.AutoscaledNodes;
import posit.plan.graph.PlanView;

/** What boxes of any cloud are made of. */
record Facts(PlanView view) {

    /** By name, so that the order is one of the program's, not of threads. */
    List<PlannedResource> below(PlannedResource component, String type) {
        return view.below(component, type).stream()
                .sorted(Comparator.comparing(PlannedResource::name))
                .toList();
    }

    /** An input of the first of a type in a component, or "". */
    String first(PlannedResource component, String type, String path) {
        return below(component, type).stream()
                .map(resource -> text(resource, path))
                .findFirst()
                .orElse("");
    }

    /** What Karpenter may make nodes of, and how many vCPUs in all. */
    String pools() {
        var nodes = new AutoscaledNodes(view);
        return nodes.server().map(pool -> " · servers" + pool(pool)).orElse("")
                + nodes.content().map(pool -> " · content" + pool(pool)).orElse("");
    }

    private static String pool(PlannedResource pool) {
        return " on " + AutoscaledNodes.machines(pool) + ", at most " + AutoscaledNodes.cpus(pool) + " vCPUs";
    }

    String protection(PlannedResource component, String type) {
        var all = below(component, type).stream().allMatch(PlannedResource::protect);
        return all ? " · protected" : " · NOT PROTECTED";
    }

    String count(PlannedResource component, String type, String what) {
        var count = below(component, type).size();
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** What a component is about, from its name: {@code connect-database-alarms}. */
    static String subject(PlannedResource component) {
        var name = component.name();
        return " · " + name.substring(0, name.lastIndexOf('-'));
    }
}
