package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import posit.config.reader.ConfigSource;
import posit.engine.Plan;
import posit.plan.PlanJson;
import posit.plan.conformance.ComparedRequirement;
import posit.plan.conformance.Conformance;
import posit.plan.conformance.RequirementVerdict;
import posit.plan.report.TerminalReport;
import posit.plan.timing.CreationTimes;
import posit.plan.timing.Timing;

/** Stacks whose parts are the user's own: nothing of ours in their place, and everything wired to them. */
class ExistingTest {
    /** Kinds that stand for a network, a cluster, a database or files. */
    private static final String OURS = "aws:ec2/(vpc|subnet|natGateway|route|routeTable|internetGateway|flowLog).*"
            + "|eks:index:Cluster|aws:eks/addon.*|aws:rds/.*|aws:efs/.*|aws:s3/.*|aws:kms/.*|aws:cloudwatch/.*"
            + "|azure-native:network:(VirtualNetwork|Subnet|NatGateway|PublicIPAddress|NetworkSecurityGroup)"
            + "|azure-native:(dbforpostgresql|netapp|storage|operationalinsights|privatedns):.*"
            + "|azure-native:monitor:.*";

    @ParameterizedTest
    @EnumSource
    void nothing_is_made_in_the_place_of_what_is_there(Target target) {
        var graph = new Graph(ExistingStacks.of(target).create());

        assertThat(graph.plan().resources())
                .filteredOn(resource -> !resource.external())
                .extracting("type")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .isNotEmpty()
                .noneMatch(type -> type.matches(OURS));
        assertThat(graph.plan().resources())
                .filteredOn(resource -> resource.external())
                .singleElement()
                .satisfies(cluster ->
                        assertThat(cluster.importId()).isEqualTo(target == Target.EKS ? "shared" : ExistingStacks.AKS));
    }

    /** The rule above would see them. */
    @ParameterizedTest
    @EnumSource
    void a_stack_that_makes_them_has_them(Target target) {
        var kinds = target.ready().create().resources().stream()
                .filter(resource -> resource.type().matches(OURS))
                .map(resource -> resource.type().split("[:/]")[1])
                .collect(Collectors.toSet());

        assertThat(kinds)
                .containsAll(
                        target == Target.EKS
                                ? Set.of("ec2", "index", "eks", "rds", "efs", "s3", "kms", "cloudwatch")
                                : Set.of("network", "dbforpostgresql", "netapp", "storage", "privatedns", "monitor"));
    }

    @ParameterizedTest
    @EnumSource
    void outputs_keep_their_names_and_name_what_was_given(Target target) {
        var outputs = ExistingStacks.of(target).create().outputs();

        assertThat(outputs.keySet()).isEqualTo(target.ready().create().outputs().keySet());
        assertThat(outputs)
                .containsEntry("clusterName", "shared")
                .containsEntry("connectDatabaseHost", "postgres.acme.org")
                .containsEntry("packageManagerDatabaseHost", "postgres.acme.org");
    }

    @ParameterizedTest
    @EnumSource
    void products_are_told_of_the_databases_that_are_there(Target target) {
        var graph = new Graph(ExistingStacks.of(target).create());

        assertThat(String.valueOf(Graph.input(graph.connectRelease(), "values.config")))
                .contains("postgres://posit@postgres.acme.org:5432/connect?sslmode=require");
        assertThat(String.valueOf(Graph.input(graph.packagesRelease(), "values.config")))
                .contains("postgres://posit@postgres.acme.org:5432/packagemanager?sslmode=require")
                .contains("postgres://posit@postgres.acme.org:5432/packagemanager_usage?sslmode=require");
    }

