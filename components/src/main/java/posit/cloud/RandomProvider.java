package posit.cloud;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;

/** The provider of everything that is generated, explicit like all others, so that its version is ours. */
public final class RandomProvider extends ProviderResource {
    public RandomProvider(String name) {
        super(
                "random",
                name,
                ResourceArgs.Empty,
                CustomResourceOptions.builder().version(Versions.RANDOM).build());
    }
}
