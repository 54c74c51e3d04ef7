package posit.cloud;

import com.pulumi.azurenative.network.VirtualNetworkLinkArgs;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** Makes a private DNS zone visible in a virtual network; plugin 3.x moved it from {@code network}. */
@ResourceType(type = VirtualNetworkLink.TOKEN)
public final class VirtualNetworkLink extends CustomResource {
    public static final String TOKEN = "azure-native:privatedns:VirtualNetworkLink";

    public VirtualNetworkLink(String name, VirtualNetworkLinkArgs args, CustomResourceOptions.Builder options) {
        super(TOKEN, name, args, options.version(Versions.AZURE_NATIVE).build());
    }
}
