package posit.network;

import com.pulumi.azurenative.network.NatGateway;
import com.pulumi.azurenative.network.NatGatewayArgs;
import com.pulumi.azurenative.network.PublicIPAddress;
import com.pulumi.azurenative.network.PublicIPAddressArgs;
import com.pulumi.azurenative.network.inputs.NatGatewaySkuArgs;
import com.pulumi.azurenative.network.inputs.PublicIPAddressSkuArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import posit.cloud.AzureGroup;
import posit.cloud.Component;

/**
 * A NAT gateway with public addresses.
 *
 * <p>Its SKU lives in one zone that Azure chooses, and the loss of that zone stops egress; the zone-redundant StandardV2 is
 * unknown to plugin 3.28.0. ref: https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones
 */
final class AzureEgress extends Component {
    /** Most addresses a NAT gateway takes. ref: https://learn.microsoft.com/azure/aks/nat-gateway */
    static final int MAX_ADDRESSES = 16;

    /** Connections to the Kubernetes API are quiet for longer than the default of four minutes. */
    private static final int IDLE_MINUTES = 10;

    /** Azure takes a public address as zone-redundant only if all three are named. */
    private static final List<String> ALL_ZONES = List.of("1", "2", "3");

    /** @param addresses 1 to {@value #MAX_ADDRESSES} */
    record Args(AzureGroup group, int addresses) {
        Args {
            if (addresses < 1 || addresses > MAX_ADDRESSES) {
                throw new IllegalArgumentException(
                        "a NAT gateway takes 1 to " + MAX_ADDRESSES + " public addresses, not " + addresses);
            }
        }
    }

    private final Args args;
    private final List<PublicIPAddress> addresses;
    private final NatGateway gateway;

    AzureEgress(String name, Args args, ComponentResourceOptions options) {
        super("AzureEgress", name, options);
        this.args = args;
        addresses = IntStream.rangeClosed(1, args.addresses())
                .mapToObj(this::address)
                .toList();
        var group = args.group();
        gateway = new NatGateway(
                name("gateway"),
                NatGatewayArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .natGatewayName(group.names().of("nat"))
                        .sku(NatGatewaySkuArgs.builder().name("Standard").build())
                        .idleTimeoutInMinutes(IDLE_MINUTES)
                        .publicIpAddresses(addresses.stream()
                                .map(address -> SubResourceArgs.builder()
                                        .id(address.id())
                                        .build())
                                .toList())
                        .tags(group.tags())
                        .build(),
                child());
        registerOutputs(Map.of("addresses", addresses()));
    }

    Output<String> gatewayId() {
        return gateway.id();
    }

    Output<List<String>> addresses() {
        return Output.all(addresses.stream()
                .map(address -> address.ipAddress().applyValue(known -> known.orElse("")))
                .toList());
    }

    private PublicIPAddress address(int number) {
        var group = args.group();
        return new PublicIPAddress(
                name("address-" + number),
                PublicIPAddressArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .publicIpAddressName(group.names().of("nat-" + number))
                        .sku(PublicIPAddressSkuArgs.builder()
                                .name("Standard")
                                .tier("Regional")
                                .build())
                        .publicIPAllocationMethod("Static")
                        .publicIPAddressVersion("IPv4")
                        .zones(ALL_ZONES)
                        .tags(group.tags())
                        .build(),
                child());
    }
}
