package posit.platform.azure;

import static posit.platform.shared.ProductNames.CONNECT;

import posit.config.azure.ConnectOnAksConfig;
import posit.connect.Connect;
import posit.connect.ConnectArgs;
import posit.output.StackOutputs;
import posit.platform.shared.Licenses;

/** Posit Connect of a stack on Azure. */
record AzureConnect(AzureFoundation foundation, AzureStores stores, AzureIngress ingress, StackOutputs outputs) {
    void deploy(ConnectOnAksConfig connect) {
        var database = stores.connectDatabase(connect.database());
        var files = stores.connectFiles(connect.files());
        var exposure = ingress.expose(CONNECT, connect.exposure(), true);
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
                        .content(new AzureContent(foundation).of(connect))
                        .packageRepository(connect.runtime().packageRepository())
                        .helmValues(connect.server().helmValues())
                        .build(),
                foundation.options());
        outputs.connect(product, database, files, exposure);
    }
}
