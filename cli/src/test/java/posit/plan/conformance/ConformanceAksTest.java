package posit.plan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;
import posit.stack.Stack;
import posit.stack.Stacks;

class ConformanceAksTest {
    private static final Stack AZURE = Stacks.azure();

    @Test
    void the_shipped_stack_is_as_published_in_every_row() {
        var conformance = Conformance.of(AZURE.preview());

        assertThat(ids(AZURE.preview()))
                .containsExactlyElementsOf(Stream.of(numbered("CZ", 17), numbered("PZ", 11), offHostAndStack())
                        .flatMap(List::stream)
                        .toList());
        assertThat(deviations(AZURE.preview())).isEmpty();
        assertThat(conformance.holds()).isTrue();
    }

    @Test
    void a_created_stack_is_judged_as_its_preview() {
        assertThat(deviations(Stacks.azureReady().create())).isEmpty();
        assertThat(here(Stacks.azureReady().create()))
                .isEqualTo(here(Stacks.azureReady().preview()));
    }

    @Test
    void rows_tell_what_connect_has() {
        assertThat(here(AZURE.preview()))
                .containsEntry("CZ-01", "AKS, Kubernetes 1.35")
                .containsEntry("CZ-02", "3 x Standard_D8_v5, system pool 3 x Standard_D4s_v5")
                .containsEntry("CZ-03", "zones 1, 2, 3, private subnets")
                .containsEntry("CZ-04", "always 3")
                .containsEntry("CZ-05", "spread over nodes if possible, requests and limits")
                .containsEntry("CZ-06", "Standard_D4ds_v4, 64 GiB, PostgreSQL 16")
                .containsEntry("CZ-07", "database connect on a server of its own")
                .containsEntry("CZ-08", "2 TiB pool, 100 GiB volume, encrypted, mounted by server and content")
                .containsEntry("CZ-09", "application routing, public, retired by Microsoft on 2026-11-30")
                .containsEntry("CZ-10", "cookie, persistent")
                .containsEntry("CZ-11", "1 public + 6 private subnets, zones 1, 2, 3")
                .containsEntry("CZ-12", "userAssignedNATGateway, 2 subnets")
                .containsEntry("CZ-13", "1 address, at most 16")
                .containsEntry("CZ-14", "Kubernetes jobs as posit-connect-content")
                .containsEntry("CZ-15", "3 pods spread over 3 zones, database standby in zone 2")
                .containsEntry(
                        "CZ-16",
                        "PostgreSQL 14 d, NetApp daily, in and outside the volume, Helm values as stack output")
                .containsEntry("ST-03", "all fixed names contain posit-azure");
    }

    @Test
    void rows_tell_what_package_manager_has() {
        assertThat(here(AZURE.preview()))
                .containsEntry("PZ-01", "3 x Standard_D8_v5 in zones 1, 2, 3")
                .containsEntry("PZ-02", "always 3; pods with a disruption budget")
                .containsEntry("PZ-03", "Standard_D4ds_v4, 128 GiB, PostgreSQL 16, standby in zone 2")
                .containsEntry("PZ-04", "databases packagemanager, packagemanager_usage on a server of its own")
                .containsEntry("PZ-05", "50; together 300 of the server's 1703")
                .containsEntry("PZ-06", "1000 GiB, Premium_ZRS, private endpoint")
                .containsEntry("PZ-07", "nconnect=4, noresvport, actimeo=30, lookupcache=pos")
                .containsEntry("PZ-08", "application routing, public, retired by Microsoft on 2026-11-30")
                .containsEntry("PZ-09", "rstudio-pm 0.20.4, 3 replicas")
                .containsEntry("PZ-10", "kubernetes.io/hostname, DoNotSchedule")
                .containsEntry("PZ-11", "sizes as measured or larger: see loadtest/README.md");
    }

    @Test
    void larger_sizes_are_told_and_hold() {
        var larger = AZURE.set("posit:connect.nodes", Map.of("type", "Standard_D16_v5", "count", 4))
                .set("posit:connect.database", Map.of("type", "Standard_D8ds_v5", "storageGiB", 256, "version", "17"))
                .set("posit:connect.files", Map.of("poolTiB", 4, "volumeGiB", 500))
                .set("posit:packageManager.nodes.count", 6)
                .set("posit:packageManager.replicas", 4)
                .set("posit:packageManager.maxOpenConnections", 60)
                .set("posit:packageManager.files.shareGiB", 2000);

        assertThat(deviations(larger.preview()).keySet())
                .containsExactly("CZ-02", "CZ-06", "CZ-08", "CZ-17", "PZ-01", "PZ-05", "PZ-06", "PZ-09", "PZ-11");
        assertThat(deviations(larger.preview()).values()).containsOnly(RequirementVerdict.LARGER);
        assertThat(Conformance.of(larger.preview()).holds()).isTrue();
    }

