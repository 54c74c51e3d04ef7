package posit.platform.aws;

import com.pulumi.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.cluster.NodePool;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.output.StackOutputs;

/** Wires the components of a stack on AWS. */
public final class AwsPlatform {
    private AwsPlatform() {}

    public static void deploy(Context context, StackConfig stack, AwsConfig config) {
        var systemPool = config.connect().flatMap(AwsConnect::systemPool);
        var base = new AwsBase(context, stack, config, systemPool, pools(config));
        var outputs = new StackOutputs(context);
        outputs.platform(base.network(), base.cluster());
        config.connect().ifPresent(connect -> AwsConnect.deploy(base, connect, outputs));
        config.packageManager().ifPresent(packages -> AwsPackageManager.deploy(base, packages, outputs));
        outputs.end();
    }

    private static List<NodePool> pools(AwsConfig config) {
        return Stream.of(
                        config.connect().flatMap(AwsConnect::pool),
                        config.packageManager().map(AwsPackageManager::pool))
                .flatMap(Optional::stream)
                .toList();
    }
}
