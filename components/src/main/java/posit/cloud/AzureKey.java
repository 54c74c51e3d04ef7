package posit.cloud;

import java.net.URI;
import java.util.Optional;

/**
 * A key in Key Vault that somebody else keeps, and who may use it.
 *
 * @param url {@code https://VAULT.vault.azure.net/keys/NAME}, with {@code /VERSION} or without
 * @param identityId resource id of a user assigned identity that may get, wrap and unwrap with it
 */
public record AzureKey(String url, String identityId) {
    private static final int NAME = 2;
    private static final int VERSION = 3;

    /** Such as {@code https://acme.vault.azure.net}. */
    public String vaultUri() {
        return "https://" + URI.create(url).getHost();
    }

    public String name() {
        return path()[NAME];
    }

    /** Empty: always the newest. */
    public Optional<String> version() {
        return path().length > VERSION ? Optional.of(path()[VERSION]) : Optional.empty();
    }

    private String[] path() {
        return URI.create(url).getPath().split("/");
    }
}
