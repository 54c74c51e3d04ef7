package posit.autoscaling;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.Component;
import posit.cloud.KubernetesObject;
import posit.cloud.NodeLabels;
import posit.cluster.Aks;
import posit.cluster.AksCluster;
import posit.cluster.AutoscaledPools;
import posit.network.VnetNetwork;

/**
 * Node auto-provisioning of AKS, which is Karpenter run by Azure, with the two node pools of Posit's autoscaling page.
 *
 * <p>The cluster switches it on by {@link AksCluster.Args#elasticSubnets}. ref:
 * https://learn.microsoft.com/azure/aks/node-auto-provisioning
 */
public final class NodeAutoProvisioning extends Component {
    private static final String GROUP = "karpenter.azure.com";
    private static final String KIND = "AKSNodeClass";

    /** The network plug-in takes it away; a pod that starts before would have no network. ref: https://karpenter.sh/docs/concepts/nodepools/#cilium-startup-taint */
    private static final Map<String, String> UNTIL_CILIUM_RUNS =
            Map.of("key", "node.cilium.io/agent-not-ready", "value", "true", "effect", "NoExecute");

    /** Lets Karpenter count what the network plug-in takes of a node. */
    private static final Map<String, String> WITH_CILIUM = Map.of("kubernetes.azure.com/ebpf-dataplane", "cilium");

    /**
     * @param zones availability zones of the nodes, for example 1, 2 and 3
     * @param subnet name of the network's node subnet for these nodes, one of the cluster's elastic ones
     */
    @Builder
    public record Args(
            AzureGroup group, VnetNetwork network, Aks cluster, List<String> zones, String subnet, PoolSizes sizes) {}

    private final Args args;
    private final NodePools pools;

    public NodeAutoProvisioning(String name, Args args, ComponentResourceOptions options) {
        super("NodeAutoProvisioning", name, options);
        this.args = args;
        pools = new NodePools(
                name("pools"),
                new NodePools.Args(
                        args.cluster(),
                        inPools(nodeClass()),
                        args.sizes(),
                        args.cluster().ready()),
                componentOptions().build());
        registerOutputs(Map.of());
    }

    /** The two pools, for Connect. */
    public AutoscaledPools placement() {
        return pools.placement();
    }

    private Resource nodeClass() {
        return new KubernetesObject(
                name("nodes"),
                GROUP + "/v1beta1",
                KIND,
                ObjectMetaArgs.builder().name(NodeClass.NAME).build(),
                Output.of(Map.of(
                        "imageFamily", "Ubuntu",
                        "osDiskSizeGB", args.sizes().diskGiB(),
                        "vnetSubnetID", args.network().poolSubnetId(args.subnet()),
                        "tags", args.group().tags())),
                childOptions()
                        .provider(args.cluster().kubernetes())
                        .dependsOn(args.cluster().ready())
                        .customTimeouts(CustomTimeouts.builder()
                                .delete(Duration.ofMinutes(30))
                                .build()));
    }

    private NodeClass inPools(Resource nodeClass) {
        var zones = args.zones().stream()
                .map(zone -> args.group().location() + "-" + zone)
                .toList();
        return new NodeClass(
                GROUP,
                KIND,
                "karpenter.azure.com/sku-name",
                List.of(NodeClass.in(NodeLabels.ZONE, zones)),
                WITH_CILIUM,
                List.of(UNTIL_CILIUM_RUNS),
                nodeClass);
    }
}
