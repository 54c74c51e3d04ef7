package posit.packagemanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posit.charts.AllowedKeys;
import posit.cloud.KmsKeys;
import posit.cluster.EksCluster;
import posit.cluster.EksWorkloadIdentity;
import posit.cluster.EksWorkloadIdentityArgs;
import posit.cluster.NodePool;
import posit.database.AddedDatabases;
import posit.database.AddedDatabasesArgs;
import posit.database.AwsDatabase;
import posit.database.AwsDatabaseArgs;
import posit.database.AwsDatabaseSize;
import posit.ingress.AlbController;
import posit.ingress.AlbControllerArgs;
import posit.ingress.AlbIngress;
import posit.ingress.AlbIngressArgs;
import posit.network.AwsNetwork;
import posit.network.Cidr;
import posit.product.License;
import posit.storage.S3Storage;
import posit.storage.S3StorageArgs;
import posit.testing.Asked;
import posit.testing.Charts;
import posit.testing.MockRun;
import posit.testing.Samples;

/** Package Manager on EKS, wired as the platform wires it. */
class PackageManagerOnS3Test {
    private static final NodePool POOL = new NodePool("connect", "m6i.2xlarge", 3, 100);
    private static MockRun<PackageManager> run;
    private static Asked release;

    @BeforeAll
    static void deploy() {
        run = MockRun.of(context -> packageManager());
        release = run.find("kubernetes:helm.sh/v3:Release", "packages-release");
    }

    private static PackageManager packageManager() {
        var network = Samples.network();
        var cluster = Samples.cluster(network);
        var server = server(network, cluster);
        var databases = new AddedDatabases(
                "packages-databases",
                AddedDatabasesArgs.builder()
                        .cluster(cluster)
                        .product("packages")
                        .server(server)
                        .names(List.of("packagemanager_usage"))
                        .build(),
                Samples.options());
        var bucket = new S3Storage(
                "packages-store",
                S3StorageArgs.builder()
                        .names(Samples.NAMES)
                        .region(Samples.REGION)
                        .product("packages")
                        .keyArn(Samples.keyArn())
                        .keepOldVersionsDays(30)
                        .protect(true)
                        .build(),
                Samples.options());
        var identity = new EksWorkloadIdentity(
                "packages-identity",
                EksWorkloadIdentityArgs.builder()
                        .names(Samples.NAMES)
                        .cluster(cluster)
                        .workload("packages")
                        .namespace(PackageManager.NAME)
                        .serviceAccount(PackageManager.NAME)
                        .policy(bucket.access())
                        .build(),
                Samples.options());
        var ready = new ArrayList<Resource>(bucket.ready());
        ready.addAll(identity.granted());
        var args = PackageManagerArgs.builder()
                .cluster(cluster)
                .pool(POOL)
                .replicas(3)
                .database(databases.connection())
                .usage(databases.connection("packagemanager_usage"))
                .databaseConnections(50)
                .storage(new PackageStorage.Bucket(bucket.bucketName(), "eu-west-1", identity.roleArn(), ready))
                .exposure(ingress(network, cluster))
                .license(new License(License.Kind.FILE, Output.ofSecret("a licence")))
                .gitSandbox(false)
                .protect(true)
                .build();
        return new PackageManager("packages", args, Samples.options());
    }

    private static AwsDatabase server(AwsNetwork network, EksCluster cluster) {
        var serverArgs = AwsDatabaseArgs.builder()
                .names(Samples.NAMES)
                .region(Samples.REGION)
                .product("packages")
                .network(network)
                .clientSecurityGroupId(cluster.securityGroupId())
                .keys(KmsKeys.ofData(Samples.keyArn()))
                .size(AwsDatabaseSize.builder()
                        .type("db.m5.large")
                        .version("16")
                        .storageGiB(20)
                        .maxStorageGiB(0)
                        .multiAz(true)
                        .build())
                .database("packagemanager")
                .backupRetentionDays(14)
                .logRetentionDays(90)
                .protect(true)
                .build();
        return new AwsDatabase("packages-database", serverArgs, Samples.options());
    }

