package posit.config.azure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.reference.Pages;

/** The subnets of a virtual network of the user's own. */
public record ExistingSubnetsConfig(
        @Key(says = "Nodes of the cluster's own services.", allowed = ALLOWED, pattern = PATTERN, example = EXAMPLE)
        Optional<String> system,

        @Key(says = "Nodes of Connect.", allowed = ALLOWED, pattern = PATTERN, example = EXAMPLE)
        Optional<String> connect,

        @Key(says = "Nodes of Package Manager.", allowed = ALLOWED, pattern = PATTERN, example = EXAMPLE)
        Optional<String> packages,

        @Key(
                says =
                        "PostgreSQL servers: delegated to `Microsoft.DBforPostgreSQL/flexibleServers`, for nothing else.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = EXAMPLE)
        Optional<String> database,

        @Key(
                says = "Connect's NetApp volume: delegated to `Microsoft.NetApp/volumes`, for nothing else.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = EXAMPLE,
                source = Pages.NETAPP_LIMITS)
        Optional<String> netApp,

        @Key(
                says = "The private endpoint of Package Manager's files.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = EXAMPLE)
        Optional<String> endpoints,

        @Key(
                says = "Load balancers; the stack only tells of it, in the output `publicSubnetIds`.",
                allowed = ALLOWED,
                pattern = PATTERN,
                example = EXAMPLE)
        Optional<String> loadBalancers) {
    private static final String ALLOWED = "the resource id of a subnet";
    private static final String PATTERN = ExistingVnetConfig.NETWORK + "/subnets/[^/]+";
    private static final String EXAMPLE = ExistingVnetConfig.EXAMPLE + "/subnets/connect";

    static ExistingSubnetsConfig defaults() {
        Optional<String> none = Optional.empty();
        return new ExistingSubnetsConfig(none, none, none, none, none, none, none);
    }

    /** Their keys, in the order of the file's documentation. */
    private Map<String, Optional<String>> all() {
        var all = new LinkedHashMap<String, Optional<String>>();
        all.put("system", system);
        all.put("connect", connect);
        all.put("packages", packages);
        all.put("database", database);
        all.put("netApp", netApp);
        all.put("endpoints", endpoints);
        all.put("loadBalancers", loadBalancers);
        return all;
    }

    /** @param prefix of the subnets of the network, in lower case */
    void validateInside(Check check, String prefix) {
        all().forEach((key, id) -> id.ifPresent(subnet -> {
            boolean inside = subnet.toLowerCase(Locale.ROOT).startsWith(prefix);
            check.fits(inside, key, "it is in another network than networkId names", "name a subnet of that network");
        }));
        alone(check, "database", database);
        alone(check, "netApp", netApp);
    }

    /** A delegated subnet takes nothing else. */
    private void alone(Check check, String key, Optional<String> delegated) {
        long same = Stream.of(system, connect, packages, database, netApp, endpoints, loadBalancers)
                .filter(id -> id.isPresent() && equal(id, delegated))
                .count();
        check.fits(
                same < 2 || !check.sound(key),
                key,
                "it is named for something else too, and Azure puts nothing else into a delegated subnet",
                "name a subnet that is delegated for this alone");
    }

    private static boolean equal(Optional<String> one, Optional<String> other) {
        return other.isPresent() && one.orElseThrow().equalsIgnoreCase(other.get());
    }

    /** @param why the stack needs it */
    void need(Check check, String key, String why) {
        if (all().get(key).isEmpty() && check.sound(key)) {
            check.missing(key, why);
        }
    }
}
