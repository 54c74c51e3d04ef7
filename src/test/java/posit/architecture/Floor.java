package posit.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The floors of the house, from the ground up; packages of one floor may know each other. */
enum Floor {
    CLOUD("posit.cloud", "posit.outputs"),
    NETWORK("posit.network"),
    MEANS("posit.cluster", "posit.storage", "posit.database"),
    REACH("posit.autoscaling", "posit.ingress"),
    MONITORING("posit.monitoring"),
    PRODUCT("posit.product"),
    PRODUCTS("posit.connect", "posit.packagemanager"),
    STACK("posit", "posit.config", "posit.output", "posit.reference"),
    TERMINAL("posit.terminal"),
    PLAN(
            "posit.plan",
            "posit.plan.engine",
            "posit.plan.conformance",
            "posit.plan.report",
            "posit.plan.report.markup",
            "posit.plan.report.diagram",
            "posit.plan.report.html",
            "posit.plan.review",
            "posit.plan.compare",
            "posit.plan.timing",
            "posit.plan.bill"),
    COMMANDS("posit.doctor", "posit.loadtest", "posit.values", "posit.verify");

    private final List<String> packages;

    Floor(String... packages) {
        this.packages = List.of(packages);
    }

    /** Empty for packages that are not ours. */
    static Optional<Floor> of(String name) {
        return Stream.of(values())
                .filter(floor -> floor.packages.contains(name))
                .findFirst();
    }

    boolean isAbove(Floor other) {
        return compareTo(other) > 0;
    }

    boolean isComponents() {
        return STACK.isAbove(this);
    }
}
