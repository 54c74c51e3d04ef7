package posit.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.inputs.NFSVolumeSourceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import posit.cloud.KubernetesObject;
import posit.cloud.Versions;
import posit.cluster.AutoscaledPools;
import posit.cluster.EksCluster;
import posit.cluster.Placement;
import posit.database.PostgresConnectionArgs;
import posit.ingress.AlbController;
import posit.ingress.AlbControllerArgs;
import posit.ingress.AlbIngress;
import posit.ingress.AlbIngressArgs;
import posit.ingress.Exposure;
import posit.network.Cidr;
import posit.product.License;
import posit.storage.VolumeSourceArgs;
import posit.testing.MockRun;
import posit.testing.Samples;

class ConnectTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final ExecutionEnvironment IMAGE = ExecutionEnvironmentArgs.builder()
            .image("posit/content:1")
            .title("One")
            .matching(ExecutionEnvironment.Matching.ANY)
            .build();

    private static MockRun<Connect> run(List<ExecutionEnvironment> environments) {
        return run(() -> ContentArgs.builder()
                .environments(environments)
                .limits(Samples.LIMITS)
                .build());
    }

    private static MockRun<Connect> run(Supplier<Content> content) {
        return run(cluster -> Samples.POOL, content);
    }

    private static MockRun<Connect> run(Function<EksCluster, Placement> placement, Supplier<Content> content) {
        return MockRun.of(context -> {
            var network = Samples.network();
            var cluster = Samples.cluster(network);
            var controllerArgs = AlbControllerArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .network(network)
                    .cluster(cluster)
                    .build();
            var controller = new AlbController("alb", controllerArgs, Samples.options());
            var ingressArgs = AlbIngressArgs.builder()
                    .names(Samples.NAMES)
                    .product("connect")
                    .host("connect.acme.org")
                    .hostedZoneId("Z1")
                    .clientCidrs(List.of(Cidr.parse("0.0.0.0/0")))
                    .internal(false)
                    .podPort(Connect.POD_PORT)
                    .healthPath(Connect.HEALTH_PATH)
                    .sticky(true)
                    .network(network)
                    .cluster(cluster)
                    .controller(controller)
                    .build();
            Exposure ingress = new AlbIngress("web", ingressArgs, Samples.options());
            var nfs = NFSVolumeSourceArgs.builder().server("files").path("/").build();
            var database = PostgresConnectionArgs.builder()
                    .host(Output.of("db.acme.org"))
                    .port(Output.of(5432))
                    .database("connect")
                    .user("posit")
                    .password(Output.ofSecret("a password"))
                    .build();
            var args = ConnectArgs.builder()
                    .cluster(cluster)
                    .placement(placement.apply(cluster))
                    .replicas(3)
                    .database(database)
                    .files(VolumeSourceArgs.builder()
                            .capacity("100Gi")
                            .source(spec -> spec.nfs(nfs))
                            .build())
                    .exposure(ingress)
                    .license(new License(License.Kind.FILE, Output.ofSecret("a licence")))
                    .content(content.get())
                    .packageRepository("https://packages.acme.org/cran/latest")
                    .build();
            return new Connect("connect", args, Samples.options());
        });
    }

    private static MockRun<Connect> run() {
        return run(List.of(IMAGE));
    }

    @Test
    void is_the_pinned_official_chart_in_its_own_namespace() {
        var release = run().find(RELEASE, "connect-release");

        assertThat(release.at("chart")).isEqualTo("rstudio-connect");
        assertThat(release.at("version")).isEqualTo(Versions.CONNECT_CHART);
        assertThat(release.at("repositoryOpts", "repo")).isEqualTo("https://helm.rstudio.com");
        assertThat(release.at("name")).isEqualTo("posit-connect");
        assertThat(release.at("namespace")).isEqualTo("posit-connect");
        assertThat(release.at("timeout")).isEqualTo(900L);
    }

    @Test
    void passes_its_arguments_on_to_the_values() {
        var release = run().find(RELEASE, "connect-release");

        assertThat(release.at("values", "replicas")).isEqualTo(3L);
        assertThat(release.at("values", "nodeSelector")).isEqualTo(Map.of("workload", "connect"));
        assertThat(release.at("values", "config", "Server", "Address")).isEqualTo("https://connect.acme.org");
        assertThat(release.at("values", "config", "Postgres", "URL"))
                .isEqualTo("postgres://posit@db.acme.org:5432/connect?sslmode=require");
        assertThat(release.at("values", "config", "RPackageRepository \"CRAN\"", "URL"))
                .isEqualTo("https://packages.acme.org/cran/latest");
        assertThat(release.at("values", "executionEnvironments", 0, "name")).isEqualTo("posit/content:1");
    }

    @Test
    void names_in_the_values_what_it_makes_in_the_namespace() {
        var run = run();
        var release = run.find(RELEASE, "connect-release");

        var secrets = run.each("kubernetes:core/v1:Secret", "metadata", "name");
        assertThat(secrets).containsExactly("connect-database", "connect-license");
        assertThat(release.at("values", "pod", "env", 0, "valueFrom", "secretKeyRef"))
                .isEqualTo(Map.of("name", "connect-database", "key", "password"));
        assertThat(release.at("values", "license", "file"))
                .isEqualTo(Map.of("secret", "connect-license", "secretKey", "license.lic"));
        assertThat(release.at("values", "sharedStorage", "name"))
                .isEqualTo(run.only("kubernetes:core/v1:PersistentVolumeClaim").at("metadata", "name"));
    }

    @Test
    void runs_content_under_an_account_that_connect_accepts() {
        var run = run();

        var account = run.only("kubernetes:core/v1:ServiceAccount");
        assertThat(account.at("metadata"))
                .isEqualTo(Map.of(
                        "name", "posit-connect-content",
                        "namespace", "posit-connect",
                        "labels", Map.of("connect.posit.co/service-account", "true")));
        var job = run.find(RELEASE, "connect-release")
                .at("values", "backends", "kubernetes", "defaultResourceJobBase", "spec", "template", "spec");
        assertThat(((Map<?, ?>) job).get("serviceAccountName")).isEqualTo("posit-connect-content");
    }

    @Test
    void runs_content_under_the_account_it_is_told_to() {
        var run = run(() -> {
            var rights = new ConfigMap("rights");
            var annotations = Optional.of(Output.of(Map.of("cloud", "id-1")));
            var lake = ContentAccountArgs.builder()
                    .name("lake")
                    .annotations(annotations)
                    .podLabels(Map.of("use", "true"))
                    .readyWhen(List.of(rights))
                    .build();
            var plain = ContentAccount.withoutRights("plain");
            return ContentArgs.builder()
                    .environments(List.of(IMAGE))
                    .limits(Samples.LIMITS)
                    .accounts(List.of(lake, plain))
                    .defaultAccount("lake")
                    .build();
        });
        var release = run.find(RELEASE, "connect-release");
        var template = List.of("values", "backends", "kubernetes", "defaultResourceJobBase", "spec", "template");

        assertThat(run.names("kubernetes:core/v1:ServiceAccount"))
                .containsExactly("connect-content-lake", "connect-content-plain");
        assertThat(run.find("kubernetes:core/v1:ServiceAccount", "connect-content-lake")
                        .at("metadata"))
                .isEqualTo(Map.of(
                        "name",
                        "lake",
                        "namespace",
                        "posit-connect",
                        "labels",
                        Map.of("connect.posit.co/service-account", "true"),
                        "annotations",
                        Map.of("cloud", "id-1")));
        var job = (Map<?, ?>) release.at(template.toArray());
        assertThat(job.get("metadata")).isEqualTo(Map.of("labels", Map.of("use", "true")));
        assertThat(((Map<?, ?>) job.get("spec")).get("serviceAccountName")).isEqualTo("lake");
        assertThat(release.dependencies())
                .contains(
                        "ServiceAccount connect-content-lake",
                        "ServiceAccount connect-content-plain",
                        "ConfigMap rights");
    }

    @Test
    void keeps_its_account_without_rights_where_none_is_the_default() {
        var plain = ContentAccount.withoutRights("plain");
        var run = run(() -> ContentArgs.builder()
                .environments(List.of(IMAGE))
                .limits(Samples.LIMITS)
                .accounts(List.of(plain))
                .build());

        assertThat(run.names("kubernetes:core/v1:ServiceAccount"))
                .containsExactly("connect-content", "connect-content-plain");
    }

    @Test
    void is_installed_on_a_ready_cluster_and_into_a_ready_namespace() {
        assertThat(run().find(RELEASE, "connect-release").dependencies())
                .contains(
                        "NodeGroup cluster-connect-nodes",
                        "Addon cluster-addons-aws-efs-csi-driver",
                        "Secret connect-workspace-database",
                        "Secret connect-workspace-license",
                        "PersistentVolumeClaim connect-workspace-files-claim",
                        "ServiceAccount connect-content");
    }

    @Test
    void waits_for_the_pools_whose_nodes_it_needs_and_goes_before_them() {
        var run = run(ConnectTest::pools, () -> ContentArgs.builder()
                .environments(List.of(IMAGE))
                .limits(Samples.LIMITS)
                .build());

        assertThat(run.find(RELEASE, "connect-release").dependencies()).contains("NodePool a-pool");
        assertThat(run.find(RELEASE, "connect-release").at("values", "nodeSelector", "workload"))
                .isEqualTo("connect-server");
    }

    private static Placement pools(EksCluster cluster) {
        var pool = new KubernetesObject(
                "a-pool",
                "karpenter.sh/v1",
                "NodePool",
                ObjectMetaArgs.builder().name("connect-server").build(),
                Output.of(Map.of()),
                CustomResourceOptions.builder().provider(cluster.kubernetes()));
        return new AutoscaledPools("connect-server", "connect-content", List.of(pool));
    }

    @Test
    void is_attached_to_the_load_balancer_by_the_service_of_the_chart() {
        var binding = run().only("kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding");

        assertThat(binding.name()).isEqualTo("connect-targets");
        assertThat(binding.at("spec", "serviceRef")).isEqualTo(Map.of("name", "posit-connect", "port", 80L));
        assertThat(binding.dependencies()).contains("Release connect-release");
    }

    @Test
    void offers_what_outputs_and_a_restore_need() {
        var connect = run().built();

        assertThat(connect.url()).isEqualTo("https://connect.acme.org");
        assertThat(connect.databaseSecret()).isEqualTo("posit-connect/connect-database");
        assertThat(connect.values()).containsEntry("fullnameOverride", "posit-connect");
    }

    @Test
    void listens_and_answers_where_the_chart_says() {
        assertThat(Connect.POD_PORT).isEqualTo(3939);
        assertThat(Connect.HEALTH_PATH).isEqualTo("/__ping__");
    }

    @Test
    void refuses_to_be_without_an_execution_environment() {
        assertThatThrownBy(() -> run(List.of()))
                .hasStackTraceContaining("without an execution environment Connect runs no content");
    }
}
