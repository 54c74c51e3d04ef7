package posit.cloud;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import java.util.Optional;
import posit.builders.Builder;

/**
 * The azure-native provider at the pinned plugin version; the Java SDK's own class knows no location and switches managed
 * identities off.
 *
 * <p>Credentials are not named here: the plugin reads {@code ARM_*} variables itself, so no state contains them. ref:
 * https://www.pulumi.com/registry/packages/azure-native/installation-configuration/
 */
public final class AzureProvider extends ProviderResource {
    /**
     * @param location region of every resource that names none
     * @param subscriptionId empty: the one of the logged in user or of {@code ARM_SUBSCRIPTION_ID}
     * @param tenantId empty: the one of the logged in user or of {@code ARM_TENANT_ID}
     */
    @Builder
    public record Args(String location, Optional<String> subscriptionId, Optional<String> tenantId) {}

    public AzureProvider(String name, Args args, CustomResourceOptions.Builder options) {
        super(
                "azure-native",
                name,
                new Inputs(args),
                options.version(Versions.AZURE_NATIVE).build());
    }

    private static final class Inputs extends ResourceArgs {
        @Import(name = "location")
        private final Output<String> location;

        @Import(name = "subscriptionId")
        private final Output<String> subscriptionId;

        @Import(name = "tenantId")
        private final Output<String> tenantId;

        private Inputs(Args args) {
            location = Output.of(args.location());
            subscriptionId = args.subscriptionId().map(Output::of).orElse(null);
            tenantId = args.tenantId().map(Output::of).orElse(null);
        }
    }
}
