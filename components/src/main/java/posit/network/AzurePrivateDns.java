package posit.network;

import com.pulumi.azurenative.network.PrivateZoneArgs;
import com.pulumi.azurenative.network.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.Component;
import posit.cloud.PrivateZone;
import posit.cloud.VirtualNetworkLink;

/** A private DNS zone that a virtual network sees. */
public final class AzurePrivateDns extends Component {
    /** Private zones are of no region. */
    private static final String LOCATION = "global";

    /**
     * @param networkId resource id of the virtual network
     * @param zone DNS name, for example {@code privatelink.file.core.windows.net}
     */
    @Builder
    public record Args(AzureGroup group, Output<String> networkId, String zone) {}

    private final PrivateZone zone;
    private final Resource link;

    public AzurePrivateDns(String name, Args args, ComponentResourceOptions options) {
        super("AzurePrivateDns", name, options);
        var group = args.group();
        zone = new PrivateZone(
                name("zone"),
                PrivateZoneArgs.builder()
                        .resourceGroupName(group.name())
                        .location(LOCATION)
                        .privateZoneName(args.zone())
                        .tags(group.tags())
                        .build(),
                childOptions());
        link = new VirtualNetworkLink(
                name("link"),
                VirtualNetworkLinkArgs.builder()
                        .resourceGroupName(group.name())
                        .location(LOCATION)
                        .privateZoneName(zone.name())
                        .virtualNetworkLinkName(group.names().stack())
                        .registrationEnabled(false)
                        .virtualNetwork(
                                SubResourceArgs.builder().id(args.networkId()).build())
                        .tags(group.tags())
                        .build(),
                childOptions());
        registerOutputs(Map.of("zoneId", zoneId()));
    }

    public Output<String> zoneId() {
        return zone.id();
    }

    /** What resolves names of the zone waits for it. */
    public Resource link() {
        return link;
    }
}
