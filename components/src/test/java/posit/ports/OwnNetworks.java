package posit.ports;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import posit.cloud.AzureGroup;
import posit.cluster.Eks;
import posit.cluster.EksNodePool;
import posit.cluster.EksNodePoolArgs;
import posit.network.Cidr;
import posit.network.VnetNetwork;
import posit.network.VpcNetwork;
import posit.storage.AzureFilesStorage;
import posit.storage.AzureFilesStorageArgs;
import posit.testing.AzureReference;
import posit.testing.Samples;

/** Networks that a user wrote, and a component on each. */
final class OwnNetworks {
    private OwnNetworks() {}

    static Resource nodesOnAws(Eks cluster) {
        var network = new OwnVpc();
        var args = EksNodePoolArgs.builder()
                .names(Samples.NAMES)
                .region(Samples.REGION)
                .clusterName(cluster.clusterName())
                .version("1.35")
                .subnetIds(network.privateSubnetIds())
                .pool(Samples.POOL)
                .waitFor(network.egress())
                .build();
        return new EksNodePool("nodes", args, Samples.options());
    }

    static Resource filesOnAzure() {
        var group = new AzureGroup("group", new AzureReference().groupArgs(), Samples.options());
        var args = AzureFilesStorageArgs.builder()
                .group(group)
                .network(new OwnVnet())
                .product("packages")
                .shareGiB(100)
                .build();
        return new AzureFilesStorage("files", args, Samples.options());
    }

    record OwnVpc() implements VpcNetwork {
        @Override
        public Output<String> networkId() {
            return Output.of("vpc-own");
        }

        @Override
        public Output<List<String>> privateSubnetIds() {
            return Output.all(privateSubnets());
        }

        @Override
        public Output<List<String>> publicSubnetIds() {
            return Output.of(List.of());
        }

        @Override
        public List<Output<String>> privateSubnets() {
            return List.of(Output.of("subnet-own-a"), Output.of("subnet-own-b"));
        }

        @Override
        public List<Resource> egress() {
            return List.of();
        }

        @Override
        public List<Resource> internet() {
            return List.of();
        }
    }

    record OwnVnet() implements VnetNetwork {
        private static Output<String> subnet(String purpose) {
            return Output.of("subnet-own-" + purpose);
        }

        @Override
        public Output<String> networkId() {
            return Output.of("vnet-own");
        }

        @Override
        public Output<List<String>> privateSubnetIds() {
            return Output.all(List.of(poolSubnetId("connect")));
        }

        @Override
        public Output<List<String>> publicSubnetIds() {
            return Output.all(List.of(subnet("public")));
        }

        @Override
        public Output<String> systemSubnetId() {
            return subnet("system");
        }

        @Override
        public Output<String> poolSubnetId(String pool) {
            return subnet(pool);
        }

        @Override
        public Output<String> databaseSubnetId() {
            return subnet("database");
        }

        @Override
        public Output<String> netAppSubnetId() {
            return subnet("netapp");
        }

        @Override
        public Output<String> endpointSubnetId() {
            return subnet("endpoints");
        }

        @Override
        public Output<String> keyVaultEndpointId() {
            return subnet("vault");
        }

        @Override
        public List<Resource> settled() {
            return List.of();
        }

        @Override
        public Egress egress() {
            return Egress.ROUTES;
        }

        @Override
        public Output<List<String>> egressAddresses() {
            return Output.of(List.of());
        }

        @Override
        public List<Cidr> nodeRanges() {
            return List.of(Cidr.parse("10.0.0.0/20"));
        }
    }
}
