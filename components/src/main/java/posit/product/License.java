package posit.product;

import com.pulumi.core.Output;

/**
 * A product licence; a file survives hard stops, while keys and servers count activations that a killed pod never returns.
 *
 * @param value the file's text, the key, or {@code host:port} of the licence server; secret
 */
public record License(Kind kind, Output<String> value) {
    /** The forms in which Posit gives licences. */
    public enum Kind {
        /** A licence file. */
        FILE("license.lic"),
        /** A product key. */
        KEY("key"),
        /** The address of a licence server. */
        SERVER("server");

        private final String secretKey;

        Kind(String secretKey) {
            this.secretKey = secretKey;
        }

        /** Key under which the licence stands in its Kubernetes Secret. */
        public String secretKey() {
            return secretKey;
        }
    }
}
