package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import posit.cloud.Versions;
import posit.config.StackConfig;
import posit.config.reader.ConfigSource;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.plan.OfflinePlan;
import posit.plan.conformance.Conformance;
import posit.plan.graph.PlanView;
import posit.stackfile.StackFile;
import posit.testing.Charts;

/** {@code posit:site} and {@code helmValues}, in whole stacks. */
class SiteTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String MIRROR = "registry.acme.org/mirror/";
    private static final String LOGIN = "{\"auths\":{\"registry.acme.org\":{\"auth\":\"PULL-SECRET-xyz\"}}}";
    private static final String CERTIFICATES = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    private static final String PROXY = "http://proxy.acme.org:3128";

    static Stream<Stack> stacks() {
        return Stream.of(
                        Stacks.ready(),
                        Stacks.elasticWithPackages(),
                        Stacks.azureReady(),
                        Stacks.azureElasticReady(),
                        Stacks.azureWithTraefik())
                .map(SiteTest::ofACompany);
    }

    private static Stack ofACompany(Stack stack) {
        return stack.set("posit:site.registry", "registry.acme.org/mirror")
                .setSecret("posit:site.pullSecret", LOGIN)
                .set("posit:site.charts", "oci://registry.acme.org/charts")
                .set("posit:site.certificates", CERTIFICATES)
                .set("posit:site.proxy", PROXY);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void every_chart_comes_from_where_the_company_keeps_charts(Stack stack) {
        var releases = stack.create().ofType(RELEASE);

        assertThat(releases).hasSizeGreaterThanOrEqualTo(2);
        assertThat(releases)
                .allSatisfy(release -> assertThat(text(release, "chart")).startsWith("oci://registry.acme.org/charts/"))
                .allSatisfy(release -> assertThat(release.inputs()).doesNotContainKey("repositoryOpts"));
    }

    static Stream<Stack> stacks_with_charts() {
        return Stream.concat(stacks(), Stream.of(ExistingStacks.aws(), ExistingStacks.azure(), Stacks.azure()));
    }

    @ParameterizedTest
    @MethodSource("stacks_with_charts")
    void the_configuration_knows_every_chart_that_is_installed(Stack stack) {
        var source = new ConfigSource(stack.values(), stack.secretKeys());
        var known = StackConfig.read(source, LocalDate.now()).settings().charts();

        assertThat(stack.preview().ofType(RELEASE))
                .extracting(release -> PlanView.chart(release) + " " + text(release, "version"))
                .containsExactlyInAnyOrderElementsOf(known.stream()
                        .map(chart -> chart.name() + " " + chart.version())
                        .toList());
    }

    @Test
    void charts_that_are_not_there_are_refused_before_anything_is_registered() {
        var plan = Stacks.ready().set("posit:site.charts", "./no-such-folder").run(true);

        assertThat(plan.succeeded()).isFalse();
        assertThat(plan.resources())
                .filteredOn(resource -> !resource.type().equals(Plan.STACK_TYPE))
                .isEmpty();
        assertThat(String.join("\n", plan.errors())).contains("posit:site.charts = ./no-such-folder");
    }

    @Test
    void a_plan_reads_charts_below_the_project_and_not_below_where_the_user_stands(@TempDir Path project)
            throws IOException {
        for (var file : List.of("Pulumi.yaml", "Pulumi.aws.yaml")) {
            Files.copy(Path.of(file), project.resolve(file));
        }
        var stack = project.resolve("Pulumi.aws.yaml");
        Files.writeString(stack, Files.readString(stack) + "  posit:site: {charts: ./charts}\n");
        var versions = Map.of(
                "rstudio-connect", Versions.CONNECT_CHART,
                "rstudio-pm", Versions.PACKAGE_MANAGER_CHART,
                "aws-load-balancer-controller", Versions.ALB_CONTROLLER_CHART);
        for (var chart : versions.entrySet()) {
            var folder = Files.createDirectories(project.resolve("charts").resolve(chart.getKey()));
            Files.writeString(folder.resolve("Chart.yaml"), "version: " + chart.getValue());
        }

        assertThat(OfflinePlan.valid(StackFile.read(project, "aws")).ofType(RELEASE))
                .extracting(release -> text(release, "chart"))
                .contains("./charts/rstudio-connect");
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void every_image_comes_from_the_companys_registry_and_is_pulled_with_its_secret(Stack stack) {
        var plan = stack.create();

        assertThat(images(plan)).hasSizeGreaterThanOrEqualTo(3).allMatch(image -> image.startsWith(MIRROR));
        assertThat(plan.ofType(SECRET).stream().map(SiteTest::namespaceOfPullSecret))
                .containsAll(namespaces(plan));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void the_login_of_the_registry_is_a_secret_everywhere(Stack stack) {
        var plan = stack.create();

        assertThat(plan.resources()).allSatisfy(resource -> assertThat(
                        (resource.inputs() + " " + resource.outputs()).replaceAll("Secret\\[value=[^\\]]*\\]", ""))
                .doesNotContain("PULL-SECRET-xyz"));
        assertThat(plan.ofType(SECRET))
                .filteredOn(secret ->
                        "kubernetes.io/dockerconfigjson".equals(secret.inputs().get("type")))
                .isNotEmpty()
                .allSatisfy(
                        secret -> assertThat(secret.inputs().get("stringData")).isInstanceOf(Secret.class));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void servers_and_content_trust_the_companys_authorities_and_use_its_proxy(Stack stack) {
        var plan = stack.create();
        var release = release(plan, "rstudio-connect");
        var container = "values.backends.kubernetes.defaultResourceJobBase.spec.template.spec.containers.0.";

        assertThat(text(release, "values.pod.env"))
                .contains("HTTPS_PROXY", PROXY, "/etc/posit/certificates/ca-bundle.crt");
        assertThat(text(release, container + "name")).isEqualTo("connect-content");
        assertThat(text(release, container + "env")).contains("https_proxy", PROXY, "REQUESTS_CA_BUNDLE");
        assertThat(plan.ofType("kubernetes:core/v1:ConfigMap"))
                .extracting(map -> text(map, "data"))
                .anyMatch(data -> data.contains("MIIB"));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void the_rows_of_the_pages_hold_as_before(Stack stack) {
        assertThat(Conformance.of(stack.create()).holds()).isTrue();
    }

    @Test
    void a_users_helm_values_stand_beside_ours() {
        for (var stack : List.of(Stacks.ready(), Stacks.azureReady())) {
            var changed = stack.set(
                            "posit:connect.helmValues",
                            Map.of(
                                    "config", Map.of("Authorization", Map.of("DefaultUserRole", "viewer")),
                                    "pod", Map.of("env", List.of(Map.of("name", "TZ", "value", "UTC")))))
                    .set(
                            "posit:packageManager.helmValues",
                            Map.of("resources", Map.of("requests", Map.of("cpu", "3"))));
            var connect = release(changed.create(), "rstudio-connect");
            var packages = release(changed.create(), "rstudio-pm");

            assertThat(text(connect, "values.config.Authorization.DefaultUserRole"))
                    .isEqualTo("viewer");
            assertThat(text(connect, "values.config.Database.Provider")).isEqualTo("Postgres");
            assertThat(text(connect, "values.pod.env")).contains("CONNECT_POSTGRES_PASSWORD", "name=TZ");
            assertThat(text(packages, "values.resources.requests.cpu")).isEqualTo("3");
            assertThat(text(packages, "values.resources.requests.memory")).isEqualTo("4Gi");
        }
    }

    @Test
    void the_rendered_charts_pull_from_the_registry_alone() {
        var plan = ofACompany(Stacks.ready()).create();

        for (var chart : List.of("rstudio-connect", "rstudio-pm")) {
            @SuppressWarnings("unchecked")
            var values = (Map<String, Object>) release(plan, chart).inputs().get("values");
            var images = rendered(Charts.render(chart, "posit-connect", values)).toList();

            assertThat(images).isNotEmpty().allMatch(image -> image.startsWith(MIRROR));
        }
    }

    private static PlannedResource release(Plan plan, String chart) {
        return plan.ofType(RELEASE).stream()
                .filter(release -> PlanView.chart(release).equals(chart))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> images(Plan plan) {
        var images = new TreeSet<String>();
        plan.ofType(RELEASE).forEach(release -> images.addAll(images(release)));
        plan.ofType("kubernetes:batch/v1:Job")
                .forEach(job -> images.add(text(job, "spec.template.spec.containers.0.image")));
        return List.copyOf(images);
    }

    /** Those that its values name, in the places the charts have for them. */
    private static List<String> images(PlannedResource release) {
        var named = Stream.of("image", "controller.image", "backends.kubernetes.defaultInitContainer")
                .map(place -> "values." + place)
                .filter(place -> PlanView.at(release, place + ".repository") != null)
                .map(place -> (PlanView.at(release, place + ".registry") == null
                                ? ""
                                : text(release, place + ".registry") + "/")
                        + text(release, place + ".repository"));
        var content = PlanView.list(release, "values.executionEnvironments").stream()
                .map(environment -> String.valueOf(((Map<?, ?>) environment).get("name")));
        return Stream.concat(named, content).toList();
    }

    /** Every value of a key {@code image}, also in the YAML that a ConfigMap holds. */
    private static Stream<String> rendered(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals("image") && entry.getValue() instanceof String image
                            ? Stream.of(image)
                            : rendered(entry.getValue()));
        }
        if (value instanceof String text && text.contains("kind: Job")) {
            return rendered(new Yaml().load(text));
        }
        return value instanceof List<?> list ? list.stream().flatMap(SiteTest::rendered) : Stream.of();
    }

    private static String namespaceOfPullSecret(PlannedResource secret) {
        return "kubernetes.io/dockerconfigjson".equals(secret.inputs().get("type"))
                ? text(secret, "metadata.namespace")
                : "";
    }

    private static List<String> namespaces(Plan plan) {
        return Stream.concat(
                        plan.ofType(RELEASE).stream()
                                .filter(release -> !text(release, "chart").endsWith("-crd"))
                                .map(release -> text(release, "namespace")),
                        plan.ofType("kubernetes:batch/v1:Job").stream().map(job -> text(job, "metadata.namespace")))
                .distinct()
                .toList();
    }

    private static String text(PlannedResource resource, String path) {
        return String.valueOf(PlanView.at(resource, path));
    }
}
