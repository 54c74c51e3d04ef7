package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows CA-11, CZ-14 and OH, value for value, on both clouds: content runs in jobs of its own. */
class OffHostTest {
    private static final String JOB = "values.backends.kubernetes.defaultResourceJobBase.spec.template.spec.";

    @ParameterizedTest
    @EnumSource
    void CA_11_CZ_14_OH_01_content_runs_in_kubernetes_jobs_and_not_in_the_server(Target target) {
        var created = new Graph(target.ready().create());
        var release = created.connectRelease();

        assertThat(input(release, "values.backends.kubernetes.enabled")).isEqualTo(true);
        assertThat(input(release, "values.launcher")).isEqualTo(Map.of("enabled", false));
        assertThat(input(release, "values.securityContext")).isEqualTo(Map.of("privileged", false));
        assertThat(input(release, "values.rbac.create")).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource
    void OH_01_jobs_run_under_an_account_that_content_may_use(Target target) {
        var created = new Graph(target.ready().create());
        var account = created.only(Types.SERVICE_ACCOUNT);

        assertThat(input(created.connectRelease(), JOB + "serviceAccountName"))
                .isEqualTo("posit-connect-content")
                .isEqualTo(input(account, "metadata.name"));
        assertThat(input(account, "metadata.labels")).isEqualTo(Map.of("connect.posit.co/service-account", "true"));
        assertThat(input(account, "metadata.namespace")).isEqualTo("posit-connect");
    }

    @ParameterizedTest
    @EnumSource
    void OH_01_jobs_run_on_the_nodes_of_connect_and_spread_over_them(Target target) {
        var created = new Graph(target.ready().create());
        var release = created.connectRelease();

        assertThat(input(release, JOB + "nodeSelector"))
                .isEqualTo(Map.of("workload", "connect"))
                .isEqualTo(target.nodeLabels(created));
        assertThat(input(release, JOB + "topologySpreadConstraints.0.topologyKey"))
                .isEqualTo("kubernetes.io/hostname");
        assertThat(input(release, JOB + "topologySpreadConstraints.0.whenUnsatisfiable"))
                .isEqualTo("ScheduleAnyway");
        assertThat(input(release, JOB + "topologySpreadConstraints.0.labelSelector"))
                .isEqualTo(Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio_connect")));
    }

    @ParameterizedTest
    @EnumSource
    void OH_02_there_is_an_image_for_content_and_it_is_chosen_by_version(Target target) {
        var created = new Graph(target.ready().create());
        var environments = input(created.connectRelease(), "values.executionEnvironments");

        assertThat(environments)
                .isEqualTo(List.of(Map.of(
                        "name",
                        "posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro",
                        "title",
                        "R 4.6 and Python 3.14",
                        "matching",
                        "any",
                        "r",
                        installation("4.6.1", "/opt/R/4.6.1/bin/R"),
                        "python",
                        installation("3.14.6", "/opt/python/3.14.6/bin/python3"),
                        "quarto",
                        installation("1.9.38", "/opt/quarto/bin/quarto"))));
    }

    @ParameterizedTest
    @EnumSource
    void OH_05_a_licence_file_is_mounted_from_a_secret(Target target) {
        var created = new Graph(target.ready().create());
        var secret = created.named(Types.SECRET, "connect-workspace-license");

        assertThat(input(created.connectRelease(), "values.license"))
                .isEqualTo(Map.of("file", Map.of("secret", "connect-license", "secretKey", "license.lic")));
        assertThat(input(secret, "metadata"))
                .isEqualTo(Map.of("name", "connect-license", "namespace", "posit-connect"));
        assertThat(input(secret, "stringData")).isEqualTo(Map.of("license.lic", Stacks.LICENSE));
    }

    @ParameterizedTest
    @EnumSource
    void OH_05_a_licence_key_comes_from_a_secret(Target target) {
        var graph = licensed(target, "key", "ABCD-EFGH");

        assertThat(input(graph.named(Types.SECRET, "connect-workspace-license"), "stringData"))
                .isEqualTo(Map.of("key", "ABCD-EFGH"));
        assertThat(input(graph.connectRelease(), "values.pod.env.1")).isEqualTo(variable("PCT_LICENSE", "key"));
        assertThat(input(graph.connectRelease(), "values.license")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void OH_05_a_licence_server_comes_from_a_secret_and_is_told_to_connect(Target target) {
        var graph = licensed(target, "server", "licenses.acme.org:8999");

        assertThat(input(graph.named(Types.SECRET, "connect-workspace-license"), "stringData"))
                .isEqualTo(Map.of("server", "licenses.acme.org:8999"));
        assertThat(input(graph.connectRelease(), "values.pod.env.1"))
                .isEqualTo(variable("PCT_LICENSE_SERVER", "server"));
        assertThat(input(graph.connectRelease(), "values.config.Licensing")).isEqualTo(Map.of("LicenseType", "Remote"));
    }

    @ParameterizedTest
    @EnumSource
    void OH_05_no_update_without_a_licence(Target target) {
        var plan = target.shipped().run(false);

        assertThat(plan.succeeded()).isFalse();
        assertThat(plan.errors()).anySatisfy(error -> assertThat(error).contains("posit:connect.license"));
        assertThat(plan.resources()).extracting("type").containsOnly("pulumi:pulumi:Stack");
    }

    private static Graph licensed(Target target, String kind, String value) {
        return new Graph(target.licensed(kind, value).create());
    }

    private static Map<String, Object> installation(String version, String path) {
        return Map.of("installations", List.of(Map.of("version", version, "path", path)));
    }

    private static Map<String, Object> variable(String name, String key) {
        return Map.of("name", name, "valueFrom", Map.of("secretKeyRef", Map.of("name", "connect-license", "key", key)));
    }
}
