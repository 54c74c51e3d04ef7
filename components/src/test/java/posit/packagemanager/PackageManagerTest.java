package posit.packagemanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.product.License;
import posit.testing.AzureMocks;
import posit.testing.AzureMocks.Made;
import posit.testing.AzureReference;
import posit.testing.Charts;

class PackageManagerTest {
    private static final AzureReference REFERENCE = new AzureReference();
    private static final AzureMocks MADE = AzureMocks.run(REFERENCE::deploy);
    private static final Made RELEASE = MADE.named("kubernetes:helm.sh/v3:Release", "packages-release");

    @Test
    void it_is_the_official_chart_with_three_replicas() {
        assertThat(RELEASE.at("chart")).isEqualTo("rstudio-pm");
        assertThat(RELEASE.at("version")).isEqualTo("0.20.4");
        assertThat(RELEASE.at("repositoryOpts.repo")).isEqualTo("https://helm.rstudio.com");
        assertThat(RELEASE.at("values.replicas")).isEqualTo(3.0);
    }

    @Test
    void replicas_are_on_different_nodes_and_if_possible_in_different_zones() {
        var label = Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio-pm"));
        assertThat(RELEASE.at("values.topologySpreadConstraints"))
                .isEqualTo(List.of(
                        Map.of(
                                "maxSkew",
                                1.0,
                                "topologyKey",
                                "kubernetes.io/hostname",
                                "whenUnsatisfiable",
                                "DoNotSchedule",
                                "labelSelector",
                                label,
                                "matchLabelKeys",
                                List.of("pod-template-hash"),
                                "nodeTaintsPolicy",
                                "Honor"),
                        Map.of(
                                "maxSkew",
                                1.0,
                                "topologyKey",
                                "topology.kubernetes.io/zone",
                                "whenUnsatisfiable",
                                "ScheduleAnyway",
                                "labelSelector",
                                label,
                                "matchLabelKeys",
                                List.of("pod-template-hash"),
                                "nodeTaintsPolicy",
                                "Honor")));
        assertThat(RELEASE.at("values.nodeSelector")).isEqualTo(Map.of("workload", "packages"));
    }

    @Test
    void every_replica_opens_fifty_connections_to_each_of_two_databases() {
        assertThat(RELEASE.at("values.config.PostgresPool.MaxOpenConnections")).isEqualTo("50");
        assertThat(PackageManagerValues.connections(3, 50)).isEqualTo(300);
        var server = "postgres://posit@acme-packages-1a2b3c4d.postgres.database.azure.com:5432/";
        assertThat(RELEASE.at("values.config.Database.Provider")).isEqualTo("postgres");
        assertThat(RELEASE.at("values.config.Postgres"))
                .isEqualTo(Map.of(
                        "URL", server + "packagemanager?sslmode=require",
                        "UsageDataURL", server + "packagemanager_usage?sslmode=require"));
    }

    @Test
    void one_generated_key_serves_all_replicas_from_a_secret() {
        var key = MADE.named("random:index/randomBytes:RandomBytes", "packages-encryption-key");
        assertThat(key.at("length")).isEqualTo(512.0);
        var secret = MADE.named("kubernetes:core/v1:Secret", "packages-workspace-encryption");
        assertThat(secret.at("metadata.name")).isEqualTo("package-manager-encryption");
        assertThat(secret.at("metadata.namespace")).isEqualTo("posit-package-manager");
        assertThat(secret.at("stringData")).isEqualTo(Map.of("rstudio-pm.key", "00ff"));
        assertThat(environment("PACKAGEMANAGER_ENCRYPTION_KEY"))
                .isEqualTo(Map.of("name", "package-manager-encryption", "key", "rstudio-pm.key"));
    }

    @Test
    void values_name_secrets_and_contain_none() {
        assertThat(environment("PACKAGEMANAGER_POSTGRES_PASSWORD"))
                .isEqualTo(Map.of("name", "package-manager-database", "key", "password"));
        assertThat(environment("PACKAGEMANAGER_POSTGRES_USAGEDATAPASSWORD"))
                .isEqualTo(Map.of("name", "package-manager-database", "key", "password"));
        assertThat(RELEASE.at("values.license.file"))
                .isEqualTo(Map.of("secret", "package-manager-license", "secretKey", "license.lic"));
        assertThat(RELEASE.at("values").toString()).doesNotContain("Generated1", "00ff", "a licence");
        assertThat(REFERENCE.packageManager.databaseSecret())
                .isEqualTo("posit-package-manager/package-manager-database");
        assertThat(REFERENCE.packageManager.encryptionSecret())
                .isEqualTo("posit-package-manager/package-manager-encryption");
    }

    @Test
    void packages_are_on_the_shared_volume() {
        assertThat(RELEASE.at("values.sharedStorage"))
                .isEqualTo(Map.of("create", false, "mount", true, "name", "package-manager-data"));
        assertThat(MADE.named("kubernetes:core/v1:PersistentVolumeClaim", "packages-workspace-files-claim")
                        .at("metadata.name"))
                .isEqualTo("package-manager-data");
    }

