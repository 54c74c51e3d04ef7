package posit.cluster;

import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.AzureLogs;
import posit.cloud.AzureRole;
import posit.cloud.Component;
import posit.cloud.ManagedCluster;
import posit.cloud.Site;
import posit.network.Cidr;
import posit.network.VnetNetwork;

/** An AKS cluster: private nodes over several zones, Entra ID only, workload identity, egress by NAT gateway, logs with retention. */
public final class AksCluster extends Component implements Aks {
    private static final List<String> CONTROL_PLANE_LOGS = List.of(
            "kube-apiserver",
            "kube-audit-admin",
            "kube-controller-manager",
            "kube-scheduler",
            "cloud-controller-manager",
            "guard");

    /** Those of every region that has zones. */
    static final List<String> ZONES = List.of("1", "2", "3");

    /**
     * @param version Kubernetes minor version, for example {@code 1.36}
     * @param zones availability zones of the nodes, for example 1, 2 and 3
     * @param podCidr addresses of pods, seen inside the cluster only; overlaps nothing
     * @param serviceCidr addresses of Services, seen inside the cluster only; overlaps nothing
     * @param publicCidrs who may reach the public API endpoint; empty: the endpoint is private only
     * @param admins name to object id of Entra users, groups or applications that get cluster admin; who runs Pulumi
     *     must be among them
     * @param login how Pulumi logs in to Kubernetes
     * @param systemPool nodes of the cluster's own services
     * @param pools one per product
     * @param elasticSubnets names of the network's node subnets in which AKS makes nodes on demand; empty: it makes none
     * @param diskEncryptionSetId resource id of that of the nodes' disks; empty: they have Microsoft's key
     * @param appRouting the managed ingress
     * @param site what the company wants of all that runs in the cluster
     * @param protect refuse to delete the cluster as long as this is true
     */
    @Builder
    public record Args(
            AzureGroup group,
            AzureLogs logs,
            VnetNetwork network,
            String version,
            @Builder.Default("AksCluster.ZONES") List<String> zones,
            Cidr podCidr,
            Cidr serviceCidr,
            List<Cidr> publicCidrs,
            Map<String, Output<String>> admins,
            KubeLogin login,
            NodePool systemPool,
            List<NodePool> pools,
            List<String> elasticSubnets,
            Optional<Output<String>> diskEncryptionSetId,
            @Builder.Default("AksCluster.AppRouting.OFF") AppRouting appRouting,
            @Builder.Default("posit.cloud.Site.PLAIN") Site site,
            @Builder.Default("true") boolean protect) {}

    /**
     * The application routing add-on.
     *
     * @param internal true: its load balancer has an address in the network only
     * @param dnsZoneIds resource ids of public zones in which it may keep records; parts of names in the stack, so no outputs
     * @param vaultIds resource ids of key vaults whose certificates it may read; no outputs either
     */
    @Builder
    public record AppRouting(
            @Builder.Default("false") boolean enabled,
            @Builder.Default("false") boolean internal,
            List<String> dnsZoneIds,
            List<String> vaultIds) {
        static final AppRouting OFF =
                AksClusterAppRouting.builder().enabled(false).internal(false).build();
    }

    private final Args args;
    private final ManagedCluster aks;
    private final Output<String> kubeconfig;

    /**
     * Azure decides who may do what, also for whoever runs this, and a new right counts after up to five minutes. Nodes take
     * about that long, and every release waits for them anyway. ref:
     * https://learn.microsoft.com/azure/aks/entra-id-authorization#prerequisites
     */
    private final Provider kubernetes;

    private final List<Resource> ready = new ArrayList<>();

    public AksCluster(String name, Args args, ComponentResourceOptions options) {
        super("AksCluster", name, options);
        this.args = args;
        aks = controlPlane();
        var admins = new TreeMap<>(args.admins())
                .entrySet().stream()
                        .map(admin -> AzureRole.AKS_CLUSTER_ADMIN.toPrincipal(
                                name("admin-" + admin.getKey()), admin.getValue(), aks.id(), child()))
                        .toList();
        args.pools().forEach(pool -> ready.add(nodes(pool)));
        kubeconfig = AksKubeconfig.of(args.group().name(), aks, args.login(), this);
        kubernetes = KubernetesProvider.of(
                name("kubernetes"),
                kubeconfig,
                childOptions()
                        .dependsOn(
                                Stream.concat(admins.stream(), ready.stream()).toList()));
        args.logs().collect(name("control-plane-logs"), aks.id(), CONTROL_PLANE_LOGS, childOptions());
        ready.addAll(appRoutingRights());
        registerOutputs(Map.of("clusterName", clusterName(), "kubeconfig", kubeconfig));
    }

    /** Resource id. */
    public Output<String> clusterId() {
        return aks.id();
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

    private ManagedCluster controlPlane() {
        var group = args.group();
        var identity = new UserAssignedIdentity(
                name("identity"),
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .resourceName(group.names().of("cluster"))
                        .tags(group.tags())
                        .build(),
                child());
        var aksArgs = new AksSettings(args).inputs(identity.id());
        var options = childOptions()
                .dependsOn(Stream.concat(subnetRights(identity).stream(), args.network().settled().stream())
                        .toList())
                .protect(args.protect())
                // Azure does not update the inline pool. ref:
                // https://www.pulumi.com/registry/packages/azure-native/api-docs/containerservice/managedcluster/
                .ignoreChanges("agentPoolProfiles");
        return new ManagedCluster(name("aks"), aksArgs, options);
    }

    /** Before the cluster, which joins nodes and load balancers to these subnets and to no others. */
    private List<Resource> subnetRights(UserAssignedIdentity identity) {
        var subnets = new TreeMap<String, Output<String>>();
        subnets.put(args.systemPool().name(), args.network().systemSubnetId());
        args.pools().forEach(pool -> subnets.put(pool.name(), args.network().poolSubnetId(pool.name())));
        args.elasticSubnets()
                .forEach(subnet -> subnets.put(subnet, args.network().poolSubnetId(subnet)));
        return subnets.entrySet().stream()
                .map(subnet -> AzureRole.NETWORK_CONTRIBUTOR.toIdentity(
                        name("subnet-" + subnet.getKey()), identity.principalId(), subnet.getValue(), child()))
                .toList();
    }

    private Resource nodes(NodePool pool) {
        var nodes = new AksNodePool(
                name(pool.name()),
                new AksNodePool.Args(
                        args.group().name(),
                        args.group().tags(),
                        aks.name(),
                        args.version(),
                        args.network().poolSubnetId(pool.name()),
                        args.zones(),
                        pool,
                        List.copyOf(ready)),
                componentOptions().build());
        return nodes.agentPool();
    }

    /**
     * Part of what pods wait for, so that on destroy the add-on still can remove the records of their hosts. Here and not
     * with the ingresses: products share zones and vaults, and Azure refuses the same right a second time.
     */
    private List<Resource> appRoutingRights() {
        var zones = args.appRouting().dnsZoneIds().stream()
                .map(zone -> appRoutingRight("dns-", AzureRole.DNS_ZONE_CONTRIBUTOR, zone));
        var vaults = args.appRouting().vaultIds().stream()
                .map(vault -> appRoutingRight("vault-", AzureRole.KEY_VAULT_CERTIFICATE_USER, vault));
        return Stream.concat(zones, vaults).toList();
    }

    private Resource appRoutingRight(String prefix, AzureRole role, String scope) {
        var part = prefix + scope.substring(scope.lastIndexOf('/') + 1);
        return role.toIdentity(name(part), appRoutingPrincipalId(), Output.of(scope), child());
    }
}
