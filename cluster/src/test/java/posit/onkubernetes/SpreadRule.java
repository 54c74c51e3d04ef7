package posit.onkubernetes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What may be added to the spread of the server pods. */
enum SpreadRule {
    NEITHER(false, false),
    MIN_DOMAINS(true, false),
    HONOR_TAINTS(false, true),
    BOTH(true, true);

    private final boolean minDomains;
    private final boolean honorTaints;

    SpreadRule(boolean minDomains, boolean honorTaints) {
        this.minDomains = minDomains;
        this.honorTaints = honorTaints;
    }

    List<Map<String, Object>> of(List<Map<String, Object>> constraints) {
        return constraints.stream().map(this::of).toList();
    }

    private Map<String, Object> of(Map<String, Object> constraint) {
        var changed = new TreeMap<>(constraint);
        changed.remove("minDomains");
        changed.remove("nodeTaintsPolicy");
        // Only what must hold may have it.
        if (minDomains && "DoNotSchedule".equals(constraint.get("whenUnsatisfiable"))) {
            changed.put("minDomains", 2L);
        }
        if (honorTaints) {
            changed.put("nodeTaintsPolicy", "Honor");
        }
        return changed;
    }
}
