package posit.config;

/** Where Connect's R packages come from. */
final class Packages {
    static final String ALLOWED = "an https URL without user or password (readers of the logs would see them)";
    static final String PATTERN = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[^\\s@]*)?";

    /** Posit's own, which is also the default. */
    static final String PUBLIC = "https://packagemanager.posit.co/cran/__linux__/noble/latest";

    private Packages() {}
}
