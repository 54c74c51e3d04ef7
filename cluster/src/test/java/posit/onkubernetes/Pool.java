package posit.onkubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posit.controlplane.FakeKubelets;
import posit.engine.Plan;
import posit.engine.PlannedResource;

/**
 * Nodes of one kind, of which a plan wants some.
 *
 * @param machine the cloud's name of its size
 * @param taints as Kubernetes has them
 */
record Pool(
        String name,
        String machine,
        int count,
        List<String> zones,
        Map<String, Object> labels,
        List<Map<String, String>> taints) {
    private static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String AKS = "azure-native:containerservice:ManagedCluster";
    private static final String AGENT_POOL = "azure-native:containerservice:AgentPool";

    /** CPUs, gibibytes. */
    private static final Map<String, int[]> SIZES = Map.of(
            "t3.2xlarge", new int[] {8, 32},
            "m6i.2xlarge", new int[] {8, 32},
            "m6i.large", new int[] {2, 8},
            "Standard_D4s_v5", new int[] {4, 16},
            "Standard_D8_v5", new int[] {8, 32});

    static List<Pool> of(Plan plan) {
        var pools = new ArrayList<Pool>();
        var zones = plan.ofType(SUBNET).stream()
                .map(subnet -> (String) subnet.inputs().get("availabilityZone"))
                .distinct()
                .sorted()
                .toList();
        plan.ofType(NODE_GROUP).forEach(group -> pools.add(onEks(group, zones)));
        for (var cluster : plan.ofType(AKS)) {
            var region = (String) cluster.inputs().get("location");
            Values.maps(cluster.inputs().get("agentPoolProfiles"))
                    .forEach(profile -> pools.add(onAks((String) profile.get("name"), region, profile)));
            plan.ofType(AGENT_POOL)
                    .forEach(pool ->
                            pools.add(onAks((String) pool.inputs().get("agentPoolName"), region, pool.inputs())));
        }
        return pools;
    }

    /** Two of the machines that Karpenter would make for a NodePool. */
    static Pool ofKarpenter(Map<String, Object> nodePool) {
        var taints = Values.maps(Values.at(nodePool, "spec", "template", "spec", "taints")).stream()
                .map(taint -> Map.of(
                        "key", (String) taint.get("key"),
                        "value", (String) taint.get("value"),
                        "effect", (String) taint.get("effect")))
                .toList();
        return new Pool(
                (String) Values.at(nodePool, "metadata", "name"),
                "m6i.2xlarge",
                2,
                List.of("us-east-1a", "us-east-1b"),
                Values.map(Values.at(nodePool, "spec", "template", "metadata", "labels")),
                taints);
    }

    private static Pool onEks(PlannedResource group, List<String> zones) {
        var inputs = group.inputs();
        var taints = Values.maps(inputs.get("taints")).stream()
                .map(taint -> Map.of(
                        "key", (String) taint.get("key"),
                        "value", (String) taint.getOrDefault("value", ""),
                        "effect", effect((String) taint.get("effect"))))
                .toList();
        return new Pool(
                group.name(),
                Values.texts(inputs.get("instanceTypes")).get(0),
                ((Number) Values.at(inputs, "scalingConfig", "desiredSize")).intValue(),
                zones,
                labels(inputs.get("labels")),
                taints);
    }

    /** EKS writes what Kubernetes calls NoSchedule in another way. */
    private static String effect(String effect) {
        return switch (effect) {
            case "NO_SCHEDULE" -> "NoSchedule";
            case "NO_EXECUTE" -> "NoExecute";
            default -> "PreferNoSchedule";
        };
    }

    private static Pool onAks(String name, String region, Map<String, Object> inputs) {
        return new Pool(
                name,
                (String) inputs.get("vmSize"),
                ((Number) inputs.get("count")).intValue(),
                Values.texts(inputs.get("availabilityZones")).stream()
                        .map(zone -> region + "-" + zone)
                        .toList(),
                labels(inputs.get("nodeLabels")),
                Values.texts(inputs.get("nodeTaints")).stream().map(Pool::taint).toList());
    }

    private static Map<String, String> taint(String text) {
        var parts = text.split("[=:]");
        return Map.of("key", parts[0], "value", parts[1], "effect", parts[2]);
    }

    private static Map<String, Object> labels(Object labels) {
        return labels == null ? Map.of() : Values.map(labels);
    }

    /** The same machines, but for one workload alone and in zones that nobody else uses. */
    Pool only(String workload) {
        var own = zones.stream().map(zone -> workload + "-" + zone).toList();
        return new Pool(workload, machine, count, own, Map.of("workload", workload), taints);
    }

    /** As many as are wanted, the zones in turn, as both clouds do it. */
    List<Map<String, Object>> nodes() {
        var nodes = new ArrayList<Map<String, Object>>();
        for (var each = 0; each < count; each++) {
            nodes.add(node(name + "-" + each, zones.get(each % zones.size())));
        }
        return nodes;
    }

    Map<String, Object> node(String node, String zone) {
        var all = new LinkedHashMap<>(labels);
        all.putAll(Map.of(
                "kubernetes.io/hostname",
                node,
                "kubernetes.io/os",
                "linux",
                "kubernetes.io/arch",
                "amd64",
                "node.kubernetes.io/instance-type",
                machine,
                "topology.kubernetes.io/region",
                zone.replaceAll("-?[^-]$", ""),
                FakeKubelets.ZONE,
                zone));
        return Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Node",
                "metadata",
                Map.of("name", node, "labels", all, "annotations", FakeKubelets.FAKE),
                "spec",
                new HashMap<>(Map.of("taints", taints)),
                "status",
                Map.of("allocatable", allocatable(), "capacity", allocatable()));
    }

    /** Both clouds keep something for the kubelet and the system. */
    private Map<String, String> allocatable() {
        var size = SIZES.get(machine);
        return Map.of(
                "cpu",
                size[0] * 1000 - 90 + "m",
                "memory",
                size[1] - 2 + "Gi",
                "ephemeral-storage",
                "90Gi",
                "pods",
                "58");
    }
}
