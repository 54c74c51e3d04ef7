package posit.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posit.charts.AllowedKeys;
import posit.cluster.AutoscaledPools;
import posit.cluster.NodePool;
import posit.cluster.Placement;
import posit.product.License;
import posit.testing.Charts;
import posit.testing.Samples;

/** What Posit's autoscaling page sets on Connect's release. */
class ConnectOnPoolsTest {
    private static final Placement POOLS = new AutoscaledPools("connect-server", "connect-content", List.of());
    private static final ExecutionEnvironment IMAGE = ExecutionEnvironmentArgs.builder()
            .image("posit/content:1")
            .title("One")
            .matching(ExecutionEnvironment.Matching.ANY)
            .build();

    private static Map<String, Object> values(Placement placement) {
        return ConnectValues.of(new ConnectValues.Args(
                "posit-connect",
                2,
                "https://connect.acme.org",
                placement,
                Output.of("postgres://posit@db.acme.org:5432/connect"),
                "connect-database",
                License.Kind.FILE,
                "connect-license",
                Map.of(),
                "connect-data",
                "posit-connect-content",
                ContentArgs.builder()
                        .environments(List.of(IMAGE))
                        .limits(Samples.LIMITS)
                        .build(),
                "https://packages.acme.org/cran/__linux__/noble/latest",
                Map.of()));
    }

    private static Object value(String... path) {
        return at(values(POOLS), path);
    }

    private static Object at(Object from, String... path) {
        var found = from;
        for (var step : path) {
            found = ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    @Test
    void AS_03_pins_the_server_to_its_own_pool_and_keeps_karpenter_off_it() {
        assertThat(value("nodeSelector")).isEqualTo(Map.of("workload", "connect-server"));
        assertThat(value("tolerations"))
                .isEqualTo(List.of(Map.of(
                        "key", "workload", "operator", "Equal", "value", "connect-server", "effect", "NoSchedule")));
        assertThat(value("pod", "annotations")).isEqualTo(Map.of("karpenter.sh/do-not-disrupt", "true"));
    }

    /** The first node that is ready would take them all: the scheduler counts only the zones and nodes that are there. */
    @Test
    void no_node_takes_both_servers_while_the_other_boots() {
        assertThat((List<?>) value("topologySpreadConstraints")).hasSize(2).allSatisfy(spread -> {
            assertThat(at(spread, "minDomains")).isEqualTo(2);
            assertThat(at(spread, "whenUnsatisfiable")).isEqualTo("DoNotSchedule");
            assertThat(at(spread, "nodeTaintsPolicy")).isNull();
        });
    }

    @Test
    void AS_04_sends_content_to_the_other_pool_and_spreads_it() {
        var label = Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio_connect"));

        assertThat(value("backends", "kubernetes", "defaultResourceJobBase", "spec", "template", "spec"))
                .isEqualTo(Map.of(
                        "serviceAccountName",
                        "posit-connect-content",
                        "nodeSelector",
                        Map.of("workload", "connect-content"),
                        "topologySpreadConstraints",
                        List.of(Map.of(
                                "maxSkew",
                                1,
                                "topologyKey",
                                "kubernetes.io/hostname",
                                "whenUnsatisfiable",
                                "ScheduleAnyway",
                                "labelSelector",
                                label))));
    }

    @Test
    void AS_05_asks_karpenter_not_to_disturb_renders_and_no_other_content() {
        assertThat(value("config", "Kubernetes"))
                .isEqualTo(Map.of("RenderedContentAnnotation", List.of("karpenter.sh/do-not-disrupt=true")));
        assertThat(value("backends").toString()).doesNotContain("do-not-disrupt");
    }

    @Test
    void says_nothing_of_karpenter_on_a_fixed_pool() {
        var values = values(new NodePool("connect", "t3.2xlarge", 2, 100));

        assertThat(values.toString()).doesNotContain("karpenter", "tolerations");
        assertThat(at(values, "config", "Kubernetes")).isNull();
    }

    @Test
    void uses_keys_that_the_chart_reads() {
        assertThat(AllowedKeys.of("rstudio-connect").problems(values(POOLS))).isEmpty();
    }

    @Test
    void the_chart_renders_the_values_as_meant() {
        var values = values(POOLS);
        var config = new TreeMap<String, Object>();
        ((Map<?, ?>) values.get("config")).forEach((section, settings) -> config.put((String) section, settings));
        config.put("Postgres", Map.of("URL", "postgres://posit@db.acme.org:5432/connect"));
        values.put("config", config);

        var objects = Charts.render("rstudio-connect", "posit-connect", values);

        var template = at(Charts.object(objects, "Deployment", "posit-connect"), "spec", "template");
        assertThat(at(template, "spec", "nodeSelector")).isEqualTo(Map.of("workload", "connect-server"));
        assertThat(at(template, "spec", "tolerations")).isEqualTo(value("tolerations"));
        assertThat((Map<?, ?>) at(template, "metadata", "annotations"))
                .anySatisfy((key, text) -> assertThat(key + "=" + text).isEqualTo("karpenter.sh/do-not-disrupt=true"));
        var settings = (String)
                at(Charts.object(objects, "ConfigMap", "posit-connect-config"), "data", "rstudio-connect.gcfg");
        assertThat(settings).contains("RenderedContentAnnotation = karpenter.sh/do-not-disrupt=true\n");
        var job = (String) at(Charts.object(objects, "ConfigMap", "posit-connect-config"), "data", "job.yaml");
        assertThat(job).contains("workload: connect-content").doesNotContain("do-not-disrupt");
    }
}
