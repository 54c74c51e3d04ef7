package posit.cloud;

import com.pulumi.azurenative.netapp.PoolArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** A NetApp capacity pool; plugin 3.x renamed {@code netapp:Pool}, its inputs are those of the SDK's class. */
@ResourceType(type = CapacityPool.TOKEN)
public final class CapacityPool extends CustomResource {
    public static final String TOKEN = "azure-native:netapp:CapacityPool";

    @Export(
            name = "name",
            refs = {String.class},
            tree = "[0]")
    private Output<String> name;

    public CapacityPool(String name, PoolArgs args, CustomResourceOptions.Builder options) {
        super(TOKEN, name, args, options.version(Versions.AZURE_NATIVE).build());
    }

    /** Azure reports {@code account/pool}; what refers to the pool needs the second part. */
    public Output<String> name() {
        return name.applyValue(full -> full.substring(full.lastIndexOf('/') + 1));
    }
}
