package posit.cloudsim;

/** Parts of {@code urn:pulumi:stack::project::parent$type::name}. */
final class Urn {
    private Urn() {}

    static String type(String urn) {
        var types = urn.split("::", 4)[2];
        return types.substring(types.lastIndexOf('$') + 1);
    }

    static String name(String urn) {
        return urn.split("::", 4)[3];
    }
}
