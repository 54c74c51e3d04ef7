package posit.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static posit.charts.RenderedChart.at;
import static posit.charts.RenderedChart.list;
import static posit.charts.RenderedChart.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posit.cloud.Versions;
import posit.testing.ShippedStack;

/**
 * The recorded values of Connect, rendered by Helm with the real chart: what a preview does not show.
 *
 * <p>Runs when {@code -Dposit.charts=DIR} names a directory with the official charts: a checkout's {@code charts/}, or
 * the one in which {@code helm pull --untar rstudio-connect --repo https://helm.rstudio.com} was called.
 */
class ChartRenderTest {
    private static final String CHARTS = System.getProperty("posit.charts", "");
    private static final String SERVER = "rstudio-connect";
    private static final String DATABASE = "postgres://posit@db.example.com:5432/connect?sslmode=require";

    @TempDir
    static Path temporary;

    private static RenderedChart chart;

    @BeforeAll
    static void render() throws IOException {
        assumeTrue(!CHARTS.isBlank(), "no charts: name a directory with them by -Dposit.charts=DIR");
        chart = RenderedChart.of(
                Path.of(CHARTS), SERVER, "posit-connect", RenderedChart.known(recorded(), DATABASE), temporary);
    }

    @Test
    void chart_is_the_one_we_install() throws IOException {
        var described = yaml(Files.readString(Path.of(CHARTS, SERVER, "Chart.yaml")));

        assertThat(described).containsEntry("version", Versions.CONNECT_CHART);
        assertThat(described).containsEntry("appVersion", Versions.CONNECT);
    }

    @Test
    void list_of_allowed_keys_is_complete_and_true() throws IOException {
        for (var name : List.of(SERVER, "rstudio-pm")) {
            assumeTrue(Files.exists(Path.of(CHARTS, name)), "no chart " + name);
            var defaults = yaml(Files.readString(Path.of(CHARTS, name, "values.yaml")));
            var allowed = AllowedKeys.of(name);

            assertThat(allowed.unlisted(defaults)).isEmpty();
            assertThat(allowed.missingIn(defaults)).isEmpty();
        }
    }

    @Test
    void turns_on_execution_outside_the_server() {
        assertThat(section("Kubernetes"))
                .contains(
                        "Enabled = true",
                        "Namespace = posit-connect",
                        "DefaultResourceJobBase = /etc/rstudio-connect/job.yaml",
                        "DataDirPVCName = connect-data");
        assertThat(section("Launcher")).isEmpty();
    }

    @Test
    void connects_to_postgres_without_a_password_in_the_settings() {
        assertThat(section("Database")).contains("Provider = Postgres");
        assertThat(section("Postgres")).containsExactly("URL = " + DATABASE);
        assertThat(settings()).doesNotContain("Password =");
    }

    @Test
    void writes_its_address_and_both_repositories() {
        var repository = "URL = https://packagemanager.posit.co/cran/__linux__/noble/latest";

        assertThat(section("Server")).contains("Address = https://connect.example.com");
        assertThat(section("HTTP")).contains("ForceSecure = true", "NoWarning = true");
        assertThat(section("RPackageRepository \"CRAN\"")).containsExactly(repository);
        assertThat(section("RPackageRepository \"RSPM\"")).containsExactly(repository);
    }

    @Test
    void prints_no_number_with_an_exponent() {
        assertThat(settings()).doesNotContainPattern("= [0-9.]+e[+-]?[0-9]+");
    }

    @Test
    void gives_content_its_account_its_nodes_and_its_spread() {
        var job = yaml((String) config().get("job.yaml"));

        assertThat(job).containsEntry("kind", "Job");
        var pod = at(job, "spec", "template", "spec");
        assertThat(at(pod, "serviceAccountName")).isEqualTo("posit-connect-content");
        assertThat(at(pod, "nodeSelector")).isEqualTo(Map.of("workload", "connect"));
        assertThat(at(pod, "topologySpreadConstraints", 0, "whenUnsatisfiable")).isEqualTo("ScheduleAnyway");
        assertThat(at(pod, "topologySpreadConstraints", 0, "labelSelector", "matchLabels", "app.kubernetes.io/name"))
                .isEqualTo("rstudio_connect");
    }

    @Test
    void limits_content_and_keeps_the_time_the_chart_gives_it_to_start() {
        assertThat(section("Scheduler"))
                .contains("CPURequest = 0.25", "MaxCPULimit = 4", "MemoryLimit = 4294967296", "InitTimeout = 5m");
    }

    @Test
    void lists_the_execution_environments() {
        var environments = chart.only("ConfigMap", "posit-connect-execution-environments");

        assertThat(at(environments, "data").toString())
                .contains("posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro", "/opt/R/4.6.1/bin/R");
        assertThat(section("ExecutionEnvironments"))
                .contains("ConfigFilePath = /etc/rstudio-connect/execution-environments/environments.yaml");
    }

