package posit.cloud;

import com.pulumi.core.Output;
import java.net.URI;

/**
 * A key in Key Vault that somebody else keeps, and who may use it.
 *
 * @param url {@code https://VAULT.vault.azure.net/keys/NAME}, with {@code /VERSION} or without
 * @param identityId resource id of a user assigned identity that may get, wrap and unwrap with it
 */
public record AzureKey(Output<String> url, Output<String> identityId) {
    private static final int NAME = 2;
    private static final int VERSION = 3;

    /** Such as {@code https://acme.vault.azure.net}. */
    public Output<String> vaultUri() {
        return url.applyValue(known -> "https://" + URI.create(known).getHost());
    }

    public Output<String> name() {
        return url.applyValue(known -> path(known)[NAME]);
    }

    /** Null, which is absent: always the newest. */
    public Output<String> version() {
        return url.applyValue(known -> path(known).length > VERSION ? path(known)[VERSION] : null);
    }

    private static String[] path(String url) {
        return URI.create(url).getPath().split("/");
    }
}
