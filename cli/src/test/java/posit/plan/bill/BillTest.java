package posit.plan.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.bill.BilledItem.Group;
import posit.stack.ExistingStacks;
import posit.stack.Stacks;

class BillTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static Stream<Plan> plans() {
        return Stream.of(
                Stacks.ready().preview(),
                Stacks.azureReady().preview(),
                Stacks.azureWithTraefik().preview());
    }

    @Test
    void counts_what_aws_charges_for() {
        assertThat(items(Stacks.ready().preview()))
                .containsExactlyInAnyOrder(
                        "compute: EKS control plane = 1",
                        "compute: t3.2xlarge = 2",
                        "compute: gp3 volume, 100 GiB = 2",
                        "compute: m6i.2xlarge = 3",
                        "compute: gp3 volume, 100 GiB = 3",
                        "database: db.m5.large RDS PostgreSQL = 2",
                        "database: gp3 storage, 20 GiB, grows to 100 GiB = 2",
                        "database: backups, 14 days = 2",
                        "database: db.m5.large RDS PostgreSQL = 2",
                        "database: gp3 storage, 20 GiB, grows to 100 GiB = 2",
                        "files: EFS, elastic throughput = 1",
                        "files: AWS Backup of EFS, daily, 35 days = 1",
                        "files: S3 bucket = 1",
                        "network: public IPv4 address = 2",
                        "network: NAT gateway = 2",
                        "network: ALB = 2",
                        "network: public IPv4 address = 4",
                        "keys, logs: log group, 90 days = 5",
                        "keys, logs: KMS key = 1",
                        "keys, logs: log group, 30 days = 1");
    }

    @Test
    void counts_what_azure_charges_for() {
        assertThat(items(Stacks.azureReady().preview()))
                .containsExactlyInAnyOrder(
                        "compute: AKS control plane, Standard = 1",
                        "compute: Standard_D4s_v5 = 3",
                        "compute: managed disk, 128 GiB = 3",
                        "compute: Standard_D8_v5 = 3",
                        "compute: managed disk, 128 GiB = 3",
                        "compute: Standard_D8_v5 = 3",
                        "compute: managed disk, 128 GiB = 3",
                        "database: Standard_D4ds_v4 flexible server = 2",
                        "database: storage, 64 GiB = 2",
                        "database: backups, 14 days = 2",
                        "database: Standard_D4ds_v4 flexible server = 2",
                        "database: storage, 128 GiB = 2",
                        "files: NetApp capacity pool, Premium, 2 TiB = 1",
                        "files: NetApp backups = 1",
                        "files: Azure Files share, 1000 GiB = 1",
                        "network: private DNS zone = 3",
                        "network: public IPv4 address = 1",
                        "network: NAT gateway = 1",
                        "network: load balancer and its public IPv4 address = 1",
                        "network: private endpoint = 1",
                        "keys, logs: Log Analytics, 90 days = 1");
    }

    @Test
    void alarms_are_charged_for_on_both_clouds() {
        var aws = Stacks.ready().set("posit:alarms.email", "on-call@acme.org").preview();
        var azure = Stacks.azureReady()
                .set("posit:alarms.email", "on-call@acme.org")
                .preview();

        assertThat(items(aws)).contains("keys, logs: CloudWatch alarm = 19");
        assertThat(items(azure)).contains("keys, logs: metric alert = 14");
    }

    @Test
    void a_database_in_one_zone_is_one_server() {
        var aws = Stacks.ready().set("posit:connect.database.multiAz", false).preview();
        var azure = Stacks.azureReady()
                .set("posit:connect.database.highAvailability", false)
                .preview();

        assertThat(items(aws)).contains("database: db.m5.large RDS PostgreSQL = 1");
        assertThat(items(azure)).contains("database: Standard_D4ds_v4 flexible server = 1");
    }

    @Test
    void one_gateway_for_all_zones_is_one_gateway_and_one_address_less() {
        var plan = Stacks.ready().set("posit:network.natGatewayPerZone", false).preview();

        assertThat(items(plan)).contains("network: NAT gateway = 1", "network: public IPv4 address = 1");
    }

    @Test
    void pools_that_grow_are_told_with_their_limits() {
        var aws = edited(
                Stacks.ready().preview(),
                "aws:eks/nodeGroup:NodeGroup",
                Map.of("scalingConfig", Map.of("desiredSize", 2L, "maxSize", 6L, "minSize", 2L)));
        var azure = edited(
                Stacks.azureReady().preview(),
                "azure-native:containerservice:AgentPool",
                Map.of("enableAutoScaling", true, "minCount", 3L, "maxCount", 9L));

        assertThat(Bill.of(aws, TODAY).items())
                .contains(new BilledItem(Group.COMPUTE, "t3.2xlarge", 2, 6, "nodes of connect"));
        assertThat(Bill.of(azure, TODAY).items())
                .contains(new BilledItem(Group.COMPUTE, "Standard_D8_v5", 3, 9, "nodes of connect"));
        assertThat(new BillReport(Bill.of(aws, TODAY), false).lines("x"))
                .anyMatch(line -> line.contains("t3.2xlarge · nodes of connect") && line.endsWith("2 to 6"));
    }

    @Test
    void pools_of_karpenter_are_told_with_their_limits() {
        var pool = edited(
                Stacks.ready().preview(),
                "kubernetes:core/v1:Namespace",
                "kubernetes:karpenter.sh/v1:NodePool",
                Map.of(
                        "metadata",
                        Map.of("name", "content"),
                        "spec",
                        Map.of("limits", Map.of("cpu", "64", "memory", "256Gi"))));

        assertThat(Bill.of(pool, TODAY).items())
                .contains(new BilledItem(
                        Group.COMPUTE, "node pool content: up to 64 CPUs, 256Gi memory", 0, 0, "machines by need"));
        assertThat(new BillReport(Bill.of(pool, TODAY), false).lines("x"))
                .anyMatch(line -> line.contains("node pool content") && line.endsWith("by need"));
    }

    @Test
    void versions_on_aws_stand_by_the_end_of_their_support() {
        assertThat(versions(Stacks.ready().preview()))
                .containsSubsequence(
                        "EKS 1.35 2027-03-27",
                        "Posit Connect 2026.08.0 2028-02-01",
                        "RDS for PostgreSQL 15 2028-02-29",
                        "chart aws-load-balancer-controller 3.5.0 ?",
                        "chart rstudio-connect 0.21.0 ?",
                        "plugin aws 6.83.0 ?",
                        "plugin eks 3.9.1 ?");
    }

    @Test
    void a_cluster_that_others_keep_has_no_version_here() {
        assertThat(versions(ExistingStacks.azure().preview())).noneMatch(version -> version.startsWith("AKS"));
        assertThat(versions(ExistingStacks.aws().preview())).noneMatch(version -> version.startsWith("EKS"));
    }

    @Test
    void add_ons_are_among_the_versions_where_the_stack_file_names_theirs() {
        var pinned = Stacks.ready().set("posit:cluster.addonVersions.coredns", "v1.13.1-eksbuild.1");

        assertThat(versions(pinned.preview())).contains("EKS add-on coredns v1.13.1-eksbuild.1 ?");
        assertThat(versions(Stacks.ready().preview())).noneMatch(version -> version.startsWith("EKS add-on"));
    }

    @Test
    void versions_on_azure_stand_by_the_end_of_their_support() {
        assertThat(versions(Stacks.azureReady().preview()))
                .containsSubsequence(
                        "application routing NGINX 2026-11-30",
                        "AKS 1.35 2027-03-31",
                        "Posit Connect 2026.08.0 2028-02-01",
                        "Posit Package Manager 2026.08.0 2028-02-01",
                        "Azure Database for PostgreSQL 16 2028-11-09",
                        "chart rstudio-connect 0.21.0 ?",
                        "chart rstudio-pm 0.20.4 ?",
                        "plugin azure-native 3.28.0 ?");
        assertThat(versions(Stacks.azureWithTraefik().preview()))
                .noneMatch(version -> version.startsWith("application routing"))
                .anyMatch(version -> version.startsWith("chart traefik "));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void images_that_the_stack_file_chooses_are_versions_too(Plan plan) {
        assertThat(versions(plan)).anyMatch(version -> version.matches("image \\S+/\\S+:\\S+ \\?"));
    }

    @Test
    void what_ends_within_90_days_is_marked_by_the_day_of_the_clock() {
        var plan = Stacks.ready().preview();

        assertThat(ending(plan, LocalDate.of(2026, 12, 26))).isEmpty();
        assertThat(ending(plan, LocalDate.of(2026, 12, 27))).containsExactly("EKS 1.35");
        assertThat(ending(plan, LocalDate.of(2027, 11, 3)))
                .containsExactly("EKS 1.35", "Posit Connect 2026.08.0", "Posit Package Manager 2026.08.0");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_page_fits_a_terminal_and_names_no_price(Plan plan) {
        assertThat(new BillReport(Bill.of(plan, TODAY), false).lines(plan.project() + " · stack " + plan.stack()))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotContainPattern("[$€£]|USD|EUR"));
    }

    private static List<String> items(Plan plan) {
        return Bill.of(plan, TODAY).items().stream()
                .map(item -> item.group().word() + ": " + item.what() + " = " + item.count())
                .toList();
    }

    private static List<String> versions(Plan plan) {
        return Bill.of(plan, TODAY).versions().stream()
                .map(version -> version.what() + " "
                        + version.end().map(String::valueOf).orElse("?"))
                .toList();
    }

    private static List<String> ending(Plan plan, LocalDate today) {
        return Bill.of(plan, today).versions().stream()
                .filter(Version::ending)
                .map(Version::what)
                .toList();
    }

    private static Plan edited(Plan plan, String type, Map<String, Object> inputs) {
        return edited(plan, type, type, inputs);
    }

    /** The first of a type with other inputs. */
    private static Plan edited(Plan plan, String type, String newType, Map<String, Object> inputs) {
        var first = plan.ofType(type).get(0);
        var resources = plan.resources().stream()
                .map(one -> first.equals(one) ? with(one, newType, inputs) : one)
                .toList();
        return new Plan(
                plan.project(), plan.stack(), resources, plan.invokes(), plan.log(), plan.outputs(), true, null);
    }

    private static PlannedResource with(PlannedResource one, String type, Map<String, Object> changed) {
        var inputs = new TreeMap<>(one.inputs());
        inputs.putAll(changed);
        return new PlannedResource(
                one.order(),
                one.urn(),
                type,
                one.name(),
                one.custom(),
                one.remote(),
                one.parent(),
                inputs,
                one.dependencies(),
                one.propertyDependencies(),
                one.protect(),
                one.retainOnDelete(),
                one.provider(),
                one.providers(),
                one.version(),
                one.aliases(),
                one.timeouts(),
                one.ignoreChanges(),
                one.additionalSecretOutputs(),
                one.replaceOnChanges(),
                one.deleteBeforeReplace(),
                one.importId(),
                one.external(),
                one.outputs());
    }
}
