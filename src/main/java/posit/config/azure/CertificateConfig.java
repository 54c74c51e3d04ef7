package posit.config.azure;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.reference.Pages;

/** Where a product's TLS certificate comes from: exactly one of Key Vault and a Secret. */
public record CertificateConfig(
        @Key(
                says = "A certificate in Key Vault; app-routing takes over a renewed one.",
                allowed = "the URI of a certificate in Key Vault, without a version",
                pattern = "https://[A-Za-z0-9-]{3,24}\\.vault\\.[a-z.]+/certificates/[A-Za-z0-9-]{1,127}",
                example = "https://acme.vault.azure.net/certificates/posit",
                source = Pages.APP_ROUTING_TLS)
        Optional<String> keyVaultUri,

        @Key(
                says = "That Key Vault: the stack lets app-routing read it. Without this key somebody else has to.",
                allowed = KeyVaults.ALLOWED,
                pattern = KeyVaults.PATTERN,
                example = KeyVaults.EXAMPLE,
                source = Pages.APP_ROUTING_TLS)
        Optional<String> keyVaultId,

        @Key(
                says = "A Secret of type `kubernetes.io/tls` that somebody else keeps in the product's namespace,"
                        + " `posit-connect` or `posit-package-manager`.",
                allowed = "the name of a Secret",
                pattern = "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?",
                example = "posit-tls")
        Optional<String> tlsSecret)
        implements Section {
    static CertificateConfig defaults() {
        return new CertificateConfig(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public void validate(Check check) {
        boolean read = check.sound("keyVaultUri", "keyVaultId", "tlsSecret");
        if (keyVaultUri.isEmpty() && tlsSecret.isEmpty() && read) {
            check.missing("keyVaultUri", "HTTPS needs a certificate: this one in Key Vault, or a Secret (tlsSecret)");
        }
        boolean one = keyVaultUri.isEmpty() || tlsSecret.isEmpty();
        check.fits(
                one,
                "tlsSecret",
                "keyVaultUri is there too, and a product has one certificate",
                "remove one of the two");
        keyVaultId.ifPresent(id -> validate(check, id));
    }

    private void validate(Check check, String vaultId) {
        String nothing = "there is no keyVaultUri to read from it";
        check.fits(keyVaultUri.isPresent() || !check.sound("keyVaultUri"), "keyVaultId", nothing, "remove the key");
        boolean same = keyVaultUri.isEmpty() || KeyVaults.holds(vaultId, keyVaultUri.get());
        check.fits(same, "keyVaultId", "keyVaultUri is in another vault", "name the vault of the certificate");
    }
}
