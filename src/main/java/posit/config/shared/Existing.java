package posit.config.shared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.config.reader.Check;
import posit.config.reader.Keys;

/** The rule of sections whose thing may be the user's own: what is not made cannot be given a shape. */
public final class Existing {
    public static final String KEY = "existing";
    public static final String CLUSTER_NEEDS_NETWORK =
            "nodes, databases and files stand in the cluster's network, and posit:network.existing is not there";
    public static final String NAME_NETWORK = "name the network of the cluster there";

    private Existing() {}

    /**
     * Refuses the keys of a section that has {@value #KEY}.
     *
     * @param thing such as network
     * @param kept keys that hold beside an existing one
     */
    public static void alone(Check check, String thing, String... kept) {
        Set<String> fine = Stream.concat(Stream.of(KEY), Stream.of(kept)).collect(Collectors.toSet());
        List<String> known = Keys.names(check.defaults().getClass());
        check.given().keySet().stream()
                .filter(key -> known.contains(key) && !fine.contains(key))
                .forEach(key -> check.refuse(
                        key, "it shapes a " + thing + " that the stack makes, and " + KEY + " names one of yours"));
    }
}