    @ParameterizedTest
    @EnumSource
    void the_password_of_a_database_is_in_the_secrets_of_the_products_alone(Target target) {
        var stack = ExistingStacks.of(target);
        var plan = stack.create();
        var graph = new Graph(plan);
        var report = new TerminalReport(
                        plan, Conformance.of(plan), Timing.of(plan, CreationTimes.listed()), "somewhere", true, false)
                .lines();

        assertThat(graph.all(Types.SECRET))
                .filteredOn(secret -> String.valueOf(secret.inputs()).contains(ExistingStacks.PASSWORD)
                        || String.valueOf(Graph.input(secret, "stringData")).contains(ExistingStacks.PASSWORD))
                .extracting("name")
                .containsExactlyInAnyOrder("connect-workspace-database", "packages-workspace-database");
        for (var resource : plan.resources()) {
            assertThat(Texts.of(resource.inputs(), false).map(Texts.Text::value))
                    .noneMatch(ExistingTest::isPassword);
            assertThat(Texts.of(resource.outputs(), false).map(Texts.Text::value))
                    .noneMatch(ExistingTest::isPassword);
        }
        assertThat(GraphText.of(plan)).doesNotContain(ExistingStacks.PASSWORD);
        assertThat(PlanJson.text(plan, stack.values(), stack.secretKeys())).doesNotContain(ExistingStacks.PASSWORD);
        assertThat(String.join("", report)).doesNotContain(ExistingStacks.PASSWORD);
        assertThat(plan.log().toString()).doesNotContain(ExistingStacks.PASSWORD);
    }

    private static boolean isPassword(String text) {
        return text.contains(ExistingStacks.PASSWORD);
    }

