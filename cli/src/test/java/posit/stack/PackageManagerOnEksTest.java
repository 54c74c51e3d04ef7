package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;
import static posit.stack.Graph.text;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** Rows PA-01 to PA-03, value for value, on what the shipped stack asks Pulumi for. */
class PackageManagerOnEksTest {
    private static final String PRODUCT = "posit-package-manager";

    private final Graph graph = new Graph(Stacks.ready().create());
    private final PlannedResource release = graph.packagesRelease();
    private final PlannedResource server = graph.named(Types.DATABASE, "packages-database-server");
    private final PlannedResource bucket = graph.only(Types.BUCKET);

    @Test
    void PA_01_nodes_are_three_m6i_2xlarge_over_the_zones_and_its_own() {
        var nodes = graph.named(Types.NODE_GROUP, "cluster-packages-nodes");

        assertThat(input(nodes, "instanceTypes")).isEqualTo(List.of("m6i.2xlarge"));
        assertThat(input(nodes, "scalingConfig")).isEqualTo(Map.of("minSize", 3L, "desiredSize", 3L, "maxSize", 3L));
        assertThat(graph.namesBehind(nodes, "subnetIds")).contains("network-private-0", "network-private-1");
        assertThat(input(release, "values.nodeSelector"))
                .isEqualTo(Map.of("workload", "packages"))
                .isEqualTo(input(nodes, "labels"));
    }

    @Test
    void PA_01_packages_are_in_a_private_encrypted_bucket_and_on_no_file_system() {
        assertThat(input(release, "values.config.Storage")).isEqualTo(Map.of("Default", "s3"));
        assertThat(input(release, "values.config.S3Storage"))
                .isEqualTo(Map.of("Bucket", bucket.outputs().get("bucket"), "Region", "us-east-1"));
        assertThat(text(bucket, "bucketPrefix")).isEqualTo("posit-aws-packages-");
        assertThat(release.inputs().toString()).doesNotContain("sharedStorage");
        assertThat(Graph.names(graph.all(Types.CLAIM), Types.CLAIM)).noneMatch(name -> name.startsWith("packages"));
        assertThat(bucket.protect()).isTrue();
    }

    @Test
    void PA_01_its_database_server_is_its_own_with_a_standby_in_a_second_zone() {
        assertThat(input(server, "instanceClass")).isEqualTo("db.m5.large");
        assertThat(input(server, "multiAz")).isEqualTo(true);
        assertThat(input(server, "storageEncrypted")).isEqualTo(true);
        assertThat(input(server, "publiclyAccessible")).isEqualTo(false);
        assertThat(graph.behind(release, "values")).contains(server);
        assertThat(graph.behind(graph.connectRelease(), "values")).doesNotContain(server);
    }

    @Test
    void PA_01_it_is_reached_through_a_public_load_balancer_that_keeps_no_sessions() {
        var targets = graph.named(Types.TARGET_GROUP, "packages-ingress-targets");
        var binding = graph.named(Types.TARGET_BINDING, "packages-targets");
        var balancer = graph.named(Types.BALANCER, "packages-ingress-balancer");

        assertThat(input(balancer, "internal")).isEqualTo(false);
        assertThat(input(targets, "stickiness.enabled")).isNotEqualTo(true);
        assertThat(input(targets, "healthCheck.path")).isEqualTo("/__ping__");
        assertThat(graph.behind(binding, "spec")).contains(targets);
        assertThat(input(binding, "spec.serviceRef")).isEqualTo(Map.of("name", PRODUCT, "port", 80L));
        assertThat(graph.plan().outputs()).containsEntry("packageManagerUrl", "https://packages.acme.org");
    }

    @Test
    void PA_02_the_role_has_five_rights_on_the_bucket_and_none_elsewhere() {
        var policy = graph.only(
                Types.ROLE_POLICY, found -> graph.behind(found, "policy").contains(bucket));
        var arn = String.valueOf(bucket.outputs().get("arn"));
        var statements =
                JsonParser.parseString(text(policy, "policy")).getAsJsonObject().getAsJsonArray("Statement");

        assertThat(statements).hasSize(3);
        assertThat(statements.get(0).toString())
                .isEqualTo("{\"Action\":[\"s3:ListBucket\"],\"Effect\":\"Allow\",\"Resource\":\"" + arn + "\"}");
        assertThat(statements.get(1).toString())
                .isEqualTo("{\"Action\":[\"s3:AbortMultipartUpload\",\"s3:DeleteObject\",\"s3:GetObject\","
                        + "\"s3:PutObject\"],\"Effect\":\"Allow\",\"Resource\":\"" + arn + "/*\"}");
        // Not on S3: the stack's key, and that through S3 alone.
        assertThat(statements.get(2).toString())
                .contains("[\"kms:Decrypt\",\"kms:GenerateDataKey\"]", "\"kms:ViaService\":\"s3.us-east-1.*\"")
                .contains(String.valueOf(graph.only(Types.KEY).outputs().get("arn")));
    }