    @Test
    void spreads_two_servers_over_zones_and_nodes_by_the_label_they_carry() {
        var pod = at(deployment(), "spec", "template");

        assertThat(at(deployment(), "spec", "replicas")).isEqualTo(2);
        assertThat(at(pod, "metadata", "labels", "app.kubernetes.io/name")).isEqualTo(SERVER);
        for (var i : List.of(0, 1)) {
            var spread = at(pod, "spec", "topologySpreadConstraints", i);
            assertThat(at(spread, "whenUnsatisfiable")).isEqualTo("DoNotSchedule");
            assertThat(at(spread, "nodeTaintsPolicy")).isEqualTo("Honor");
            assertThat(at(spread, "labelSelector", "matchLabels", "app.kubernetes.io/name"))
                    .isEqualTo(SERVER);
        }
        assertThat(at(pod, "spec", "nodeSelector")).isEqualTo(Map.of("workload", "connect"));
    }

    @Test
    void replaces_servers_one_by_one() {
        assertThat(at(deployment(), "spec", "strategy", "rollingUpdate"))
                .isEqualTo(Map.of("maxSurge", 1, "maxUnavailable", 0));
        var budget = chart.only("PodDisruptionBudget", "posit-connect");
        assertThat(budget).containsEntry("apiVersion", "policy/v1");
        assertThat(at(budget, "spec", "maxUnavailable")).isEqualTo(1);
    }

    @Test
    void mounts_our_claim_where_connect_keeps_its_data() {
        var volumes = list(at(deployment(), "spec", "template", "spec", "volumes"));
        var data = volumes.stream()
                .filter(volume -> volume.containsKey("persistentVolumeClaim"))
                .toList();

        assertThat(data).hasSize(1);
        assertThat(at(data.get(0), "persistentVolumeClaim", "claimName")).isEqualTo("connect-data");
        assertThat(list(server().get("volumeMounts")))
                .anyMatch(mount -> mount.get("name").equals(data.get(0).get("name"))
                        && mount.get("mountPath").equals("/var/lib/rstudio-connect"));
        assertThat(chart.all("PersistentVolumeClaim")).isEmpty();
    }

    @Test
    void takes_password_and_licence_from_our_secrets_and_makes_none() {
        assertThat(list(server().get("env")))
                .contains(
                        Map.of(
                                "name",
                                "CONNECT_POSTGRES_PASSWORD",
                                "valueFrom",
                                Map.of("secretKeyRef", Map.of("name", "connect-database", "key", "password"))),
                        Map.of("name", "RSC_LICENSE_FILE_PATH", "value", "/etc/rstudio-licensing/license.lic"));
        assertThat(list(at(deployment(), "spec", "template", "spec", "volumes")))
                .anyMatch(volume -> volume.containsKey("secret")
                        && at(volume, "secret", "secretName").equals("connect-license"));
        assertThat(chart.all("Secret")).isEmpty();
    }

    @Test
    void starts_unprivileged_and_answers_probes() {
        assertThat(server().get("securityContext")).isEqualTo(Map.of("privileged", false));
        for (var probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            assertThat(at(server(), probe, "httpGet", "path")).isEqualTo("/__ping__");
        }
        assertThat(at(server(), "startupProbe", "failureThreshold")).isEqualTo(60);
        assertThat(list(server().get("ports")))
                .anyMatch(port -> port.get("containerPort").equals(3939));
    }

    @Test
    void serves_on_the_port_that_the_load_balancer_binds() {
        var service = chart.only("Service", "posit-connect");

        assertThat(at(service, "spec", "ports", 0, "port")).isEqualTo(80);
        assertThat(at(service, "spec", "ports", 0, "targetPort")).isEqualTo(3939);
        assertThat(at(service, "spec", "type")).isIn("ClusterIP", "NodePort");
    }

    @Test
    void may_start_content_in_its_own_namespace_only() {
        var role = chart.all("Role").get(0);

        assertThat(list(role.get("rules")).toString()).contains("jobs", "pods", "services", "serviceaccounts");
        assertThat(chart.all("ClusterRole")).isEmpty();
        var subject = at(chart.all("RoleBinding").get(0), "subjects", 0);
        assertThat(at(subject, "name")).isEqualTo("posit-connect");
        assertThat(at(deployment(), "spec", "template", "spec", "serviceAccountName"))
                .isEqualTo("posit-connect");
    }

    @Test
    void leaves_ingress_to_the_load_balancer_of_the_stack() {
        assertThat(chart.all("Ingress")).isEmpty();
    }

    /** All but the address of the database, which a preview does not know. */
    private static Object recorded() {
        var release = ShippedStack.preview().find("kubernetes:helm.sh/v3:Release", "connect-release");
        return release.orElseThrow().inputs().get("values");
    }

    private static Map<String, Object> deployment() {
        return chart.only("Deployment", "posit-connect");
    }

    private static Map<?, ?> server() {
        return (Map<?, ?>) at(deployment(), "spec", "template", "spec", "containers", 0);
    }

    private static Map<?, ?> config() {
        return (Map<?, ?>) at(chart.only("ConfigMap", "posit-connect-config"), "data");
    }

    private static String settings() {
        return (String) config().get("rstudio-connect.gcfg");
    }

    /** The lines of one section of Connect's settings. */
    private static List<String> section(String name) {
        return settings()
                .lines()
                .map(String::strip)
                .dropWhile(line -> !line.equals("[" + name + "]"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("["))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
