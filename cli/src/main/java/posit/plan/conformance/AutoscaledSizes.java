package posit.plan.conformance;

import static posit.plan.graph.PlanView.number;

import java.util.function.Predicate;
import java.util.stream.Stream;
import posit.cloud.NodeLabels;
import posit.plan.graph.AutoscaledNodes;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PlanView;

/** What stands, with autoscaling, in the place of a fixed number of equal nodes. */
final class AutoscaledSizes {
    private final AutoscaledNodes nodes;
    private final ConnectPlan connect;

    AutoscaledSizes(PlanView view) {
        nodes = new AutoscaledNodes(view);
        connect = new ConnectPlan(view);
    }

    /**
     * Instead of a number of equal nodes.
     *
     * @param least servers, each on a node of its own
     * @param isLarge whether a machine is at least that of the page
     */
    RequirementFinding size(long least, Predicate<String> isLarge) {
        if (nodes.server().isEmpty() || nodes.content().isEmpty()) {
            return RequirementFinding.missing("no pool for servers, or none for content");
        }
        var types = AutoscaledNodes.types(nodes.server().get());
        var servers = connect.release()
                .map(release -> number(release, "values.replicas"))
                .orElse(0L);
        var apart = connect.spreadsOver(NodeLabels.HOSTNAME);
        var here = servers + (apart ? " or more of " : " servers on ")
                + AutoscaledNodes.machines(nodes.server().get()) + ", content on "
                + AutoscaledNodes.machines(nodes.content().get());
        var holds = !types.isEmpty()
                && !AutoscaledNodes.types(nodes.content().get()).isEmpty()
                && apart
                && servers >= least;
        return new RequirementFinding(
                        holds ? RequirementVerdict.DIFFERS : RequirementVerdict.MISSING, here, "autoscaling: rows AS")
                .smallerIf(!types.stream().allMatch(isLarge));
    }

    /** Instead of a fixed number. */
    RequirementFinding bounds() {
        var bounded = Stream.of(nodes.server(), nodes.content())
                .allMatch(pool ->
                        pool.filter(found -> AutoscaledNodes.cpus(found) > 0).isPresent());
        return bounded
                ? new RequirementFinding(
                        RequirementVerdict.DIFFERS,
                        "as many as needed, servers at most "
                                + AutoscaledNodes.cpus(nodes.server().get()) + " vCPUs, content "
                                + AutoscaledNodes.cpus(nodes.content().get()),
                        "autoscaling: rows AS")
                : RequirementFinding.missing("a pool without a limit, or none");
    }
}