    @Test
    void PA_02_pods_of_its_service_account_get_the_role_and_nobody_else() {
        var role = graph.named(Types.ROLE, "packages-identity-account-role");
        var eks = graph.only(Types.EKS);
        var statement = JsonParser.parseString(text(role, "assumeRolePolicy"))
                .getAsJsonObject()
                .getAsJsonArray("Statement");

        assertThat(statement).hasSize(1);
        assertThat(statement.get(0).toString())
                .isEqualTo("{\"Action\":[\"sts:AssumeRoleWithWebIdentity\"],\"Condition\":{\"StringEquals\":{"
                        + "\"%1$s:aud\":\"sts.amazonaws.com\","
                                .formatted(eks.outputs().get("oidcIssuer"))
                        + "\"%1$s:sub\":\"system:serviceaccount:%2$s:%2$s\"}},"
                                .formatted(eks.outputs().get("oidcIssuer"), PRODUCT)
                        + "\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"%s\"}}"
                                .formatted(eks.outputs().get("oidcProviderArn")));
        assertThat(input(release, "values.serviceAccount"))
                .isEqualTo(Map.of(
                        "create",
                        true,
                        "name",
                        PRODUCT,
                        "annotations",
                        Map.of("eks.amazonaws.com/role-arn", role.outputs().get("arn"))));
        assertThat(input(release, "namespace")).isEqualTo(PRODUCT);
        assertThat(graph.all(Types.ROLE_POLICY).stream()
                        .filter(policy -> graph.behind(policy, "role").contains(role)))
                .hasSize(1);
    }

    @Test
    void PA_03_as_PZ_04_it_has_an_empty_database_and_one_for_usage_data_of_its_own_server() {
        var host = "postgres://posit@" + server.outputs().get("address") + ":5432/";
        var job = graph.only(Types.JOB);

        assertThat(input(server, "dbName")).isEqualTo("packagemanager");
        assertThat(input(job, "spec.template.spec.containers.0.env.0"))
                .isEqualTo(Map.of("name", "DATABASES", "value", "packagemanager_usage"));
        assertThat(input(job, "spec.template.spec.containers.0.env.1"))
                .isEqualTo(Map.of("name", "PGHOST", "value", server.outputs().get("address")));
        assertThat(graph.before(release)).contains(job);
        assertThat(input(release, "values.config.Postgres"))
                .isEqualTo(Map.of(
                        "URL", host + "packagemanager?sslmode=require",
                        "UsageDataURL", host + "packagemanager_usage?sslmode=require"));
    }

    @Test
    void PA_03_as_PZ_04_passwords_licence_and_key_come_from_secrets_in_its_namespace() {
        assertThat(input(release, "values.pod.env"))
                .isEqualTo(input(new Graph(Stacks.azureReady().create()).packagesRelease(), "values.pod.env"));
        assertThat(input(graph.named(Types.SECRET, "packages-workspace-license"), "stringData"))
                .isEqualTo(Map.of("license.lic", Stacks.PACKAGES_LICENSE));
    }

    @Test
    void PA_03_as_PZ_05_a_pod_opens_fifty_connections_to_each_database_and_the_server_has_them() {
        assertThat(input(release, "values.config.PostgresPool")).isEqualTo(Map.of("MaxOpenConnections", "50"));

        var many =
                Stacks.aws().set("posit:packageManager.maxOpenConnections", 105).run(true);
        assertThat(many.succeeded()).isFalse();
        assertThat(many.errors())
                .anySatisfy(error -> assertThat(error).contains("maxOpenConnections", "839", "8 pools"));
    }

    @Test
    void PA_03_as_PZ_09_it_is_the_official_chart_with_three_replicas() {
        assertThat(input(release, "chart")).isEqualTo("rstudio-pm");
        assertThat(input(release, "version")).isEqualTo("0.20.4");
        assertThat(input(release, "repositoryOpts")).isEqualTo(Map.of("repo", "https://helm.rstudio.com"));
        assertThat(input(release, "values.replicas")).isEqualTo(3L);
    }

    @Test
    void PA_03_as_PZ_10_each_replica_is_on_a_node_of_its_own() {
        assertThat(input(release, "values.topologySpreadConstraints.0"))
                .isEqualTo(Map.of(
                        "maxSkew",
                        1L,
                        "topologyKey",
                        "kubernetes.io/hostname",
                        "whenUnsatisfiable",
                        "DoNotSchedule",
                        "labelSelector",
                        Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio-pm")),
                        "matchLabelKeys",
                        List.of("pod-template-hash"),
                        "nodeTaintsPolicy",
                        "Honor"));
    }
}