    @Test
    void what_the_pages_only_recommend_may_be_smaller_and_is_told() {
        var smaller = AZURE.set("posit:connect.database", Map.of("highAvailability", false, "version", "15"))
                .set("posit:packageManager.database.highAvailability", false)
                .set("posit:packageManager.maxOpenConnections", 20)
                .set("posit:packageManager.replicas", 2);

        assertThat(deviations(smaller.preview()).keySet())
                .containsExactly("CZ-06", "CZ-15", "CZ-17", "PZ-03", "PZ-05", "PZ-09", "PZ-11");
        assertThat(deviations(smaller.preview()).values()).containsOnly(RequirementVerdict.SMALLER);
        assertThat(Conformance.of(smaller.preview()).holds()).isTrue();
        assertThat(here(smaller.preview()))
                .containsEntry("CZ-15", "3 pods spread over 3 zones, database in zone 1 alone");
    }

    @Test
    void fewer_pods_than_nodes_survive_a_zone_but_are_fewer_than_the_pages() {
        var fewer = AZURE.set("posit:connect.replicas", 2);

        assertThat(deviations(fewer.preview())).isEqualTo(Map.of("CZ-15", RequirementVerdict.SMALLER));
    }

    @Test
    void the_zone_of_the_volume_is_told_where_the_page_speaks_of_zones() {
        assertThat(row(AZURE.preview(), "CZ-15").finding().note()).isEqualTo("NetApp volume in zone 1");
    }

    @Test
    void traefik_differs_from_the_pages_and_holds() {
        var traefik = Stacks.azureWithTraefik().preview();

        assertThat(deviations(traefik))
                .isEqualTo(Map.of("CZ-09", RequirementVerdict.DIFFERS, "PZ-08", RequirementVerdict.DIFFERS));
        assertThat(row(traefik, "CZ-09").finding())
                .isEqualTo(new RequirementFinding(
                        RequirementVerdict.DIFFERS,
                        "Traefik 41.3.0, public",
                        "instead of the page's application routing, retired by Microsoft on 2026-11-30"));
        assertThat(here(traefik)).containsEntry("CZ-10", "cookie");
        assertThat(Conformance.of(traefik).holds()).isTrue();
    }

    @Test
    void one_product_has_its_own_rows_only() {
        assertThat(ids(AZURE.without("posit:packageManager").preview()))
                .noneMatch(id -> id.startsWith("PZ"))
                .hasSize(17 + 7);
        assertThat(deviations(AZURE.without("posit:packageManager").preview())).isEmpty();
        assertThat(ids(AZURE.without("posit:connect").preview()))
                .noneMatch(id -> id.matches("(CZ|OH).*"))
                .hasSize(11 + 2);
        assertThat(deviations(AZURE.without("posit:connect").preview())).isEmpty();
    }

    @Test
    void two_zones_and_more_addresses_are_as_published() {
        var plan = AZURE.set("posit:network", Map.of("zones", List.of("1", "3"), "natAddresses", 16))
                .preview();

        assertThat(deviations(plan)).isEmpty();
        assertThat(here(plan))
                .containsEntry("CZ-03", "zones 1, 3, private subnets")
                .containsEntry("CZ-13", "16 addresses, at most 16")
                .containsEntry("CZ-15", "3 pods spread over 2 zones, database standby in zone 3");
    }

    @Test
    void limits_alone_spread_content_too() {
        var path = "values.backends.kubernetes.defaultResourceJobBase.spec.template.spec.topologySpreadConstraints";
        var limits = Map.of("CPURequest", "1", "CPULimit", "1", "MemoryRequest", "1", "MemoryLimit", "1");
        var plan = Edited.setNamed(AZURE.preview(), KubernetesTypes.RELEASE, "connect-release", path, List.of());
        plan = Edited.setNamed(plan, KubernetesTypes.RELEASE, "connect-release", "values.config.Scheduler", limits);

        assertThat(row(plan, "CZ-05").finding()).isEqualTo(RequirementFinding.of(true, "requests and limits"));
    }

    @Test
    void a_stack_on_aws_has_no_rows_of_azure() {
        assertThat(ids(Stacks.aws().preview())).noneMatch(id -> id.matches("[CP]Z.*"));
    }

    private static List<String> numbered(String document, int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(number -> String.format("%s-%02d", document, number))
                .toList();
    }

    private static List<String> offHostAndStack() {
        return List.of("OH-01", "OH-02", "OH-03", "OH-04", "OH-05", "ST-02", "ST-03");
    }

    private static List<String> ids(Plan plan) {
        return Conformance.of(plan).rows().stream()
                .map(row -> row.requirement().id())
                .toList();
    }

    private static ComparedRequirement row(Plan plan, String id) {
        return Conformance.of(plan).rows().stream()
                .filter(row -> row.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> here(Plan plan) {
        var here = new TreeMap<String, String>();
        Conformance.of(plan)
                .rows()
                .forEach(row -> here.put(row.requirement().id(), row.finding().here()));
        return here;
    }

    private static Map<String, RequirementVerdict> deviations(Plan plan) {
        var deviations = new TreeMap<String, RequirementVerdict>();
        Conformance.of(plan).rows().stream()
                .filter(row -> row.verdict() != RequirementVerdict.PUBLISHED)
                .forEach(row -> deviations.put(row.requirement().id(), row.verdict()));
        return deviations;
    }
}