    private static AlbIngress ingress(AwsNetwork network, EksCluster cluster) {
        var controllerArgs = AlbControllerArgs.builder()
                .names(Samples.NAMES)
                .region(Samples.REGION)
                .network(network)
                .cluster(cluster)
                .build();
        var ingressArgs = AlbIngressArgs.builder()
                .names(Samples.NAMES)
                .product("packages")
                .host("packages.acme.org")
                .hostedZoneId("Z1")
                .clientCidrs(List.of(Cidr.parse("0.0.0.0/0")))
                .internal(false)
                .podPort(PackageManager.POD_PORT)
                .healthPath(PackageManager.HEALTH_PATH)
                .sticky(false)
                .network(network)
                .cluster(cluster)
                .controller(new AlbController("alb", controllerArgs, Samples.options()))
                .build();
        return new AlbIngress("packages-ingress", ingressArgs, Samples.options());
    }

    @Test
    void PA_01_keeps_packages_in_the_bucket_and_mounts_nothing() {
        assertThat(release.at("values", "config", "Storage")).isEqualTo(Map.of("Default", "s3"));
        assertThat(release.at("values", "config", "S3Storage"))
                .isEqualTo(Map.of("Bucket", "packages-store-bucket-made-up", "Region", "eu-west-1"));
        assertThat(((Map<?, ?>) release.at("values")).containsKey("sharedStorage"))
                .isFalse();
        assertThat(run.names("kubernetes:core/v1:PersistentVolumeClaim")).isEmpty();
    }

    @Test
    void PA_02_gets_the_rights_on_it_by_the_role_of_its_service_account() {
        assertThat(release.at("values", "serviceAccount"))
                .isEqualTo(Map.of(
                        "create",
                        true,
                        "name",
                        "posit-package-manager",
                        "annotations",
                        Map.of(EksWorkloadIdentity.ANNOTATION, "arn:mock:packages-identity-account-role")));
        var trust =
                run.find("aws:iam/role:Role", "packages-identity-account-role").at("assumeRolePolicy");
        assertThat(trust)
                .asString()
                .contains("\"system:serviceaccount:" + release.at("namespace") + ":"
                        + release.at("values", "serviceAccount", "name") + "\"");
    }

    @Test
    void PA_03_has_metadata_and_usage_data_in_two_databases_of_one_server() {
        var server = "postgres://posit@db.mock.example:5432/";
        assertThat(release.at("values", "config", "Postgres"))
                .isEqualTo(Map.of(
                        "URL", server + "packagemanager?sslmode=require",
                        "UsageDataURL", server + "packagemanager_usage?sslmode=require"));
        assertThat(release.at("values", "config", "PostgresPool", "MaxOpenConnections"))
                .isEqualTo("50");
        assertThat(release.at("values", "replicas")).isEqualTo(3L);
    }

    @Test
    void PA_01_is_behind_a_load_balancer_without_stickiness() {
        assertThat(run.only("aws:lb/targetGroup:TargetGroup").has("stickiness")).isFalse();
        assertThat(run.only("kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding")
                        .at("spec", "serviceRef", "name"))
                .isEqualTo("posit-package-manager");
    }

    @Test
    void starts_when_it_may_use_bucket_and_databases() {
        assertThat(release.dependencies())
                .contains(
                        "RolePolicy packages-identity-account-packages",
                        "BucketPolicy packages-store-policy",
                        "BucketVersioningV2 packages-store-versioning",
                        "BucketServerSideEncryptionConfigurationV2 packages-store-encryption",
                        "Job packages-databases-job",
                        "Secret packages-workspace-encryption");
    }

    @Test
    void uses_keys_that_the_chart_reads() {
        assertThat(AllowedKeys.of("rstudio-pm").problems(values())).isEmpty();
    }

    @Test
    void the_chart_renders_the_values_as_meant() {
        var objects = Charts.render("rstudio-pm", PackageManager.NAME, values());

        var deployment = Charts.object(objects, "Deployment", PackageManager.NAME);
        assertThat(deployment.toString())
                .contains("serviceAccountName=posit-package-manager")
                .doesNotContain("persistentVolumeClaim");
        var account = Charts.object(objects, "ServiceAccount", PackageManager.NAME);
        assertThat(account.get("metadata").toString())
                .contains("eks.amazonaws.com/role-arn=arn:mock:packages-identity-account-role");
        assertThat(objects.stream()
                        .filter(object -> "ConfigMap".equals(object.get("kind")))
                        .map(object -> String.valueOf(object.get("data"))))
                .anyMatch(data -> data.contains("[Storage]\nDefault = s3\n")
                        && data.contains("[S3Storage]\nBucket = packages-store-bucket-made-up\nRegion = eu-west-1\n"));
        assertThat(objects).noneMatch(object -> "PersistentVolumeClaim".equals(object.get("kind")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values() {
        return (Map<String, Object>) release.at("values");
    }
}
