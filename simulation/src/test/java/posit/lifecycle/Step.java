package posit.lifecycle;

import java.util.Set;

/**
 * What an engine did, or in a preview would do, with one resource.
 *
 * @param operation Pulumi's word: {@code create}, {@code update}, {@code same}, {@code replace}, {@code delete}, ...
 * @param changes top-level names of the inputs that differ
 */
record Step(String operation, String urn, Set<String> changes) {
    String name() {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    String type() {
        return Stored.type(urn);
    }

    /** {@code update connect-release [values]} */
    @Override
    public String toString() {
        return operation + " " + name() + (changes.isEmpty() ? "" : " " + changes);
    }
}
