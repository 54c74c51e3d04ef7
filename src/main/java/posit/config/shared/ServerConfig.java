package posit.config.shared;

import java.util.Map;
import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.product.OwnedValues;
import posit.reference.Figure;

/** The pods of a product. */
public record ServerConfig(
        @Key(says = "The licence, encrypted: one of file, key, server. `pulumi up` needs it, a plan does not.")
        Optional<LicenseConfig> license,

        @Key(
                says = "Pods of the product, spread over nodes and zones.",
                allowed = "{min} to {max} replicas, as one alone does not survive the loss of a zone",
                min = 2,
                max = 16)
        int replicas,

        @Key(
                says =
                        "Helm values of the official chart beside those that other keys set; which those are, the message"
                                + " about one of them says.",
                allowed = "a map of Helm values",
                source = "https://github.com/rstudio/helm/tree/main/charts")
        Map<String, Object> helmValues) {
    private static final int PER_NODE = 2;

    public static ServerConfig defaults(Figure<Integer> replicas) {
        return new ServerConfig(Optional.empty(), replicas.value(), Map.of());
    }

    /** @param owned values that are not the user's */
    public void validate(Check check, OwnedValues owned) {
        owned.check(helmValues, (path, reason) -> check.refuse("helmValues." + path, reason));
    }

    /** @param beside what else takes memory */
    public void validate(Check check, int nodes, String beside) {
        if (check.sound("nodes")) {
            int most = PER_NODE * nodes;
            String room = nodes + " nodes have memory for " + most + " replicas beside " + beside;
            check.fits(replicas <= most, "replicas", room, "set " + most + " or less, or raise nodes.count");
        }
    }
}
