package posit;

import com.pulumi.Context;
import java.util.List;
import posit.cluster.NodePool;
import posit.config.AwsConfig;
import posit.config.StackConfig;
import posit.output.StackOutputs;

/** Wires the components of a stack on AWS. */
final class AwsPlatform {
    private AwsPlatform() {}

    static void deploy(Context context, StackConfig stack, AwsConfig config) {
        var base = new AwsBase(context, stack, config, pools(config));
        var outputs = new StackOutputs(context);
        outputs.platform(base.network(), base.cluster());
        config.connect().ifPresent(connect -> AwsConnect.deploy(base, connect, outputs));
        outputs.end();
    }

    private static List<NodePool> pools(AwsConfig config) {
        return config.connect().map(AwsConnect::pool).stream().toList();
    }
}
