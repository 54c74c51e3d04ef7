package posit.config.reader;

import java.util.Optional;

/** Keys that a section lacks, and that mean something in another kind of stack. */
@FunctionalInterface
public interface ForeignKeys {
    /**
     * Where a key belongs.
     *
     * @param here the kind of stack that is read, as the stack file names it
     * @param there the kind that has the key in this place
     */
    record Place(String here, String there) {}

    Optional<Place> find(Record section, String key);
}
