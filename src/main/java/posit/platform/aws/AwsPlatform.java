package posit.platform.aws;

import com.pulumi.Context;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.output.StackOutputs;

/** Deploys a stack on AWS. */
public final class AwsPlatform {
    private AwsPlatform() {}

    public static void deploy(Context context, StackConfig stack, AwsConfig config) {
        var foundation = new AwsFoundation(context, stack, config);
        var stores = new AwsStores(foundation);
        var ingress = new AwsIngress(foundation);
        var outputs = new StackOutputs(context);
        outputs.platform(foundation.network(), foundation.cluster());
        config.connect().ifPresent(connect -> new AwsConnect(foundation, stores, ingress, outputs).deploy(connect));
        config.packageManager()
                .ifPresent(packages -> new AwsPackageManager(foundation, stores, ingress, outputs).deploy(packages));
        outputs.end();
    }
}
