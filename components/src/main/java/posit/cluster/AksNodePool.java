package posit.cluster;

import com.pulumi.azurenative.containerservice.AgentPool;
import com.pulumi.azurenative.containerservice.AgentPoolArgs;
import com.pulumi.azurenative.containerservice.inputs.AgentPoolUpgradeSettingsArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAgentPoolProfileArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import posit.cloud.Component;
import posit.cloud.Names;

/** An AKS node pool of fixed size in a private subnet, its nodes spread over the zones. */
final class AksNodePool extends Component {
    /** One node more during an upgrade: a fixed pool has no room to do without one. */
    private static final String SURGE = "1";

    private static final String SYSTEM_ONLY = "CriticalAddonsOnly=true:NoSchedule";

    /**
     * @param resourceGroup of the cluster
     * @param version Kubernetes minor version; a pool follows its cluster only when told
     * @param zones for example 1, 2 and 3
     * @param previous pools of the same cluster that come first: of two at once Azure refuses one, because the virtual
     *     network is still being updated for the other. ref: https://github.com/Azure/AKS/issues/4522
     */
    record Args(
            Output<String> resourceGroup,
            Map<String, String> tags,
            Output<String> clusterName,
            String version,
            Output<String> subnetId,
            List<String> zones,
            NodePool pool,
            List<Resource> previous) {}

    private final AgentPool agentPool;

    AksNodePool(String name, Args args, ComponentResourceOptions options) {
        super("AksNodePool", name, options);
        agentPool = new AgentPool(
                name("nodes"),
                agentPoolArgs(args),
                childOptions()
                        .dependsOn(args.previous())
                        .customTimeouts(CustomTimeouts.builder()
                                .create(Duration.ofMinutes(30))
                                .update(Duration.ofMinutes(60))
                                .build())
                        .build());
        registerOutputs(Map.of("agentPool", agentPool.name()));
    }

    AgentPool agentPool() {
        return agentPool;
    }

    private static AgentPoolArgs agentPoolArgs(Args args) {
        var pool = args.pool();
        return AgentPoolArgs.builder()
                .resourceGroupName(args.resourceGroup())
                .resourceName(args.clusterName())
                .agentPoolName(Names.agentPool(pool.name()))
                .mode("User")
                .type("VirtualMachineScaleSets")
                .orchestratorVersion(args.version())
                .count(pool.count())
                .enableAutoScaling(false)
                .vmSize(pool.type())
                .availabilityZones(args.zones())
                .vnetSubnetID(args.subnetId())
                .enableNodePublicIP(false)
                .osType("Linux")
                .osSKU("Ubuntu")
                .osDiskType("Managed")
                .osDiskSizeGB(pool.diskGiB())
                .nodeLabels(pool.labels())
                .upgradeSettings(upgrade())
                .tags(args.tags())
                .build();
    }

    /**
     * The pool a cluster is born with; it runs what the cluster itself needs and nothing else. It names no version: every
     * update of the cluster sends what it was born with, and a newer Kubernetes beside an older pool is refused. ref:
     * https://github.com/Azure/ARO-HCP/pull/662
     */
    static ManagedClusterAgentPoolProfileArgs system(NodePool pool, Output<String> subnetId, List<String> zones) {
        return ManagedClusterAgentPoolProfileArgs.builder()
                .name(Names.agentPool(pool.name()))
                .mode("System")
                .type("VirtualMachineScaleSets")
                .count(pool.count())
                .enableAutoScaling(false)
                .vmSize(pool.type())
                .availabilityZones(zones)
                .vnetSubnetID(subnetId)
                .enableNodePublicIP(false)
                .osType("Linux")
                .osSKU("Ubuntu")
                .osDiskType("Managed")
                .osDiskSizeGB(pool.diskGiB())
                .nodeTaints(SYSTEM_ONLY)
                .upgradeSettings(upgrade())
                .build();
    }

    private static AgentPoolUpgradeSettingsArgs upgrade() {
        return AgentPoolUpgradeSettingsArgs.builder().maxSurge(SURGE).build();
    }
}
