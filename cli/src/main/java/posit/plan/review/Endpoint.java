package posit.plan.review;

import java.util.List;
import posit.engine.PlannedResource;

/**
 * A door into the stack that has an address.
 *
 * @param from address ranges that may knock
 * @param safeguards what stands in the door, such as the oldest TLS it speaks
 * @param resource logical name
 */
public record Endpoint(String what, String address, List<String> from, List<String> safeguards, String resource) {
    /** Of a cluster that is somebody else's. */
    static Endpoint ofExistingCluster(PlannedResource cluster) {
        return new Endpoint("Kubernetes API", "HTTPS 443", List.of(Reach.OWNER), List.of(), cluster.name());
    }

    public Reach reach() {
        return Reach.of(from);
    }
}
