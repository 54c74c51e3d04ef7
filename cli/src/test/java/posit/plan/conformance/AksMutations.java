package posit.plan.conformance;

import static posit.plan.conformance.Edited.drop;
import static posit.plan.conformance.Edited.dropNamed;
import static posit.plan.conformance.Edited.from;
import static posit.plan.conformance.Edited.fromNamed;
import static posit.plan.conformance.Edited.set;
import static posit.plan.conformance.Edited.setNamed;
import static posit.plan.conformance.Mutations.wrong;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import posit.catalog.AzureTypes;
import posit.engine.Plan;

/** Cluster, nodes and network on Azure: one thing made wrong at a time, and the rows that are about it. */
final class AksMutations {
    /** All rows that ask where a product runs. */
    private static final String RUNS = "CZ-01 CZ-02 CZ-03 CZ-04 CZ-09 CZ-11 CZ-12 CZ-15 PZ-01 PZ-02 PZ-08 PZ-11";

    private AksMutations() {}

    static Stream<Arguments> seen() {
        return Stream.of(cluster(), nodes(), systemNodes(), network(), egress()).flatMap(List::stream);
    }

    private static List<Arguments> cluster() {
        return List.of(
                wrong(RUNS + " ST-03", "no cluster", plan -> drop(plan, AzureTypes.AKS)),
                wrong(RUNS, "releases elsewhere", plan -> drop(plan, "pulumi:providers:kubernetes")),
                wrong(
                        "CZ-04 PZ-02",
                        "nodes on demand",
                        plan -> set(plan, AzureTypes.AKS, "nodeProvisioningProfile.mode", "Auto")),
                wrong(
                        "CZ-12",
                        "egress by the load balancer",
                        plan -> set(plan, AzureTypes.AKS, "networkProfile.outboundType", "loadBalancer")));
    }

    private static List<Arguments> nodes() {
        return List.of(
                wrong("CZ-02", "half a node", plan -> connect(plan, "vmSize", "Standard_D4_v5")),
                wrong("CZ-02", "half the memory", plan -> connect(plan, "vmSize", "Standard_F8s_v2")),
                wrong("CZ-02", "part-time vCPUs", plan -> connect(plan, "vmSize", "Standard_B8ms")),
                wrong("CZ-02", "two nodes", plan -> connect(plan, "count", 2L)),
                wrong("CZ-02", "nodes of the system", plan -> connect(plan, "mode", "System")),
                wrong("PZ-01 PZ-11", "half a node", plan -> packages(plan, "vmSize", "Standard_D4_v5")),
                wrong("PZ-01 PZ-11", "two nodes", plan -> packages(plan, "count", 2L)),
                wrong("CZ-03 CZ-11 CZ-15", "one zone", plan -> connect(plan, "availabilityZones", List.of("1"))),
                wrong("PZ-01 PZ-11", "one zone", plan -> packages(plan, "availabilityZones", List.of("1"))),
                wrong("CZ-03 CZ-11", "public nodes", plan -> connect(plan, "enableNodePublicIP", true)),
                wrong("CZ-04", "nodes may grow", plan -> connect(plan, "enableAutoScaling", true)),
                wrong("PZ-02", "nodes may grow", plan -> packages(plan, "enableAutoScaling", true)),
                wrong(
                        "CZ-02 CZ-03 CZ-04 CZ-11 CZ-12 CZ-15",
                        "nodes for something else",
                        plan -> connect(plan, "nodeLabels", Map.of("workload", "other"))),
                wrong(
                        "CZ-02 CZ-03 CZ-04 CZ-11 CZ-12 CZ-15 PZ-01 PZ-02 PZ-11",
                        "no nodes",
                        plan -> drop(plan, AzureTypes.NODE_POOL)));
    }

    private static List<Arguments> systemNodes() {
        var pool = "agentPoolProfiles.0.";
        return List.of(
                wrong("CZ-02", "no system pool", plan -> set(plan, AzureTypes.AKS, pool + "mode", "User")),
                wrong("CZ-02", "open to all pods", plan -> set(plan, AzureTypes.AKS, pool + "nodeTaints", null)),
                wrong(
                        "CZ-03 CZ-11 CZ-15 PZ-01 PZ-11",
                        "system nodes in one zone",
                        plan -> set(plan, AzureTypes.AKS, pool + "availabilityZones", List.of("1"))),
                wrong(
                        "CZ-03 CZ-11",
                        "public system nodes",
                        plan -> set(plan, AzureTypes.AKS, pool + "enableNodePublicIP", true)),
                wrong(
                        "CZ-04 PZ-02",
                        "system nodes may grow",
                        plan -> set(plan, AzureTypes.AKS, pool + "enableAutoScaling", true)));
    }

    private static List<Arguments> network() {
        var open = "Subnet network-subnets-public";
        return List.of(
                wrong(
                        "CZ-03 CZ-11 CZ-12",
                        "nodes in the public subnet",
                        plan -> from(plan, AzureTypes.NODE_POOL, "vnetSubnetID", open)),
                wrong(
                        "CZ-11",
                        "database in the public subnet",
                        plan -> fromNamed(plan, AzureTypes.SERVER, "connect-database-server", "network", open)),
                wrong(
                        "CZ-11",
                        "database in no subnet",
                        plan -> fromNamed(plan, AzureTypes.SERVER, "connect-database-server", "network")),
                wrong(
                        "CZ-11",
                        "files in the public subnet",
                        plan -> from(plan, AzureTypes.NETAPP_VOLUME, "subnetId", open)),
                wrong(
                        "CZ-11",
                        "no public subnet",
                        plan -> dropNamed(plan, AzureTypes.SUBNET, "network-subnets-public")),
                wrong(
                        "CZ-11",
                        "a public subnet that nobody reaches",
                        plan -> setNamed(
                                plan, AzureTypes.RULES, "network-subnets-public-group", "securityRules", List.of())),
                wrong(
                        "CZ-11",
                        "a database subnet that belongs to nobody",
                        plan -> setNamed(
                                plan, AzureTypes.SUBNET, "network-subnets-database", "delegations", List.of())));
    }

    private static List<Arguments> egress() {
        return List.of(
                wrong(
                        "CZ-03 CZ-11 CZ-12",
                        "system nodes without the NAT gateway",
                        plan -> fromNamed(plan, AzureTypes.SUBNET, "network-subnets-system", "natGateway")),
                wrong("CZ-03 CZ-11 CZ-12 CZ-13", "no NAT gateway", plan -> drop(plan, AzureTypes.NAT_GATEWAY)),
                wrong(
                        "CZ-13",
                        "a NAT gateway without an address",
                        plan -> from(plan, AzureTypes.NAT_GATEWAY, "publicIpAddresses")));
    }

    private static Plan connect(Plan plan, String path, Object value) {
        return setNamed(plan, AzureTypes.NODE_POOL, "cluster-connect-nodes", path, value);
    }

    private static Plan packages(Plan plan, String path, Object value) {
        return setNamed(plan, AzureTypes.NODE_POOL, "cluster-packages-nodes", path, value);
    }
}
