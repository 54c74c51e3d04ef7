package posit.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pulumi.core.Output;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.charts.AllowedKeys;
import posit.cluster.NodePool;
import posit.connect.ExecutionEnvironment.Installation;
import posit.connect.ExecutionEnvironment.Matching;
import posit.product.License;
import posit.testing.Leaves;
import posit.testing.Samples;

class ConnectValuesTest {
    private static final Output<String> DATABASE = Output.of("postgres://posit@db.acme.org:5432/connect");
    private static final Output<String> DIGEST = Output.of("0a1b");
    private static final ExecutionEnvironment IMAGE = ExecutionEnvironmentArgs.builder()
            .image("posit/content:1")
            .title("R and Python")
            .matching(Matching.EXACT)
            .r(List.of(
                    new Installation("4.6.1", "/opt/R/4.6.1/bin/R"), new Installation("4.5.2", "/opt/R/4.5.2/bin/R")))
            .python(List.of(new Installation("3.14.6", "/opt/python/3.14.6/bin/python3")))
            .tensorflow(List.of(new Installation("2.17.1", "/usr/bin/tensorflow_model_server")))
            .build();

    private static Map<String, Object> values(License.Kind license, List<ExecutionEnvironment> environments) {
        return values(
                license,
                ContentArgs.builder()
                        .environments(environments)
                        .limits(Samples.LIMITS)
                        .build());
    }

    private static Map<String, Object> values(License.Kind license, Content content) {
        return ConnectValues.of(new ConnectValues.Args(
                "posit-connect",
                3,
                "https://connect.acme.org",
                new NodePool("connect", "t3.2xlarge", 2, 100),
                DATABASE,
                "connect-database",
                license,
                "connect-license",
                Map.of("posit.co/secrets-digest", DIGEST),
                "connect-data",
                "posit-connect-content",
                content,
                "https://packages.acme.org/cran/__linux__/noble/latest",
                Map.of()));
    }

    private static Object value(Object... path) {
        return value(License.Kind.FILE, path);
    }

    private static Object value(License.Kind license, Object... path) {
        return at(values(license, List.of(IMAGE)), path);
    }

