package posit.cloudsim;

import java.util.List;

/** Something exists now, but does not work. */
final class Unhealthy extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Thing thing;
    private final transient List<String> reasons;

    Unhealthy(Thing thing, List<String> reasons) {
        super(String.join("; ", reasons));
        this.thing = thing;
        this.reasons = reasons;
    }

    Thing thing() {
        return thing;
    }

    List<String> reasons() {
        return reasons;
    }
}
