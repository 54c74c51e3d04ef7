package posit.cluster;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.Component;
import posit.cloud.ManagedCluster;
import posit.cloud.Site;
import posit.network.VnetNetwork;

/**
 * An AKS cluster that somebody else keeps, with node pools of this stack in it.
 *
 * <p>It must have workload identity and its OIDC issuer, and application routing where a product uses it; and whoever runs
 * Pulumi must be cluster admin.
 */
public final class ExistingAksCluster extends Component implements Aks {
    /**
     * @param clusterId resource id
     * @param network in which the cluster is
     * @param zones availability zones of the nodes, for example 1, 2 and 3
     * @param version Kubernetes minor version of the new node pools: not above the cluster's
     * @param login how Pulumi logs in to Kubernetes
     * @param pools one per product
     * @param site what the company wants of all that runs in the cluster
     */
    @Builder
    public record Args(
            AzureGroup group,
            Output<String> clusterId,
            VnetNetwork network,
            @Builder.Default("AksCluster.ZONES") List<String> zones,
            String version,
            KubeLogin login,
            List<NodePool> pools,
            @Builder.Default("posit.cloud.Site.PLAIN") Site site) {}

    /** {@code /subscriptions/S/resourceGroups/GROUP/providers/...} */
    private static final int GROUP = 4;

    private final Args args;
    private final ManagedCluster aks;
    private final Output<String> kubeconfig;
    private final Provider kubernetes;
    private final List<Resource> ready = new ArrayList<>();

    public ExistingAksCluster(String name, Args args, ComponentResourceOptions options) {
        super("ExistingAksCluster", name, options);
        this.args = args;
        aks = ManagedCluster.get(name("aks"), args.clusterId(), childOptions());
        kubeconfig = AksKubeconfig.of(resourceGroup(), aks, args.login(), this);
        kubernetes = KubernetesProvider.of(name("kubernetes"), kubeconfig, childOptions());
        args.pools().forEach(pool -> ready.add(nodes(pool)));
        registerOutputs(Map.of("clusterName", clusterName(), "kubeconfig", kubeconfig));
    }

    @Override
    public Output<String> clusterName() {
        return aks.name();
    }

    @Override
    public Output<String> kubeconfig() {
        return kubeconfig;
    }

    @Override
    public Provider kubernetes() {
        return kubernetes;
    }

    @Override
    public Site site() {
        return args.site();
    }

    @Override
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    @Override
    public Output<String> oidcIssuerUrl() {
        return aks.oidcIssuerUrl();
    }

    @Override
    public Output<String> appRoutingPrincipalId() {
        return aks.appRoutingPrincipalId();
    }

    private Output<String> resourceGroup() {
        return args.clusterId().applyValue(id -> id.split("/")[GROUP]);
    }

    private Resource nodes(NodePool pool) {
        var nodes = new AksNodePool(
                name(pool.name()),
                new AksNodePool.Args(
                        resourceGroup(),
                        args.group().tags(),
                        clusterName(),
                        args.version(),
                        args.network().poolSubnetId(pool.name()),
                        args.zones(),
                        pool,
                        List.copyOf(ready)),
                componentOptions().build());
        return nodes.agentPool();
    }
}
