package posit.network;

import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.core.Output;
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
import posit.cloud.Component;

/**
 * A virtual network with one private subnet per node pool and per data service, a public one, and egress through one NAT
 * gateway.
 *
 * <p>Azure subnets span all zones: what is in several zones are the nodes, servers and volumes in them.
 */
public final class AzureNetwork extends Component implements VnetNetwork {
    /** Node subnets take a sixteenth of the network each; pods have addresses of their own, so a node needs one. */
    private static final int NODE_BITS = 4;

    /** The other subnets are small and sit in the last sixteenth. */
    private static final int SERVICE_BITS = 8;

    private static final int FIRST_SERVICE = 15 << (SERVICE_BITS - NODE_BITS);

    /**
     * The subnet of a node pool.
     *
     * @param pool name of the pool
     * @param slot 1 to {@value #MAX_SLOT}: which sixteenth of the network; keep it for life, or the subnet moves
     */
    public record NodeSubnet(String pool, int slot) {
        /** The first sixteenth is for the system pool, the last for what runs no nodes. */
        public static final int MAX_SLOT = 14;

        public NodeSubnet {
            if (slot < 1 || slot > MAX_SLOT) {
                throw new IllegalArgumentException("pool " + pool + " in slot " + slot + ": use 1 to " + MAX_SLOT);
            }
        }
    }

    /**
     * @param cidr /16 to /20
     * @param pools subnets of the product pools; the system pool always has one
     * @param netApp true: a subnet delegated to NetApp Files
     * @param privateEndpoints true: a subnet for private endpoints
     * @param keyVaultId resource id of a key vault that gets a private endpoint, for the key of NetApp volumes
     * @param natAddresses 1 to 16 public addresses for egress, 64512 ports each
     * @param clientCidrs who may reach the load balancers
     */
    @Builder
    public record Args(
            AzureGroup group,
            Cidr cidr,
            List<NodeSubnet> pools,
            @Builder.Default("false") boolean netApp,
            @Builder.Default("false") boolean privateEndpoints,
            Optional<Output<String>> keyVaultId,
            @Builder.Default("1") int natAddresses,
            @Builder.Required List<Cidr> clientCidrs) {
        public Args {
            if (cidr.prefix() < 16 || cidr.prefix() > 20) {
                throw new IllegalArgumentException(cidr + ": a network of this layout is /16 to /20");
            }
        }
    }

    private final Args args;
    private final VirtualNetwork network;
    private final AzureEgress egress;
    private final AzureSubnets subnets;
    private final Map<String, Subnet> poolSubnets = new TreeMap<>();
    private final Subnet systemSubnet;
    private final Subnet publicSubnet;
    private final Subnet databaseSubnet;
    private final Subnet netAppSubnet;
    private final Subnet endpointSubnet;
    private final Optional<PrivateEndpoint> keyVaultEndpoint;

    public AzureNetwork(String name, Args args, ComponentResourceOptions options) {
        super("AzureNetwork", name, options);
        this.args = args;
        var group = args.group();
        network = new VirtualNetwork(
                name("network"),
                VirtualNetworkArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .virtualNetworkName(group.names().stack())
                        .addressSpace(AddressSpaceArgs.builder()
                                .addressPrefixes(args.cidr().toString())
                                .build())
                        .tags(group.tags())
                        .build(),
                child());
        egress = new AzureEgress(
                name("egress"),
                new AzureEgress.Args(group, args.natAddresses()),
                componentOptions().build());
        subnets = new AzureSubnets(
                name("subnets"),
                new AzureSubnets.Args(group, network.name(), egress.gatewayId(), nodeRanges(), args.clientCidrs()),
                componentOptions().build());
        // First those that wait for no gateway: a database takes longer than a cluster.
        databaseSubnet = subnets.database(serviceRange(0));
        netAppSubnet = args.netApp()
                ? subnets.netApp(serviceRange(1), args.keyVaultId().isPresent())
                : null;
        endpointSubnet = args.privateEndpoints() ? subnets.endpoints(serviceRange(2)) : null;
        publicSubnet = subnets.open(serviceRange(3));
        keyVaultEndpoint = args.keyVaultId().map(this::keyVaultEndpoint);
        systemSubnet = subnets.nodes("system", nodeRange(0));
        args.pools().forEach(pool -> poolSubnets.put(pool.pool(), subnets.nodes(pool.pool(), nodeRange(pool.slot()))));
        registerOutputs(Map.of(
                "networkId", networkId(),
                "privateSubnetIds", privateSubnetIds(),
                "publicSubnetIds", publicSubnetIds()));
    }

    @Override
    public Output<String> networkId() {
        return network.id();
    }

    @Override
    public Output<List<String>> privateSubnetIds() {
        return Output.all(poolSubnets.values().stream().map(Subnet::id).toList());
    }

    @Override
    public Output<List<String>> publicSubnetIds() {
        return publicSubnet.id().applyValue(List::of);
    }

    @Override
    public Output<String> systemSubnetId() {
        return systemSubnet.id();
    }

    @Override
    public Output<String> poolSubnetId(String pool) {
        return present(poolSubnets.get(pool), "node pool " + pool);
    }

    @Override
    public Output<String> databaseSubnetId() {
        return databaseSubnet.id();
    }

    @Override
    public Output<String> netAppSubnetId() {
        return present(netAppSubnet, "NetApp Files");
    }

    @Override
    public Output<String> endpointSubnetId() {
        return present(endpointSubnet, "private endpoints");
    }

    @Override
    public List<Resource> settled() {
        return Stream.concat(Stream.of(subnets.last()), keyVaultEndpoint.stream())
                .toList();
    }

    @Override
    public Output<String> keyVaultEndpointId() {
        return keyVaultEndpoint
                .map(PrivateEndpoint::id)
                .orElseThrow(() -> new IllegalArgumentException("the network has no private endpoint of a key vault"));
    }

    @Override
    public Egress egress() {
        return Egress.NAT_GATEWAY;
    }

    @Override
    public Output<List<String>> egressAddresses() {
        return egress.addresses();
    }

    @Override
    public List<Cidr> nodeRanges() {
        var ranges = new ArrayList<Cidr>();
        ranges.add(nodeRange(0));
        args.pools().forEach(pool -> ranges.add(nodeRange(pool.slot())));
        return ranges;
    }

    private PrivateEndpoint keyVaultEndpoint(Output<String> vaultId) {
        var subnet = subnets.keyVault(serviceRange(4));
        return new AzurePrivateEndpoint(args.group(), "key-vault", subnet.id(), "vault", vaultId)
                .make(name("key-vault"), childOptions());
    }

    private Cidr nodeRange(int slot) {
        return args.cidr().subnet(NODE_BITS, slot);
    }

    private Cidr serviceRange(int index) {
        return args.cidr().subnet(SERVICE_BITS, FIRST_SERVICE + index);
    }

    private static Output<String> present(Subnet subnet, String purpose) {
        if (subnet == null) {
            throw new IllegalArgumentException("the network has no subnet for " + purpose);
        }
        return subnet.id();
    }
}
