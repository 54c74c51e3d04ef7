package posit.reference;

/** A copy of Posit's reference architectures: the defaults of a stack, and the floor under its sizes. */
public enum Preset {
    /** The page this project started from. */
    REFERENCE("reference", ConnectOnEks.with("t3.2xlarge", "15")),
    /** The same page as crawled later in 2026; the address is the same, so only the numbers tell the copies apart. */
    REFERENCE_2026("reference-2026", ConnectOnEks.with("m6i.2xlarge", "16"));

    private final String key;
    private final ConnectOnEks connectOnEks;
    private final PackageManagerOnEks packageManagerOnEks;

    Preset(String key, ConnectOnEks connectOnEks) {
        this.key = key;
        this.connectOnEks = connectOnEks;
        packageManagerOnEks = PackageManagerOnEks.beside(connectOnEks);
    }

    /** The word in the stack file. */
    public String key() {
        return key;
    }

    public ConnectOnEks connectOnEks() {
        return connectOnEks;
    }

    public PackageManagerOnEks packageManagerOnEks() {
        return packageManagerOnEks;
    }
}
