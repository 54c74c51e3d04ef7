package posit.cloudsim;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import posit.engine.Unknown;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;

/** Which change of a provider's settings makes another provider of it. */
final class Configs {
    private Configs() {}

    static DiffResponse difference(Map<String, Object> before, Map<String, Object> after) {
        var changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(name -> Objects.equals(Values.open(before.get(name)), Values.open(after.get(name))));
        var replaces = changed.stream()
                .filter(name -> leadsElsewhere(name, before.get(name), after.get(name)))
                .toList();
        return DiffResponse.newBuilder()
                .setChanges(changed.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                .addAllDiffs(changed)
                .addAllReplaces(replaces)
                .build();
    }

    /** Another region of AWS, or another cluster. */
    private static boolean leadsElsewhere(String name, Object before, Object after) {
        return switch (name) {
            case "region" -> true;
            case "kubeconfig" ->
                Values.open(after) != Unknown.VALUE && !server(before).equals(server(after));
            default -> false;
        };
    }

    private static String server(Object kubeconfig) {
        return Values.text(kubeconfig, "").flatMap(Kubeconfig::server).orElse("");
    }
}
