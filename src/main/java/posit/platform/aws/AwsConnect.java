package posit.platform.aws;

import java.util.Optional;
import posit.cluster.NodePool;
import posit.cluster.Placement;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.aws.EfsConfig;
import posit.connect.Connect;
import posit.output.StackOutputs;
import posit.platform.Licenses;
import posit.storage.EfsStorage;
import posit.storage.ExistingEfsStorage;
import posit.storage.FileStorage;

/** Wires Posit Connect of a stack on AWS. */
final class AwsConnect {
    private static final String CONNECT = "connect";

    private AwsConnect() {}

    static void deploy(AwsBase base, ConnectOnEksConfig connect, StackOutputs outputs) {
        var cluster = base.cluster();
        var database = base.database(CONNECT, CONNECT, connect.database());
        var files = connect.files()
                .existing()
                .<FileStorage>map(
                        theirs -> new ExistingEfsStorage("connect-files", theirs.fileSystemId(), base.onAws()))
                .orElseGet(() -> newFiles(base, connect.files()));
        var ingress = base.ingress(CONNECT, connect.exposure(), Connect.POD_PORT, Connect.HEALTH_PATH, true);
        var product = new Connect(
                CONNECT,
                new Connect.Args(
                        cluster,
                        placement(base, connect),
                        connect.server().replicas(),
                        database.connection(),
                        files.volume(),
                        ingress,
                        Licenses.of(connect.server().license()),
                        new AwsContent(base.names(), base.region(), cluster, base.onAws()).of(connect),
                        connect.runtime().packageRepository(),
                        connect.server().helmValues()),
                base.onAws());
        outputs.connect(product, database, files, ingress);
    }

    private static EfsStorage newFiles(AwsBase base, EfsConfig settings) {
        var files = new EfsStorage(
                "connect-files",
                new EfsStorage.Args(
                        base.names(),
                        base.region(),
                        CONNECT,
                        base.network(),
                        base.cluster().securityGroupId(),
                        base.keyArn(),
                        settings.backupRetentionDays(),
                        base.protect()),
                base.onAws());
        base.monitoring().watch(CONNECT, files);
        return files;
    }

    /** The fixed ones. */
    static Optional<NodePool> pool(ConnectOnEksConfig connect) {
        return connect.autoscaling().isPresent()
                ? Optional.empty()
                : Optional.of(AwsBase.pool(CONNECT, connect.nodes()));
    }

    /** On which Karpenter runs. */
    static Optional<NodePool> systemPool(ConnectOnEksConfig connect) {
        return connect.autoscaling().map(autoscaling -> AwsBase.pool("system", autoscaling.systemNodes()));
    }

    private static Placement placement(AwsBase base, ConnectOnEksConfig connect) {
        return connect.autoscaling()
                .<Placement>map(autoscaling -> base.karpenter(
                                systemPool(connect).orElseThrow(),
                                autoscaling.pools().sizes())
                        .placement())
                .orElseGet(() -> pool(connect).orElseThrow());
    }
}
