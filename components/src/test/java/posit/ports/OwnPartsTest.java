package posit.ports;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.inputs.NFSVolumeSourceArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloud.Site;
import posit.cluster.Aks;
import posit.cluster.Cluster;
import posit.cluster.Eks;
import posit.cluster.Placement;
import posit.connect.Connect;
import posit.connect.ConnectArgs;
import posit.connect.ContentArgs;
import posit.database.Database;
import posit.database.PostgresConnection;
import posit.database.PostgresConnectionArgs;
import posit.ingress.Exposure;
import posit.product.License;
import posit.storage.FileStorage;
import posit.storage.VolumeSource;
import posit.storage.VolumeSourceArgs;
import posit.testing.MockRun;
import posit.testing.Samples;

/** Connect on parts that its user wrote: every port is implemented here, in a package that sees public classes only. */
class OwnPartsTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    enum Target {
        AWS,
        AZURE;

        Cluster cluster() {
            return this == AWS ? new OwnEks(new OwnNodes("eks")) : new OwnAks(new OwnNodes("aks"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void connect_runs_on_a_cluster_a_database_files_and_an_address_of_its_users_own(Target target) {
        var run = MockRun.of(context -> {
            var args = ConnectArgs.builder()
                    .cluster(target.cluster())
                    .placement(new OwnPlacement())
                    .replicas(2)
                    .database(new OwnDatabase().connection())
                    .files(new OwnFiles().volume())
                    .exposure(new OwnExposure())
                    .license(new License(License.Kind.FILE, Output.ofSecret("a license")))
                    .content(ContentArgs.builder()
                            .environments(List.of(Samples.IMAGE))
                            .limits(Samples.LIMITS)
                            .build())
                    .build();
            return new Connect("connect", args, Samples.options());
        });

        assertThat(run.built().url()).isEqualTo("https://connect.acme.org");
        var release = run.only(RELEASE);
        assertThat(release.at("values").toString())
                .contains("postgres://acme@db.acme.org:5432/connect?sslmode=require", "acme.org/nodes=connect");
        assertThat(run.only("kubernetes:core/v1:PersistentVolume").at("spec", "nfs", "server"))
                .isEqualTo("files.acme.org");
        assertThat(run.names("kubernetes:core/v1:ConfigMap")).contains("connect-targets", "ready");
    }

    @ParameterizedTest
    @EnumSource
    void a_network_of_ones_own_is_what_components_ask_for(Target target) {
        var run = MockRun.of(context -> target == Target.AWS
                ? OwnNetworks.nodesOnAws(new OwnEks(new OwnNodes("eks")))
                : OwnNetworks.filesOnAzure());

        assertThat(run.all().toString()).contains(target == Target.AWS ? "subnet-own-a" : "subnet-own-endpoints");
    }

    /** What both clusters share. */
    static final class OwnNodes {
        private final Output<String> name;
        private final Provider kubernetes = new Provider("own");
        private final Resource ready;

        OwnNodes(String name) {
            this.name = Output.of(name);
            this.ready = new ConfigMap("ready", null, CustomResourceOptions.Empty);
        }
    }

    record OwnEks(OwnNodes nodes) implements Eks {
        @Override
        public Output<String> clusterName() {
            return nodes.name;
        }

        @Override
        public Output<String> kubeconfig() {
            return Output.ofSecret("{}");
        }

        @Override
        public Provider kubernetes() {
            return nodes.kubernetes;
        }

        @Override
        public Site site() {
            return Site.PLAIN;
        }

        @Override
        public List<Resource> ready() {
            return List.of(nodes.ready);
        }

        @Override
        public Output<String> securityGroupId() {
            return Output.of("sg-own");
        }

        @Override
        public Output<String> oidcProviderArn() {
            return Output.of("arn:own:oidc");
        }

        @Override
        public Output<String> oidcIssuer() {
            return Output.of("oidc.acme.org");
        }
    }

    record OwnAks(OwnNodes nodes) implements Aks {
        @Override
        public Output<String> clusterName() {
            return nodes.name;
        }

        @Override
        public Output<String> kubeconfig() {
            return Output.ofSecret("{}");
        }

        @Override
        public Provider kubernetes() {
            return nodes.kubernetes;
        }

        @Override
        public Site site() {
            return Site.PLAIN;
        }

        @Override
        public List<Resource> ready() {
            return List.of(nodes.ready);
        }

        @Override
        public Output<String> oidcIssuerUrl() {
            return Output.of("https://oidc.acme.org");
        }

        @Override
        public Output<String> appRoutingPrincipalId() {
            return Output.of("principal");
        }
    }

    record OwnPlacement() implements Placement {
        @Override
        public Map<String, String> labels() {
            return Map.of("acme.org/nodes", "connect");
        }
    }

    record OwnDatabase() implements Database {
        @Override
        public List<String> databases() {
            return List.of("connect");
        }

        @Override
        public PostgresConnection connection(String database) {
            return PostgresConnectionArgs.builder()
                    .host("db.acme.org")
                    .database(database)
                    .user("acme")
                    .password(Output.ofSecret("a password"))
                    .build();
        }
    }

    record OwnFiles() implements FileStorage {
        @Override
        public Output<String> storageId() {
            return Output.of("files");
        }

        @Override
        public VolumeSource volume() {
            var nfs = NFSVolumeSourceArgs.builder().server("files.acme.org").path("/");
            return VolumeSourceArgs.builder()
                    .capacity("100Gi")
                    .source(volume -> volume.nfs(nfs.build()))
                    .build();
        }
    }

    record OwnExposure() implements Exposure {
        @Override
        public String host() {
            return "connect.acme.org";
        }

        @Override
        public Output<String> address() {
            return Output.of("192.0.2.1");
        }

        @Override
        public void attach(String name, Backend backend, CustomResourceOptions.Builder options) {
            new ConfigMap(name, null, options.dependsOn(backend.release()).build());
        }
    }
}
