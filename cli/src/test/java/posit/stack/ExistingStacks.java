package posit.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ready stacks with everything of the user's own. */
public final class ExistingStacks {
    static final String PASSWORD = "PASSWORD-SECRET-own";
    static final String NETWORK = "/subscriptions/8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a/resourceGroups/net/providers"
            + "/Microsoft.Network/virtualNetworks/spoke";
    static final String AKS = "/subscriptions/8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a/resourceGroups/shared/providers"
            + "/Microsoft.ContainerService/managedClusters/shared";
    static final Map<String, String> PRIVATE =
            Map.of("us-east-1a", "subnet-0aaaaaaaaaaaaaaa1", "us-east-1b", "subnet-0aaaaaaaaaaaaaaa2");
    static final Map<String, String> PUBLIC =
            Map.of("us-east-1a", "subnet-0bbbbbbbbbbbbbbb1", "us-east-1b", "subnet-0bbbbbbbbbbbbbbb2");

    private ExistingStacks() {}

    public static Stack aws() {
        return of(Target.EKS);
    }

    public static Stack azure() {
        return of(Target.AKS);
    }

    /** Stacks in a network of the user's own, with all else their own. */
    public static List<Stack> inNetworks() {
        return Stream.of(Target.values())
                .map(target -> network(target, target.ready()))
                .toList();
    }

    static Stack of(Target target) {
        return files(target, databases(cluster(target, network(target, target.ready()))));
    }

    static Stack network(Target target, Stack stack) {
        var bare = stack.without("posit:network");
        return target == Target.EKS
                ? bare.set(
                        "posit:network.existing",
                        Map.of("vpcId", "vpc-0123456789abcdef0", "privateSubnets", PRIVATE, "publicSubnets", PUBLIC))
                : bare.set(
                        "posit:network.existing",
                        Map.of("networkId", NETWORK, "subnets", subnets(), "nodeRanges", List.of("10.60.0.0/16")));
    }

    static Stack cluster(Target target, Stack stack) {
        var bare = stack.without("posit:cluster");
        return target == Target.EKS
                ? bare.set("posit:cluster.existing.name", "shared")
                : bare.set("posit:cluster.existing.clusterId", AKS);
    }

    static Stack databases(Stack stack) {
        return database("posit:packageManager", "packagemanager", database("posit:connect", "connect", stack))
                .set("posit:packageManager.database.existing.usageDatabase", "packagemanager_usage");
    }

    private static Stack database(String product, String name, Stack stack) {
        var key = product + ".database.existing";
        return stack.set(
                        product + ".database",
                        Map.of("existing", Map.of("host", "postgres.acme.org", "database", name, "user", "posit")))
                .setSecret(key + ".password", PASSWORD);
    }

    static Stack files(Target target, Stack stack) {
        return target == Target.EKS
                ? stack.set("posit:connect.files.existing.fileSystemId", "fs-0123456789abcdef0")
                        .set("posit:packageManager.files", Map.of("existing", Map.of("bucket", "acme-packages")))
                : stack.set("posit:connect.files", export("/connect"))
                        .set("posit:packageManager.files", export("/packages"));
    }

    private static Map<String, Map<String, String>> export(String path) {
        return Map.of("existing", Map.of("server", "nfs.acme.org", "path", path));
    }

    private static Map<String, String> subnets() {
        return Map.of(
                "system", NETWORK + "/subnets/system",
                "connect", NETWORK + "/subnets/connect",
                "packages", NETWORK + "/subnets/packages",
                "database", NETWORK + "/subnets/database",
                "netApp", NETWORK + "/subnets/netapp",
                "endpoints", NETWORK + "/subnets/endpoints");
    }
}
