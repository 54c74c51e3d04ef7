package posit.network;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.Component;

/**
 * A virtual network made elsewhere, by hand, by another stack or by other resources of this program; its node subnets have a way
 * to the internet.
 */
public final class ExistingAzureNetwork extends Component implements VnetNetwork {
    /**
     * All subnets are resource ids.
     *
     * @param networkId resource id
     * @param systemSubnet of the cluster's own services; like all that are optional it may be missing where nothing
     *     asks for it
     * @param poolSubnets name of a node pool to its subnet
     * @param databaseSubnet delegated to {@code Microsoft.DBforPostgreSQL/flexibleServers}
     * @param netAppSubnet delegated to {@code Microsoft.NetApp/volumes}
     * @param endpointSubnet for private endpoints
     * @param publicSubnet of load balancers
     * @param keyVaultEndpointId private endpoint of a key vault
     * @param nodeRanges address ranges of the node subnets
     * @param settled what the same program still does to the network when its subnets are there
     */
    @Builder
    public record Args(
            Output<String> networkId,
            Optional<Output<String>> systemSubnet,
            Map<String, Output<String>> poolSubnets,
            Optional<Output<String>> databaseSubnet,
            Optional<Output<String>> netAppSubnet,
            Optional<Output<String>> endpointSubnet,
            Optional<Output<String>> publicSubnet,
            Optional<Output<String>> keyVaultEndpointId,
            List<Cidr> nodeRanges,
            Egress egress,
            List<Resource> settled) {}

    private final Args args;

    public ExistingAzureNetwork(String name, Args args, ComponentResourceOptions options) {
        super("ExistingAzureNetwork", name, options);
        this.args = args;
        registerOutputs(Map.of(
                "networkId", networkId(),
                "privateSubnetIds", privateSubnetIds(),
                "publicSubnetIds", publicSubnetIds()));
    }

    @Override
    public Output<String> networkId() {
        return args.networkId();
    }

    @Override
    public Output<List<String>> privateSubnetIds() {
        return Output.all(List.copyOf(new TreeMap<>(args.poolSubnets()).values()));
    }

    @Override
    public Output<List<String>> publicSubnetIds() {
        return Output.all(args.publicSubnet().stream().toList());
    }

    @Override
    public Output<String> systemSubnetId() {
        return present(args.systemSubnet(), "the system pool");
    }

    @Override
    public Output<String> poolSubnetId(String pool) {
        return present(Optional.ofNullable(args.poolSubnets().get(pool)), "node pool " + pool);
    }

    @Override
    public Output<String> databaseSubnetId() {
        return present(args.databaseSubnet(), "databases");
    }

    @Override
    public Output<String> netAppSubnetId() {
        return present(args.netAppSubnet(), "NetApp Files");
    }

    @Override
    public Output<String> endpointSubnetId() {
        return present(args.endpointSubnet(), "private endpoints");
    }

    @Override
    public List<Resource> settled() {
        return args.settled();
    }

    @Override
    public Output<String> keyVaultEndpointId() {
        return args.keyVaultEndpointId()
                .orElseThrow(() -> new IllegalArgumentException("no private endpoint of a key vault is named"));
    }

    @Override
    public Egress egress() {
        return args.egress();
    }

    @Override
    public Output<List<String>> egressAddresses() {
        return Output.of(List.of());
    }

    @Override
    public List<Cidr> nodeRanges() {
        return args.nodeRanges();
    }

    private static Output<String> present(Optional<Output<String>> subnet, String purpose) {
        return subnet.orElseThrow(() -> new IllegalArgumentException("no subnet is named for " + purpose));
    }
}
