package posit.cloudsim;

import posit.plan.compare.Edit;
import posit.plan.compare.Replacements;

/** Which inputs cannot be changed on what exists. */
@FunctionalInterface
interface ForceNew {
    /** @param path such as {@code launchTemplate.id}, without the indexes of lists */
    boolean forces(String type, String path, Edit edit);

    /** The table that the comparison of plans uses. */
    static ForceNew table() {
        return Replacements.load()::forces;
    }
}