    @Test
    void key_and_kubernetes_objects_are_made_in_order_and_the_key_is_guarded() {
        var reference = new AzureReference();
        var made = AzureMocks.run(context -> {
            reference.deploy(context);
            var options = ComponentResourceOptions.Empty;
            new PackageManager("second", reference.packageManagerArgs(reference.connectIngress), options);
        });
        var key = made.named("random:index/randomBytes:RandomBytes", "second-encryption-key");
        assertThat(key.isProtected()).isTrue();
        assertThat(key.request().getAdditionalSecretOutputsList()).contains("hex");
        var secret = made.named("kubernetes:core/v1:Secret", "second-workspace-encryption");
        assertThat(secret.isSecret("stringData")).isTrue();
        assertThat(made.named("kubernetes:helm.sh/v3:Release", "second-release").dependencies())
                .contains(
                        "second-workspace-database",
                        "second-workspace-license",
                        "second-workspace-encryption",
                        "second-workspace-files-claim",
                        "cluster-packages-nodes",
                        "packages-database-packagemanager",
                        "packages-database-packagemanager_usage");
    }

    @Test
    void builds_from_git_are_sandboxed_on_demand_only() {
        assertThat(RELEASE.at("values.enableSandboxing")).isEqualTo(false);
    }

    @Test
    void a_licence_server_is_announced_in_lower_case() {
        var reference = new AzureReference();
        reference.license = License.Kind.SERVER;
        var release = AzureMocks.run(reference::deploy).named("kubernetes:helm.sh/v3:Release", "packages-release");
        assertThat(release.at("values.config.Licensing.LicenseType")).isEqualTo("remote");
        assertThat(environment(release, "PPM_LICENSE_SERVER"))
                .isEqualTo(Map.of("name", "package-manager-license", "key", "server"));
        assertThat(release.at("values.license")).isNull();
    }

    @Test
    void the_chart_renders_the_values_as_meant() {
        var objects = Charts.render("rstudio-pm", "posit-package-manager", values());
        var deployment = made(objects, "Deployment", "posit-package-manager");
        assertThat(deployment.at("spec.replicas")).isEqualTo(3);
        assertThat(deployment.at("spec.strategy.rollingUpdate")).isEqualTo(Map.of("maxSurge", 1, "maxUnavailable", 0));
        assertThat(deployment.at("spec.template.spec.nodeSelector")).isEqualTo(Map.of("workload", "packages"));
        assertThat(deployment.at("spec.template.spec.topologySpreadConstraints.0.whenUnsatisfiable"))
                .isEqualTo("DoNotSchedule");
        var label =
                (Map<?, ?>) deployment.at("spec.template.spec.topologySpreadConstraints.0.labelSelector.matchLabels");
        var labels = (Map<?, ?>) deployment.at("spec.template.metadata.labels");
        assertThat(labels.entrySet().containsAll(label.entrySet())).isTrue();
        assertThat(deployment.at("spec.template.spec").toString())
                .contains("PACKAGEMANAGER_GIT_ALLOWUNSANDBOXEDGITBUILDS")
                .contains("secretName=package-manager-license")
                .contains("claimName=package-manager-data")
                .contains("type=RuntimeDefault");
        assertThat(objects).noneMatch(object -> "Secret".equals(object.get("kind")));
        assertThat(made(objects, "PodDisruptionBudget", "posit-package-manager").at("spec.maxUnavailable"))
                .isEqualTo(1);
    }

    @Test
    void the_chart_writes_the_products_configuration() {
        var objects = Charts.render("rstudio-pm", "posit-package-manager", values());
        var config = objects.stream()
                .filter(object -> "ConfigMap".equals(object.get("kind")))
                .map(object -> String.valueOf(object.get("data")))
                .filter(data -> data.contains("[Server]"))
                .findFirst()
                .orElseThrow();
        assertThat(config)
                .contains("[PostgresPool]\nMaxOpenConnections = 50\n")
                .contains("Address = https://packages.example.com\n")
                .contains("Provider = postgres\n")
                .contains("/packagemanager?sslmode=require\n")
                .contains("/packagemanager_usage?sslmode=require\n");
        assertThat(made(objects, "Service", "posit-package-manager").at("spec.ports.0.port"))
                .isEqualTo(80);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values() {
        return (Map<String, Object>) RELEASE.at("values");
    }

    private static Made made(List<Map<String, Object>> objects, String kind, String name) {
        return Made.of(Charts.object(objects, kind, name));
    }

    private static Object environment(String variable) {
        return environment(RELEASE, variable);
    }

    private static Object environment(Made release, String variable) {
        return ((List<?>) release.at("values.pod.env"))
                .stream()
                        .map(entry -> (Map<?, ?>) entry)
                        .filter(entry -> variable.equals(entry.get("name")))
                        .map(entry -> ((Map<?, ?>) entry.get("valueFrom")).get("secretKeyRef"))
                        .findFirst()
                        .orElseThrow();
    }
}
