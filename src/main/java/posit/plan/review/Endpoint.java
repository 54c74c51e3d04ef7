package posit.plan.review;

import java.util.List;

/**
 * A door into the stack that has an address.
 *
 * @param from address ranges that may knock
 * @param safeguards what stands in the door, such as the oldest TLS it speaks
 * @param resource logical name
 */
public record Endpoint(String what, String address, List<String> from, List<String> safeguards, String resource) {
    public Reach reach() {
        return Reach.of(from);
    }
}
