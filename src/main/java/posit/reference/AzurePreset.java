package posit.reference;

/** A copy of Posit's reference architectures for Azure. {@link Preset} has those for AWS, of which there is one more. */
public enum AzurePreset {
    /** The pages this project started from; no other copy of them is known. */
    REFERENCE("reference", ConnectOnAks.published(), PackageManagerOnAks.published());

    private final String key;
    private final ConnectOnAks connectOnAks;
    private final PackageManagerOnAks packageManagerOnAks;

    AzurePreset(String key, ConnectOnAks connectOnAks, PackageManagerOnAks packageManagerOnAks) {
        this.key = key;
        this.connectOnAks = connectOnAks;
        this.packageManagerOnAks = packageManagerOnAks;
    }

    /** The word in the stack file. */
    public String key() {
        return key;
    }

    public ConnectOnAks connectOnAks() {
        return connectOnAks;
    }

    public PackageManagerOnAks packageManagerOnAks() {
        return packageManagerOnAks;
    }
}
