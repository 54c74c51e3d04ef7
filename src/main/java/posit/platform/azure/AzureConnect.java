package posit.platform.azure;

import static posit.platform.shared.ProductNames.CONNECT;

import posit.config.azure.ConnectOnAksConfig;
import posit.connect.Connect;
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
                new Connect.Args(
                        foundation.cluster(),
                        foundation.nodes().ofConnect(foundation),
                        connect.server().replicas(),
                        database.connection(),
                        files.volume(),
                        exposure,
                        Licenses.of(connect.server().license()),
                        new AzureContent(foundation).of(connect),
                        connect.runtime().packageRepository(),
                        connect.server().helmValues()),
                foundation.options());
        outputs.connect(product, database, files, exposure);
    }
}
