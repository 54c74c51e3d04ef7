package posit.config.azure;

/** The shape of mount options in a stack file. */
final class MountOptions {
    static final String EXAMPLE = "vers=4.1";
    static final String ALLOWED = "one option each, such as " + EXAMPLE;
    static final String PATTERN = "[a-z0-9_]+(=[A-Za-z0-9.:_-]+)?";

    private MountOptions() {}
}
