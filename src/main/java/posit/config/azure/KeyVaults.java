package posit.config.azure;

/** The shape of key vaults in a stack file. */
final class KeyVaults {
    static final String ALLOWED = "the resource id of a Key Vault";
    static final String PATTERN =
            "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.KeyVault/vaults/[^/]+";
    static final String EXAMPLE =
            "/subscriptions/" + Uuids.EXAMPLE + "/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/acme";

    private KeyVaults() {}

    /** Whether a key or certificate is in a vault. */
    static boolean holds(String vaultId, String url) {
        String vault = vaultId.substring(vaultId.lastIndexOf('/') + 1);
        return url.matches("(?i)https://\\Q" + vault + "\\E\\..*");
    }
}
