package posit.platform.azure;

import com.pulumi.Context;
import posit.config.StackConfig;
import posit.config.azure.AzureConfig;
import posit.output.StackOutputs;

/** Deploys a stack on Azure. */
public final class AzurePlatform {
    private AzurePlatform() {}

    public static void deploy(Context context, StackConfig stack, AzureConfig config) {
        var foundation = new AzureFoundation(context, stack, config);
        var stores = new AzureStores(foundation);
        var ingress = new AzureIngress(foundation);
        var outputs = new StackOutputs(context);
        outputs.platform(foundation.network(), foundation.cluster());
        config.connect().ifPresent(connect -> new AzureConnect(foundation, stores, ingress, outputs).deploy(connect));
        config.packageManager()
                .ifPresent(packages -> new AzurePackageManager(foundation, stores, ingress, outputs).deploy(packages));
        outputs.end();
    }
}
