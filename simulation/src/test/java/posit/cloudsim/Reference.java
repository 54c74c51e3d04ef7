package posit.cloudsim;

import java.util.List;

/**
 * An input that names other things.
 *
 * @param path of the input, through lists
 * @param types of what it may name
 * @param bond what the naming means when the named thing is to be deleted
 */
record Reference(String path, List<String> types, Bond bond) {

    /** What keeps two things together. */
    enum Bond {
        /** The named thing cannot go before this one. */
        HOLDS,
        /** It may go. */
        KNOWS,
        /** It may go and takes this one with it. */
        BELONGS
    }

    boolean names(Thing from, Thing to) {
        return types.contains(to.type()) && from.texts(path).stream().anyMatch(to::answersTo);
    }
}