    /** Never as published: nobody looked. */
    @ParameterizedTest
    @EnumSource
    void every_row_on_what_is_there_says_whose_it_is(Target target) {
        var rows = rows(ExistingStacks.of(target).preview());
        var existing = target == Target.EKS
                ? List.of(
                        "CA-01", "CA-03", "CA-05", "CA-06", "CA-07", "CA-08", "CA-10", "CA-12", "CA-13", "CA-14",
                        "PA-01", "PA-02", "PA-03", "ST-03")
                : List.of(
                        "CZ-01", "CZ-02", "CZ-03", "CZ-04", "CZ-06", "CZ-07", "CZ-08", "CZ-09", "CZ-11", "CZ-12",
                        "CZ-13", "CZ-15", "CZ-16", "CZ-17", "PZ-01", "PZ-02", "PZ-03", "PZ-04", "PZ-05", "PZ-06",
                        "PZ-07", "PZ-08", "PZ-11", "ST-03");

        assertThat(rows.values()).noneMatch(row -> row.verdict() == RequirementVerdict.MISSING);
        assertThat(rows.entrySet().stream()
                        .filter(row -> row.getValue().verdict() == RequirementVerdict.EXISTING)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(existing);
        assertThat(rows.get("ST-02").verdict()).isEqualTo(RequirementVerdict.PUBLISHED);
    }

    /** A part alone takes only its own rows, and none of them is met by what nobody sees. */
    @ParameterizedTest
    @CsvSource({
        "EKS, network, CA-03 CA-07 CA-10 CA-12 PA-01",
        "EKS, databases, CA-05 CA-06 CA-07 CA-10 CA-13 CA-14 PA-01 PA-03",
        "EKS, files, CA-08 CA-10 CA-13 PA-01 PA-02",
        "AKS, network, CZ-03 CZ-11 CZ-12 CZ-13 CZ-15 PZ-01 PZ-11",
        "AKS, databases, CZ-06 CZ-07 CZ-11 CZ-15 CZ-16 CZ-17 PZ-03 PZ-04 PZ-05 PZ-11",
        "AKS, files, CZ-08 CZ-11 CZ-15 CZ-16 CZ-17 PZ-06 PZ-07 PZ-11"
    })
    void a_part_alone_takes_the_rows_about_it(Target target, String part, String ids) {
        var stack =
                switch (part) {
                    case "network" -> ExistingStacks.network(target, target.ready());
                    case "databases" -> ExistingStacks.databases(target.ready());
                    default -> ExistingStacks.files(target, target.ready());
                };
        var rows = rows(stack.create());

        assertThat(rows.values()).noneMatch(row -> row.verdict() == RequirementVerdict.MISSING);
        assertThat(rows.entrySet().stream()
                        .filter(row -> row.getValue().verdict() == RequirementVerdict.EXISTING)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(ids.split(" "));
    }

    /** What stands on it still is checked: too few replicas are too few on anybody's database. */
    @ParameterizedTest
    @EnumSource
    void what_the_stack_makes_is_held_against_the_page_as_ever(Target target) {
        var existing = rows(ExistingStacks.of(target).preview());
        var made = rows(target.ready().preview());
        var id = target == Target.EKS ? "CA-02" : "PZ-09";

        assertThat(existing.get(id).verdict()).isEqualTo(RequirementVerdict.PUBLISHED);
        assertThat(existing.get(id).finding().here())
                .isEqualTo(made.get(id).finding().here());
    }

    @ParameterizedTest
    @EnumSource
    void the_page_in_the_terminal_has_a_line_for_each_part(Target target) {
        var plan = ExistingStacks.of(target).preview();
        var page = new TerminalReport(
                        plan, Conformance.of(plan), Timing.of(plan, CreationTimes.listed()), "somewhere", false, false)
                .lines();

        assertThat(page.stream().filter(line -> line.contains("· yours"))).hasSize(6);
    }

    /** Of a part that becomes the user's own: it would go only if its protection were taken off first. */
    @ParameterizedTest
    @EnumSource
    void what_a_stack_no_longer_makes_still_has_its_protection(Target target) {
        var before = target.ready().create();
        var after = ExistingStacks.of(target).create();
        var gone = before.resources().stream()
                .filter(resource -> Set.of(
                                "aws:rds/instance:Instance",
                                "aws:efs/fileSystem:FileSystem",
                                "aws:s3/bucketV2:BucketV2",
                                "aws:kms/key:Key",
                                "eks:index:Cluster",
                                "azure-native:dbforpostgresql:Server",
                                "azure-native:dbforpostgresql:Database",
                                "azure-native:netapp:CapacityPoolVolume",
                                "azure-native:storage:StorageAccount",
                                "azure-native:storage:FileShare",
                                "azure-native:containerservice:ManagedCluster")
                        .contains(resource.type()))
                .toList();

        assertThat(gone).hasSizeGreaterThan(4).allSatisfy(resource -> {
            assertThat(resource.protect()).as(resource.name()).isTrue();
            assertThat(after.resources())
                    .filteredOn(resource1 -> !resource1.external())
                    .extracting("urn")
                    .doesNotContain(resource.urn());
        });
    }

    /** A product alone brings its own part; the other's database stays where it is. */
    @ParameterizedTest
    @EnumSource
    void a_database_of_ones_own_for_connect_moves_nothing_of_package_manager(Target target) {
        var before = target.ready();
        var after = before.remove("posit:connect.database")
                .set(
                        "posit:connect.database",
                        Map.of("existing", Map.of("host", "db.acme.org", "database", "c", "user", "u")))
                .setSecret("posit:connect.database.existing.password", ExistingStacks.PASSWORD);

        assertThat(Changes.changed(before, after))
                .contains("connect-release")
                .noneMatch(name -> name.startsWith("packages") || name.startsWith("cluster"));
        assertThat(Changes.added(before, after)).containsExactly("connect-database");
    }

    @Test
    void an_unknown_zone_and_a_missing_usage_database_are_told_together() {
        var stack = ExistingStacks.of(Target.EKS)
                .remove("posit:packageManager.database.existing.usageDatabase")
                .set("posit:network.existing.privateSubnets", Map.of("us-west-2a", "subnet-0aaaaaaaaaaaaaaa1"));
        var source = new ConfigSource(stack.values(), stack.secretKeys());

        assertThat(source.values()).isNotEmpty();
        assertThat(stack.run(true).errors().toString())
                .contains(
                        "posit:network.existing.privateSubnets",
                        "posit:packageManager.database.existing.usageDatabase");
    }

    private static Map<String, ComparedRequirement> rows(Plan plan) {
        var rows = new TreeMap<String, ComparedRequirement>();
        Conformance.of(plan).rows().forEach(row -> rows.put(row.requirement().id(), row));
        return rows;
    }
}
