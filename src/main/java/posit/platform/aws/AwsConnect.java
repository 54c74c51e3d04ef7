package posit.platform.aws;

import static posit.platform.shared.ProductNames.CONNECT;

import posit.config.aws.ConnectOnEksConfig;
import posit.connect.Connect;
import posit.output.StackOutputs;
import posit.platform.shared.Licenses;

/** Posit Connect of a stack on AWS. */
record AwsConnect(AwsFoundation foundation, AwsStores stores, AwsIngress ingress, StackOutputs outputs) {
    void deploy(ConnectOnEksConfig connect) {
        var database = stores.connectDatabase(connect.database());
        var files = stores.connectFiles(connect.files());
        var exposure = ingress.expose(CONNECT, connect.exposure(), Connect.POD_PORT, Connect.HEALTH_PATH, true);
        var product = new Connect(
                CONNECT,
                new Connect.Args(
                        foundation.cluster(),
                        foundation.nodes().ofConnect(foundation),
                        connect.server().replicas(),
                        database.connection(),
                        files.volume(),
                        exposure,
                        Licenses.of(connect.server().license()),
                        new AwsContent(foundation).of(connect),
                        connect.runtime().packageRepository(),
                        connect.server().helmValues()),
                foundation.options());
        outputs.connect(product, database, files, exposure);
    }
}
