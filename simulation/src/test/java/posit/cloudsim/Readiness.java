package posit.cloudsim;

import java.util.List;

/** What a thing needs to do its work, looked at once its time to come up is over. */
@FunctionalInterface
interface Readiness {
    /** @return what keeps it from working; empty when it works */
    List<String> problems(Cloud cloud, Thing thing);

    static List<String> unless(boolean works, String problem) {
        return works ? List.of() : List.of(problem);
    }
}
