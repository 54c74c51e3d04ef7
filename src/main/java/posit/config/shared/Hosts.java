package posit.config.shared;

import posit.config.reader.Check;

/** What host names look like. */
public final class Hosts {
    public static final String ALLOWED =
            "a host name has lower-case labels with dots between, no https://, port or path";

    /** RFC 1123, with a dot, and not an address. */
    public static final String PATTERN =
            "(?=.{4,253}$)(?!.*\\.[0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+";

    private Hosts() {}

    /**
     * Two products cannot have one name.
     *
     * @param check of Package Manager's section
     * @param connect null where it was refused
     */
    public static void validateApart(Check check, String connect, String packages) {
        boolean apart = connect == null || !connect.equals(packages);
        check.fits(apart, "domain", "posit:connect.domain is the same", "give each product a name of its own");
    }
}
