package posit.packagemanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posit.charts.AllowedKeys;
import posit.cloud.KmsKeys;
import posit.cluster.EksWorkloadIdentity;
import posit.cluster.NodePool;
import posit.database.AddedDatabases;
import posit.database.AwsDatabase;
import posit.ingress.AlbController;
import posit.ingress.AlbIngress;
import posit.network.Cidr;
import posit.product.License;
import posit.storage.S3Storage;
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
        var serverArgs = new AwsDatabase.Args(
                Samples.NAMES,
                Samples.REGION,
                "packages",
                network,
                cluster.securityGroupId(),
                KmsKeys.ofData(Samples.keyArn()),
                new AwsDatabase.Size("db.m5.large", "16", 20, 0, true),
                "packagemanager",
                14,
                90,
                true);
        var server = new AwsDatabase("packages-database", serverArgs, Samples.options());
        var databases = new AddedDatabases(
                "packages-databases",
                new AddedDatabases.Args(cluster, "packages", server, List.of("packagemanager_usage")),
                Samples.options());
        var bucket = new S3Storage(
                "packages-store",
                new S3Storage.Args(Samples.NAMES, Samples.REGION, "packages", Samples.keyArn(), 30, true),
                Samples.options());
        var identity = new EksWorkloadIdentity(
                "packages-identity",
                new EksWorkloadIdentity.Args(
                        Samples.NAMES, cluster, "packages", PackageManager.NAME, PackageManager.NAME, bucket.access()),
                Samples.options());
        var controllerArgs = new AlbController.Args(Samples.NAMES, Samples.REGION, network, cluster);
        var ingressArgs = new AlbIngress.Args(
                Samples.NAMES,
                "packages",
                "packages.acme.org",
                Optional.of("Z1"),
                Optional.empty(),
                List.of(Cidr.parse("0.0.0.0/0")),
                false,
                PackageManager.POD_PORT,
                PackageManager.HEALTH_PATH,
                false,
                network,
                cluster,
                Optional.of(new AlbController("alb", controllerArgs, Samples.options())));
        var ready = new ArrayList<Resource>(bucket.ready());
        ready.addAll(identity.granted());
        var args = new PackageManager.Args(
                cluster,
                POOL,
                3,
                databases.connection(),
                databases.connection("packagemanager_usage"),
                50,
                new PackageStorage.Bucket(bucket.bucketName(), "eu-west-1", identity.roleArn(), ready),
                new AlbIngress("packages-ingress", ingressArgs, Samples.options()),
                new License(License.Kind.FILE, Output.ofSecret("a licence")),
                false,
                true,
                Map.of());
        return new PackageManager("packages", args, Samples.options());
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
