package posit.cloud;

import com.pulumi.azurenative.network.PrivateZoneArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** A private DNS zone; plugin 3.x moved it from {@code network}, its inputs are those of the SDK's class. */
@ResourceType(type = PrivateZone.TOKEN)
public final class PrivateZone extends CustomResource {
    public static final String TOKEN = "azure-native:privatedns:PrivateZone";

    @Export(
            name = "name",
            refs = {String.class},
            tree = "[0]")
    private Output<String> name;

    public PrivateZone(String name, PrivateZoneArgs args, CustomResourceOptions.Builder options) {
        super(TOKEN, name, args, options.version(Versions.AZURE_NATIVE).build());
    }

    public Output<String> name() {
        return name;
    }
}
