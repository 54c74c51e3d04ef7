package posit.plan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posit.engine.Plan;
import posit.stack.Stack;
import posit.stack.Stacks;

class ConformanceTest {
    @Test
    void the_shipped_stack_is_as_published_in_every_row() {
        var conformance = Conformance.of(Stacks.aws().preview());

        assertThat(conformance.rows())
                .extracting(row -> row.requirement().id())
                .containsExactly(
                        "CA-01", "CA-02", "CA-03", "CA-04", "CA-05", "CA-06", "CA-07", "CA-08", "CA-09", "CA-10",
                        "CA-11", "CA-12", "CA-13", "CA-14", "PA-01", "PA-02", "PA-03", "OH-01", "OH-02", "OH-03",
                        "OH-04", "OH-05", "ST-02", "ST-03");
        assertThat(conformance.rows())
                .extracting(ComparedRequirement::verdict)
                .containsOnly(RequirementVerdict.PUBLISHED);
        assertThat(conformance.holds()).isTrue();
    }

    @Test
    void a_created_stack_is_judged_as_its_preview() {
        assertThat(deviations(Stacks.ready().create())).isEmpty();
        assertThat(here(Stacks.ready().create())).isEqualTo(here(Stacks.ready().preview()));
    }

    @Test
    void rows_tell_what_the_shipped_stack_has() {
        assertThat(here(Stacks.aws().preview()))
                .containsEntry("CA-01", "pulumi-eks 3.9.1, Kubernetes 1.35")
                .containsEntry("CA-02", "2 x t3.2xlarge")
                .containsEntry("CA-03", "us-east-1a, us-east-1b, private subnets")
                .containsEntry("CA-04", "always 2")
                .containsEntry("CA-05", "db.m5.large, 20 GiB, PostgreSQL 15")
                .containsEntry("CA-06", "database \"connect\" of its own server")
                .containsEntry("CA-07", "Multi-AZ, 2 private subnets")
                .containsEntry("CA-08", "EFS, 2 mount targets, mounted by server and content")
                .containsEntry("CA-09", "public ALB, lb_cookie 24 h")
                .containsEntry("CA-10", "2 public + 2 private subnets in 2 zones")
                .containsEntry("CA-11", "Kubernetes jobs as posit-connect-content")
                .containsEntry("CA-12", "2 pods spread over 2 zones")
                .containsEntry("CA-13", "RDS 14 d, EFS 35 d, Helm values as stack output")
                .containsEntry("CA-14", "sizes as measured or larger: see loadtest/README.md")
                .containsEntry(
                        "PA-01",
                        "3 x m6i.2xlarge; us-east-1a, us-east-1b, private subnets; always 3; S3 bucket;"
                                + " RDS db.m5.large Multi-AZ; public ALB")
                .containsEntry("PA-02", "AbortMultipartUpload, DeleteObject, GetObject, ListBucket, PutObject")
                .containsEntry(
                        "PA-03",
                        "databases packagemanager, packagemanager_usage; MaxOpenConnections 50; together 300 of the"
                                + " server's 839; rstudio-pm 0.20.4, 3 replicas; kubernetes.io/hostname, DoNotSchedule")
                .containsEntry("OH-02", "R 4.6 and Python 3.14")
                .containsEntry("OH-03", "posit-connect-content by default")
                .containsEntry("OH-04", "CPU 0.25 to 2, at most 4; memory 1Gi to 4Gi, at most 8Gi")
                .containsEntry("OH-05", "Secret connect-license")
                .containsEntry("ST-03", "all fixed names contain posit-aws");
    }

    @Test
    void larger_nodes_and_a_larger_database_are_told_and_hold() {
        var larger = Stacks.aws()
                .set("posit:connect.nodes", Map.of("count", 4, "type", "m6i.4xlarge"))
                .set(
                        "posit:connect.database",
                        Map.of("type", "db.m5.xlarge", "storageGiB", 100, "version", "16", "maxStorageGiB", 0));

        assertThat(deviations(larger.preview()))
                .isEqualTo(Map.of(
                        "CA-02",
                        RequirementVerdict.LARGER,
                        "CA-05",
                        RequirementVerdict.LARGER,
                        "CA-14",
                        RequirementVerdict.LARGER));
        assertThat(here(larger.preview()))
                .containsEntry("CA-02", "4 x m6i.4xlarge")
                .containsEntry("CA-05", "db.m5.xlarge, 100 GiB, PostgreSQL 16");
        assertThat(Conformance.of(larger.preview()).holds()).isTrue();
    }

    @Test
    void the_newer_preset_is_as_published_too() {
        var newer = Stacks.aws().set("posit:connect.preset", "reference-2026");

        assertThat(deviations(newer.preview())).isEmpty();
        assertThat(here(newer.preview()))
                .containsEntry("CA-02", "2 x m6i.2xlarge")
                .containsEntry("CA-05", "db.m5.large, 20 GiB, PostgreSQL 16");
    }

    @Test
    void a_database_without_standby_is_below_the_page_and_holds() {
        var alone = Stacks.aws().set("posit:connect.database.multiAz", false);

        assertThat(deviations(alone.preview())).isEqualTo(Map.of("CA-07", RequirementVerdict.SMALLER));
        assertThat(here(alone.preview())).containsEntry("CA-07", "one zone, 2 private subnets");
        assertThat(Conformance.of(alone.preview()).holds()).isTrue();
    }

    @Test
    void a_package_manager_that_is_larger_or_below_its_page_is_told_and_holds() {
        var larger = Stacks.aws().set("posit:packageManager.nodes.count", 4);
        var alone = Stacks.aws().set("posit:packageManager.database.multiAz", false);
        var fewer = Stacks.aws().set("posit:packageManager.replicas", 2);

        assertThat(deviations(larger.preview())).isEqualTo(Map.of("PA-01", RequirementVerdict.LARGER));
        assertThat(deviations(alone.preview())).isEqualTo(Map.of("PA-01", RequirementVerdict.SMALLER));
        assertThat(deviations(fewer.preview())).isEqualTo(Map.of("PA-03", RequirementVerdict.SMALLER));
    }

    @Test
    void every_kind_of_licence_is_found() {
        assertThat(deviations(licensed("key", "ABCD-EFGH").preview())).isEmpty();
        assertThat(deviations(licensed("server", "licenses.acme.org:8999").preview()))
                .isEmpty();
    }

    @Test
    void three_zones_are_as_published() {
        var wide = Stacks.aws().set("posit:network.zones", 3).set("posit:connect.nodes.count", 3);

        assertThat(deviations(wide.preview()))
                .isEqualTo(Map.of("CA-02", RequirementVerdict.LARGER, "CA-14", RequirementVerdict.LARGER));
        assertThat(here(wide.preview()))
                .containsEntry("CA-03", "us-east-1a, us-east-1b, us-east-1c, private subnets")
                .containsEntry("CA-07", "Multi-AZ, 3 private subnets")
                .containsEntry("CA-08", "EFS, 3 mount targets, mounted by server and content");
    }

    private static Stack licensed(String kind, String value) {
        return Stacks.aws().setSecret("posit:connect.license." + kind, value);
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
