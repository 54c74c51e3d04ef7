package posit.verify;

import java.time.Duration;

/**
 * How long one look may take.
 *
 * @param program for the Pulumi CLI, or for what logs in to the cluster
 * @param api for an answer of the Kubernetes API
 * @param web for an answer of a product
 * @param pause between two looks
 */
record Limits(Duration program, Duration api, Duration web, Duration pause) {
    static final Limits USUAL =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(10));
}
