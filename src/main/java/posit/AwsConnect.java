package posit;

import com.pulumi.resources.ComponentResourceOptions;
import posit.cluster.NodePool;
import posit.config.ConnectOnEksConfig;
import posit.connect.Connect;
import posit.output.StackOutputs;
import posit.storage.EfsStorage;

/** Wires Posit Connect of a stack on AWS. */
final class AwsConnect {
    private static final String CONNECT = "connect";

    private AwsConnect() {}

    static void deploy(AwsBase base, ConnectOnEksConfig connect, StackOutputs outputs) {
        var cluster = base.cluster();
        var database = base.database(CONNECT, CONNECT, connect.database());
        var files = new EfsStorage(
                "connect-files",
                new EfsStorage.Args(
                        base.names(),
                        CONNECT,
                        base.network(),
                        cluster.securityGroupId(),
                        base.key().arn(),
                        base.protect()),
                base.onAws());
        var ingress = base.ingress(CONNECT, connect.exposure(), Connect.POD_PORT, Connect.HEALTH_PATH, true);
        var product = new Connect(
                CONNECT,
                new Connect.Args(
                        cluster,
                        pool(connect),
                        connect.server().replicas(),
                        database.connection(),
                        files.volume(),
                        ingress,
                        Licenses.of(connect.server().license()),
                        new AwsContent(base.names(), base.region(), cluster, base.onAws()).of(connect),
                        connect.runtime().packageRepository()),
                ComponentResourceOptions.Empty);
        outputs.connect(product, database, files, ingress);
    }

    static NodePool pool(ConnectOnEksConfig connect) {
        return AwsBase.pool(CONNECT, connect.nodes());
    }
}
