package posit.ingress;

/** Where an Ingress finds certificate and key of its host. */
public sealed interface Certificate {
    /**
     * A certificate in Key Vault; only application routing can read it.
     *
     * @param uri without a version, so that a renewed one is taken over, for example
     *     {@code https://acme.vault.azure.net/certificates/connect}
     */
    record InKeyVault(String uri) implements Certificate {}

    /**
     * A Secret of type {@code kubernetes.io/tls} in the product's namespace, made by someone else, cert-manager for example.
     *
     * @param name of the Secret
     */
    record InSecret(String name) implements Certificate {}
}
