package posit.platform.aws;

import static posit.platform.shared.ProductNames.CONNECT;

import posit.config.aws.ConnectOnEksConfig;
import posit.connect.Connect;
import posit.connect.ConnectArgs;
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
                ConnectArgs.builder()
                        .cluster(foundation.cluster())
                        .placement(foundation.nodes().ofConnect(foundation))
                        .replicas(connect.server().replicas())
                        .database(database.connection())
                        .files(files.volume())
                        .exposure(exposure)
                        .license(Licenses.of(connect.server().license()))
                        .content(new AwsContent(foundation).of(connect))
                        .packageRepository(connect.runtime().packageRepository())
                        .helmValues(connect.server().helmValues())
                        .build(),
                foundation.options());
        outputs.connect(product, database, files, exposure);
    }
}
