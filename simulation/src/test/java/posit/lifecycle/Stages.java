package posit.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The same resources as a tool makes them that deploys stage after stage, each a stack of its own.
 *
 * <p>The stages are those of Posit's own platform tool: persistent, postgres_config, the cluster, clusters, helm, sites.
 * Where it is open what belongs to which, the earliest stage is taken, which is to that tool's advantage.
 *
 * <p>ref: https://github.com/posit-dev/ptd/blob/main/lib/steps/steps.go
 */
final class Stages {
    private enum Stage {
        PERSISTENT,
        POSTGRES_CONFIG,
        KUBERNETES,
        CLUSTERS,
        HELM,
        SITES
    }

    private final Map<String, Stored> byUrn = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();

    private Stages(Collection<Stored> state) {
        state.forEach(stored -> byUrn.put(stored.urn(), stored));
    }

    /** URNs of what is made in each stage. */
    static List<Set<String>> of(Collection<Stored> state) {
        var all = new Stages(state);
        var found = new TreeMap<Stage, Set<String>>();
        state.stream()
                .filter(stored -> stored.custom() || stored.type().equals("eks:index:Cluster"))
                .forEach(stored -> found.computeIfAbsent(all.stage(stored.urn()), key -> new TreeSet<>())
                        .add(stored.urn()));
        return new ArrayList<>(found.values());
    }

    /** Nothing is made before what it needs. */
    private Stage stage(String urn) {
        var known = stages.get(urn);
        if (known == null) {
            var stored = byUrn.get(urn);
            known = stored.custom() ? own(stored) : Stage.KUBERNETES;
            for (var need : stored.needs()) {
                var stage = byUrn.containsKey(need) ? stage(need) : Stage.PERSISTENT;
                known = stage.compareTo(known) > 0 ? stage : known;
            }
            stages.put(urn, known);
        }
        return known;
    }

    private static Stage own(Stored stored) {
        var type = stored.type();
        if (type.equals("kubernetes:helm.sh/v3:Release")) {
            return stored.name().endsWith("controller-release") ? Stage.HELM : Stage.SITES;
        }
        if (type.startsWith("kubernetes:")) {
            return type.matches(".*(Ingress|TargetGroupBinding|IngressRoute)") ? Stage.SITES : Stage.CLUSTERS;
        }
        if (type.startsWith("aws:eks/") || type.startsWith("azure-native:containerservice:")) {
            return Stage.KUBERNETES;
        }
        return type.matches("azure-native:dbforpostgresql:(Configuration|Database)")
                ? Stage.POSTGRES_CONFIG
                : Stage.PERSISTENT;
    }
}
