package posit.network;

import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.inputs.DelegationArgs;
import com.pulumi.azurenative.network.inputs.NetworkSecurityGroupArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.cloud.AzureGroup;
import posit.cloud.Component;

/**
 * The subnets of a virtual network, each behind a security group.
 *
 * <p>They are resources of their own, so that an update of the network never drops one, and made one after another, because
 * Azure refuses parallel writes. ref: https://github.com/pulumi/pulumi-azure-native/issues/699
 */
final class AzureSubnets extends Component {
    private static final List<String> WEB = List.of("80", "443");
    private static final List<String> POSTGRES = List.of("5432");
    private static final List<String> NFS = List.of("2049");

    /**
     * @param natGatewayId egress of the node subnets
     * @param nodeRanges who may reach the data services
     * @param clientCidrs who may reach the load balancers
     */
    record Args(
            AzureGroup group,
            Output<String> networkName,
            Output<String> natGatewayId,
            List<Cidr> nodeRanges,
            List<Cidr> clientCidrs) {}

    private final Args args;
    private Output<String> nodeRules;
    private Resource previous;

    AzureSubnets(String name, Args args, ComponentResourceOptions options) {
        super("AzureSubnets", name, options);
        this.args = args;
        registerOutputs(Map.of());
    }

    /** The load balancer hands packets on with the client's address, so the nodes' group decides who may come. */
    Subnet nodes(String pool, Cidr range) {
        if (nodeRules == null) {
            nodeRules = rules("nodes", List.of(AzureRules.allow(100, "Clients", args.clientCidrs(), WEB)));
        }
        var gateway = SubResourceArgs.builder().id(args.natGatewayId()).build();
        return subnet(pool, subnetArgs(pool, range, nodeRules).natGateway(gateway));
    }

    Subnet database(Cidr range) {
        var rules = rules(
                "database",
                List.of(
                        AzureRules.allow(100, "Nodes", args.nodeRanges(), POSTGRES),
                        // The two servers of a highly available pair talk to each other.
                        AzureRules.allow(110, "Standby", List.of(range), AzureRules.ANY_PORT),
                        AzureRules.denyNetwork()));
        return subnet("database", delegated("database", range, rules, "Microsoft.DBforPostgreSQL/flexibleServers"));
    }

    /** @param keyVault whether volumes have a key in a vault: their own storage servers must be let in then */
    Subnet netApp(Cidr range, boolean keyVault) {
        var rules = new ArrayList<AzureRules.Rule>();
        // NFSv3 needs a port mapper, mount, lock and status service beside its own port.
        rules.add(AzureRules.allow(100, "Nodes", args.nodeRanges(), AzureRules.ANY_PORT));
        if (keyVault) {
            rules.add(AzureRules.allow(110, "Storage", List.of(range), AzureRules.ANY_PORT));
        }
        rules.add(AzureRules.denyNetwork());
        return subnet("netapp", delegated("netapp", range, rules("netapp", rules), "Microsoft.NetApp/volumes"));
    }

    Subnet endpoints(Cidr range) {
        var rules = rules(
                "endpoints", List.of(AzureRules.allow(100, "Nodes", args.nodeRanges(), NFS), AzureRules.denyNetwork()));
        var subnet = subnetArgs("endpoints", range, rules)
                // Without it a security group does not apply to private endpoints.
                .privateEndpointNetworkPolicies("NetworkSecurityGroupEnabled");
        return subnet("endpoints", subnet);
    }

    /** Not with the other endpoints: NetApp Files does not reach a vault behind a security group that holds for endpoints. */
    Subnet keyVault(Cidr range) {
        var rules = rules("key-vault", List.of(AzureRules.denyNetwork()));
        return subnet("key-vault", subnetArgs("key-vault", range, rules).privateEndpointNetworkPolicies("Disabled"));
    }

    /** For what an administrator puts before the cluster; Azure's own load balancers stand outside of subnets. */
    Subnet open(Cidr range) {
        var rules = rules("public", List.of(AzureRules.allow(100, "Clients", args.clientCidrs(), WEB)));
        return subnet("public", subnetArgs("public", range, rules));
    }

    /** Made after all others. */
    Resource last() {
        return previous;
    }

    private SubnetArgs.Builder delegated(String part, Cidr range, Output<String> rules, String service) {
        var delegation =
                DelegationArgs.builder().name("service").serviceName(service).build();
        return subnetArgs(part, range, rules).delegations(delegation);
    }

    private SubnetArgs.Builder subnetArgs(String part, Cidr range, Output<String> rules) {
        return SubnetArgs.builder()
                .resourceGroupName(args.group().name())
                .virtualNetworkName(args.networkName())
                .subnetName(part)
                .addressPrefix(range.toString())
                .networkSecurityGroup(
                        NetworkSecurityGroupArgs.builder().id(rules).build());
    }

    private Subnet subnet(String part, SubnetArgs.Builder builder) {
        var options = previous == null ? child() : child(previous);
        var subnet = new Subnet(name(part), builder.build(), options);
        previous = subnet;
        return subnet;
    }

    private Output<String> rules(String part, List<AzureRules.Rule> rules) {
        var group = new AzureRules(
                name(part),
                new AzureRules.Args(args.group(), part, rules),
                componentOptions().build());
        return group.groupId();
    }
}