    private static Object at(Object values, Object... path) {
        var found = values;
        for (var step : path) {
            found = found instanceof List<?> list
                    ? list.get((Integer) step)
                    : found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    @Test
    void pods_of_the_server_start_anew_when_their_annotations_change() {
        assertThat(value("pod", "annotations")).isEqualTo(Map.of("posit.co/secrets-digest", DIGEST));
    }

    @Test
    void runs_content_outside_the_server_without_the_launcher() {
        assertThat(value("backends", "kubernetes", "enabled")).isEqualTo(true);
        assertThat(value("launcher")).isEqualTo(Map.of("enabled", false));
        assertThat(value("securityContext")).isEqualTo(Map.of("privileged", false));
    }

    @Test
    void runs_content_on_the_nodes_of_the_product_under_its_own_account() {
        var pod = value("backends", "kubernetes", "defaultResourceJobBase", "spec", "template", "spec");

        assertThat(pod)
                .isEqualTo(Map.of(
                        "serviceAccountName", "posit-connect-content",
                        "nodeSelector", Map.of("workload", "connect"),
                        "topologySpreadConstraints",
                                List.of(spread("kubernetes.io/hostname", "ScheduleAnyway", "rstudio_connect"))));
    }

    @Test
    void limits_what_a_process_of_content_takes() {
        assertThat(value("config", "Scheduler"))
                .isEqualTo(Map.of(
                        "CPURequest", "0.25",
                        "CPULimit", "2",
                        "MaxCPURequest", "4",
                        "MaxCPULimit", "4",
                        "MemoryRequest", "1073741824",
                        "MemoryLimit", "4294967296",
                        "MaxMemoryRequest", "8589934592",
                        "MaxMemoryLimit", "8589934592"));
    }

    @Test
    void labels_pods_of_content_as_any_of_their_accounts_needs() {
        var marked = ContentAccountArgs.builder()
                .name("lake")
                .podLabels(Map.of("use", "true"))
                .build();
        var accounts = List.of(marked, ContentAccount.withoutRights("plain"));
        var content = ContentArgs.builder()
                .environments(List.of(IMAGE))
                .limits(Samples.LIMITS)
                .accounts(accounts)
                .defaultAccount("lake")
                .build();
        var template = at(
                values(License.Kind.FILE, content),
                "backends",
                "kubernetes",
                "defaultResourceJobBase",
                "spec",
                "template");

        assertThat(((Map<?, ?>) template).get("metadata")).isEqualTo(Map.of("labels", Map.of("use", "true")));
        assertThat(AllowedKeys.of("rstudio-connect").problems(values(License.Kind.FILE, content)))
                .isEmpty();
        assertThat(value("backends", "kubernetes", "defaultResourceJobBase", "spec", "template", "metadata"))
                .isNull();
    }

    @Test
    void spreads_servers_over_zones_and_nodes() {
        assertThat(value("replicas")).isEqualTo(3);
        assertThat(value("nodeSelector")).isEqualTo(Map.of("workload", "connect"));
        assertThat(value("topologySpreadConstraints"))
                .isEqualTo(
                        List.of(serverSpread("topology.kubernetes.io/zone"), serverSpread("kubernetes.io/hostname")));
    }

    @Test
    void replaces_servers_one_by_one() {
        assertThat(value("strategy")).isEqualTo(Map.of("rollingUpdate", Map.of("maxSurge", 1, "maxUnavailable", 0)));
        assertThat(value("podDisruptionBudget")).isEqualTo(Map.of("maxUnavailable", 1));
    }

    @Test
    void leaves_room_on_the_nodes_and_time_for_the_first_start() {
        assertThat(value("resources"))
                .isEqualTo(Map.of("requests", Map.of("cpu", "2", "memory", "4Gi"), "limits", Map.of("memory", "8Gi")));
        assertThat(value("startupProbe")).isEqualTo(Map.of("enabled", true, "failureThreshold", 60));
        assertThat(value("livenessProbe", "enabled")).isEqualTo(true);
        assertThat(value("readinessProbe", "enabled")).isEqualTo(true);
    }

    @Test
    void keeps_the_label_that_spreads_select_by() {
        assertThat(value("fullnameOverride")).isEqualTo("posit-connect");
        assertThat(values(License.Kind.FILE, List.of(IMAGE))).doesNotContainKey("nameOverride");
    }

    @Test
    void mounts_our_claim_in_servers_and_content() {
        assertThat(value("sharedStorage"))
                .isEqualTo(Map.of("create", false, "mount", true, "mountContent", true, "name", "connect-data"));
    }

    @Test
    void lets_the_server_start_content() {
        assertThat(value("rbac"))
                .isEqualTo(Map.of("create", true, "serviceAccount", Map.of("create", true, "name", "posit-connect")));
    }

    @Test
    void takes_the_database_password_from_its_secret() {
        assertThat(value("pod", "env", 0))
                .isEqualTo(variable("CONNECT_POSTGRES_PASSWORD", "connect-database", "password"));
        assertThat(value("config", "Database")).isEqualTo(Map.of("Provider", "Postgres"));
        assertThat(value("config", "Postgres")).isEqualTo(Map.of("URL", DATABASE));
    }

    @Test
    void mounts_a_licence_file_from_its_secret() {
        assertThat(value("license"))
                .isEqualTo(Map.of("file", Map.of("secret", "connect-license", "secretKey", "license.lic")));
        assertThat((List<?>) value("pod", "env")).hasSize(1);
    }

    @Test
    void takes_a_licence_key_from_its_secret() {
        assertThat(value(License.Kind.KEY, "pod", "env", 1))
                .isEqualTo(variable("PCT_LICENSE", "connect-license", "key"));
        assertThat(value(License.Kind.KEY, "license")).isNull();
        assertThat(value(License.Kind.KEY, "config", "Licensing")).isNull();
    }

    @Test
    void takes_the_licence_server_from_its_secret_and_says_that_it_is_remote() {
        assertThat(value(License.Kind.SERVER, "pod", "env", 1))
                .isEqualTo(variable("PCT_LICENSE_SERVER", "connect-license", "server"));
        assertThat(value(License.Kind.SERVER, "license")).isNull();
        assertThat(value(License.Kind.SERVER, "config", "Licensing")).isEqualTo(Map.of("LicenseType", "Remote"));
    }

    @Test
    void knows_its_public_address_behind_tls() {
        assertThat(value("config", "Server")).isEqualTo(Map.of("Address", "https://connect.acme.org"));
        assertThat(value("config", "HTTP")).isEqualTo(Map.of("ForceSecure", true, "NoWarning", true));
    }

    @Test
    void sets_both_package_repositories_because_the_defaults_are_for_another_system() {
        var repository = Map.of("URL", "https://packages.acme.org/cran/__linux__/noble/latest");
        assertThat(value("config", "RPackageRepository \"CRAN\"")).isEqualTo(repository);
        assertThat(value("config", "RPackageRepository \"RSPM\"")).isEqualTo(repository);
    }

    @Test
    void lists_the_versions_in_every_image() {
        assertThat(value("executionEnvironments"))
                .isEqualTo(List.of(Map.of(
                        "name",
                        "posit/content:1",
                        "title",
                        "R and Python",
                        "matching",
                        "exact",
                        "r",
                        Map.of(
                                "installations",
                                List.of(
                                        Map.of("version", "4.6.1", "path", "/opt/R/4.6.1/bin/R"),
                                        Map.of("version", "4.5.2", "path", "/opt/R/4.5.2/bin/R"))),
                        "python",
                        Map.of(
                                "installations",
                                List.of(Map.of("version", "3.14.6", "path", "/opt/python/3.14.6/bin/python3"))),
                        "tensorflow",
                        Map.of(
                                "installations",
                                List.of(Map.of("version", "2.17.1", "path", "/usr/bin/tensorflow_model_server"))))));
    }

    @ParameterizedTest
    @EnumSource
    void has_no_number_below_config_that_helm_could_print_with_an_exponent(License.Kind license) {
        assertThat(Leaves.of(value(license, "config")))
                .isNotEmpty()
                .allMatch(leaf -> leaf instanceof String || leaf instanceof Boolean || leaf == DATABASE);
    }

    @ParameterizedTest
    @EnumSource
    void has_no_text_below_config_that_starts_a_comment(License.Kind license) {
        assertThat(Leaves.of(value(license, "config")))
                .filteredOn(String.class::isInstance)
                .noneMatch(
                        leaf -> leaf.toString().contains(";") || leaf.toString().contains("#"));
    }

    @ParameterizedTest
    @EnumSource
    void contains_no_secret(License.Kind license) {
        assertThat(value(license, "license", "key")).isNull();
        assertThat(value(license, "license", "server")).isNull();
        assertThat(value(license, "license", "file", "contents")).isNull();
        assertThat(value(license, "config", "Postgres", "Password")).isNull();
        assertThat(values(license, List.of(IMAGE))).doesNotContainKeys("nameservice", "chronicleAgent");
        assertThat((List<?>) value(license, "pod", "env"))
                .allMatch(variable -> !((Map<?, ?>) variable).containsKey("value"));
    }

    @ParameterizedTest
    @EnumSource
    void has_only_keys_that_the_chart_reads(License.Kind license) {
        assertThat(AllowedKeys.of("rstudio-connect").problems(values(license, List.of(IMAGE))))
                .isEmpty();
    }

    @Test
    void refuses_to_be_without_an_execution_environment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values(License.Kind.FILE, List.of()))
                .withMessage("without an execution environment Connect runs no content");
    }

    /** Among the pods of one revision, or a roll-out could end with both in one zone. */
    private static Map<String, Object> serverSpread(String topologyKey) {
        var spread = new HashMap<>(spread(topologyKey, "DoNotSchedule", "rstudio-connect"));
        spread.put("matchLabelKeys", List.of("pod-template-hash"));
        spread.put("nodeTaintsPolicy", "Honor");
        return spread;
    }

    private static Map<String, Object> spread(String topologyKey, String whenUnsatisfiable, String label) {
        return Map.of(
                "maxSkew",
                1,
                "topologyKey",
                topologyKey,
                "whenUnsatisfiable",
                whenUnsatisfiable,
                "labelSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", label)));
    }

    private static Map<String, Object> variable(String name, String secret, String key) {
        return Map.of("name", name, "valueFrom", Map.of("secretKeyRef", Map.of("name", secret, "key", key)));
    }
}
