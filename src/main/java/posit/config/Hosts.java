package posit.config;

/** What host names look like. */
final class Hosts {
    static final String ALLOWED = "a host name has lower-case labels with dots between, no https://, port or path";

    /** RFC 1123, with a dot, and not an address. */
    static final String PATTERN =
            "(?=.{4,253}$)(?!.*\\.[0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+";

    private Hosts() {}

    /**
     * Two products cannot have one name.
     *
     * @param check of Package Manager's section
     * @param connect null where it was refused
     */
    static void validateApart(Check check, String connect, String packages) {
        boolean apart = connect == null || !connect.equals(packages);
        check.fits(apart, "domain", "posit:connect.domain is the same", "give each product a name of its own");
    }
}
