package posit.plan.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.report.Shipped;
import posit.stack.ExistingStacks;
import posit.stack.Stack;
import posit.testing.Resources;

/** The picture against the recorded graph: nothing is missing in it, and nothing is invented. */
class ArchitectureTest {
    private static final Set<String> POOLS =
            Set.of("aws:eks/nodeGroup:NodeGroup", "azure-native:containerservice:AgentPool");
    private static final Set<String> SUBNETS = Set.of("aws:ec2/subnet:Subnet", "azure-native:network:Subnet");
    private static final String PEOPLE = "people";

    static Stream<Plan> plans() {
        return Stream.concat(Shipped.names().map(Shipped::plan), Shipped.variants());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_component_of_the_stack_is_in_the_picture_once(Plan plan) {
        var components = plan.resources().stream()
                .filter(resource -> resource.type().startsWith("posit:index:"))
                .filter(resource ->
                        resource.parent().isEmpty() || resource.parent().endsWith("::" + stackName(plan)))
                .map(PlannedResource::urn)
                .toList();

        assertThat(components).hasSizeGreaterThan(5);
        assertThat(ids(plan)).containsAll(components).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_node_pool_and_every_subnet_is_in_the_picture(Plan plan) {
        var chips = diagram(plan)
                .shapes()
                .flatMap(shape -> shape.chips().stream())
                .map(Shape.Chip::id)
                .toList();

        assertThat(ids(plan)).containsAll(urns(plan, resource -> POOLS.contains(resource.type())));
        assertThat(chips)
                .containsExactlyInAnyOrderElementsOf(urns(plan, resource -> SUBNETS.contains(resource.type())));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_shape_stands_for_something_in_the_plan(Plan plan) {
        assertThat(ids(plan)).filteredOn(id -> !id.equals(PEOPLE)).allSatisfy(id -> assertThat(plan.find(resource(id)))
                .isPresent());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_arrow_is_a_dependency_of_the_graph_or_a_host_that_both_name(Plan plan) {
        var arrows = diagram(plan).arrows();

        assertThat(arrows).hasSizeGreaterThan(3).allSatisfy(arrow -> {
            var shown = plan.find(arrow.shownBy()).orElseThrow();
            var from = resource(arrow.from());
            var to = resource(arrow.to());
            if (from.equals(PEOPLE)) {
                assertThat(speaksHttps(shown)).as("%s", shown.inputs()).isTrue();
            } else if (arrow.to().endsWith("#content")) {
                assertThat(shown.inputs().toString()).contains("kubernetes={").contains("enabled=true");
            } else {
                assertThat(leads(plan, shown, from, to) || names(plan, shown, from, to))
                        .as("%s", arrow)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_dependency_of_a_product_on_a_store_is_an_arrow(Plan plan) {
        var arrows = new TreeSet<String>();
        diagram(plan).arrows().forEach(arrow -> arrows.add(arrow.from() + " -> " + arrow.to()));
        var expected = new TreeSet<String>();
        for (var product : components(plan, "Connect", "PackageManager")) {
            for (var store : components(plan, "Database", "Storage")) {
                plan.resources().stream()
                        .filter(resource -> isBelow(plan, resource, product.urn()))
                        .filter(resource -> dependsOn(plan, resource, store.urn()))
                        .forEach(resource -> expected.add(product.urn() + " -> " + store.urn()));
            }
        }

        assertThat(expected).hasSizeGreaterThanOrEqualTo(2);
        assertThat(arrows).containsAll(expected);
        assertThat(arrows.stream()
                        .filter(arrow ->
                                arrow.contains(" -> ") && !arrow.contains("#content") && !arrow.startsWith(PEOPLE))
                        .filter(arrow -> components(plan, "Database", "Storage").stream()
                                .anyMatch(store -> arrow.endsWith(store.urn()))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void what_stands_in_subnets_is_in_the_network_and_pods_are_in_their_pool(Plan plan) {
        var network = shape(plan, shape -> shape.role() == Role.NETWORK);
        var inNetwork = network.all().map(Shape::id).toList();
        var cluster =
                network.all().filter(shape -> shape.role() == Role.CLUSTER).toList();

        assertThat(cluster).hasSize(1);
        assertThat(inNetwork)
                .containsAll(components(plan, "Connect", "PackageManager").stream()
                        .map(PlannedResource::urn)
                        .toList());
        assertThat(cluster.get(0).inside())
                .filteredOn(shape -> shape.role() == Role.PRODUCT)
                .as("products outside of a pool")
                .isEmpty();
    }

    static Stream<Plan> ofOthers() {
        return Stream.of(ExistingStacks.aws().create(), ExistingStacks.azure().create());
    }

    /** Nothing depends on them: their names are in the stack file. */
    @ParameterizedTest
    @MethodSource("ofOthers")
    void stores_that_others_keep_are_reached_by_arrows_like_those_of_the_stack(Plan plan) {
        var stores = components(plan, "Database", "Storage").stream()
                .map(PlannedResource::urn)
                .toList();
        var reached = diagram(plan).arrows().stream()
                .filter(arrow -> !arrow.from().endsWith("#content"))
                .map(Arrow::to)
                .filter(stores::contains)
                .toList();

        assertThat(stores).hasSize(4);
        assertThat(reached).containsExactlyInAnyOrderElementsOf(stores);
        assertThat(diagram(plan).arrows())
                .filteredOn(arrow -> arrow.from().endsWith("#content"))
                .as("content mounts the files of Connect")
                .hasSize(1);
        assertThat(diagram(plan).beside()).noneMatch(shape -> stores.contains(shape.id()));
    }

    static Stream<Plan> inNetworksOfOthers() {
        return ExistingStacks.inNetworks().stream().map(Stack::create);
    }

    @ParameterizedTest
    @MethodSource("inNetworksOfOthers")
    void what_stands_in_subnets_of_another_is_in_that_network(Plan plan) {
        var inside = shape(plan, shape -> shape.role() == Role.NETWORK).all().map(Shape::id);
        var bucket = plan.ofType("posit:index:S3Storage").stream().map(PlannedResource::urn);
        var expected = new TreeSet<String>();
        components(plan, "Database", "Storage", "Ingress").forEach(component -> expected.add(component.urn()));
        bucket.forEach(expected::remove);

        assertThat(expected).hasSizeGreaterThanOrEqualTo(5);
        assertThat(inside).containsAll(expected);
    }

    @Test
    void the_boxes_tell_the_facts_that_matter() {
        assertThat(texts("aws"))
                .contains("VPC 10.42.0.0/16", "us-east-1a · public", "10.42.192.0/24", "EKS 1.35", "2 x t3.2xlarge")
                .contains("RDS PostgreSQL 15", "db.m5.large", "20 GiB", "Multi-AZ", "EFS encrypted", "ALB public")
                .contains("Posit Connect", "2 replicas", "Content", "KMS, yearly rotation");
        assertThat(texts("azure"))
                .contains("VNet 10.43.0.0/16", "database · private", "10.43.240.0/24", "AKS 1.35")
                .contains("3 x Standard_D8_v5", "3 x Standard_D4s_v5", "zones 1, 2, 3", "subnet connect")
                .contains("NetApp Files Premium", "Azure Files NFS", "application routing", "Posit Package Manager");
    }

    @Test
    void a_component_that_nobody_described_becomes_a_plain_box() {
        var plan = Shipped.plan("aws");
        var key = plan.find("posit:index:AwsKey", "key").orElseThrow();
        var changed = plan.resources().stream()
                .map(one -> one.equals(key) ? retyped(one, "posit:index:BackupVault") : one)
                .toList();
        var shape = shape(with(plan, changed), one -> one.id().equals(key.urn()));

        assertThat(shape.role()).isEqualTo(Role.OTHER);
        assertThat(shape.kind()).isEqualTo("backup vault");
        assertThat(shape.title()).isEqualTo("alias");
        assertThat(shape.facts()).containsExactly("key");
    }

    @Test
    void an_arrow_goes_with_the_dependency_that_shows_it() {
        var plan = Shipped.plan("aws");
        var database = plan.find("posit:index:AwsDatabase", "connect-database").orElseThrow();
        var changed = plan.resources().stream()
                .map(one -> withoutDependencies(plan, one, database.urn()))
                .toList();

        assertThat(diagram(plan).arrows()).anyMatch(arrow -> arrow.to().equals(database.urn()));
        assertThat(diagram(with(plan, changed)).arrows())
                .noneMatch(arrow -> arrow.to().equals(database.urn()));
    }

    private static Diagram diagram(Plan plan) {
        return Architecture.of(new PlanView(plan));
    }

    private static List<String> ids(Plan plan) {
        return diagram(plan).shapes().map(Shape::id).toList();
    }

    private static List<String> texts(String stack) {
        var texts = new ArrayList<String>();
        diagram(Shipped.plan(stack)).shapes().forEach(shape -> {
            texts.add(shape.title());
            texts.addAll(shape.facts());
            shape.chips().forEach(chip -> texts.addAll(List.of(chip.title(), chip.detail())));
        });
        return texts;
    }

    private static Shape shape(Plan plan, Predicate<Shape> which) {
        return diagram(plan).shapes().filter(which).findFirst().orElseThrow();
    }

    /** What a shape without a component of its own is part of. */
    private static String resource(String id) {
        return id.replaceFirst("#.*", "");
    }

    private static String stackName(Plan plan) {
        return plan.project() + "-" + plan.stack();
    }

    private static List<String> urns(Plan plan, Predicate<PlannedResource> which) {
        return plan.resources().stream().filter(which).map(PlannedResource::urn).toList();
    }

    private static List<PlannedResource> components(Plan plan, String... ends) {
        return plan.resources().stream()
                .filter(resource -> resource.type().startsWith("posit:index:"))
                .filter(resource -> Stream.of(ends).anyMatch(resource.type()::endsWith))
                .toList();
    }

    private static boolean speaksHttps(PlannedResource resource) {
        return "HTTPS".equals(resource.inputs().get("protocol"))
                || resource.inputs().get("spec").toString().contains("tls=");
    }

    private static boolean leads(Plan plan, PlannedResource shown, String from, String to) {
        return (isBelow(plan, shown, from) || shown.urn().equals(from)) && dependsOn(plan, shown, to)
                || isBelow(plan, shown, to) && dependsOn(plan, shown, from)
                // Content reads the files through the volume of its product.
                || plan.find(from)
                                .filter(release -> isBelow(plan, shown, release.parent()))
                                .isPresent()
                        && dependsOn(plan, shown, to);
    }

    private static boolean names(Plan plan, PlannedResource shown, String from, String to) {
        var host = String.valueOf(plan.find(from).orElseThrow().outputs().get("host"));
        return isBelow(plan, shown, to) && shown.inputs().get("spec").toString().contains("host=" + host);
    }

    private static boolean dependsOn(Plan plan, PlannedResource resource, String component) {
        return resource.dependencies().stream()
                .map(urn -> plan.find(urn).orElseThrow())
                .anyMatch(one -> isBelow(plan, one, component));
    }

    private static boolean isBelow(Plan plan, PlannedResource resource, String component) {
        return resource.parent().equals(component)
                || plan.find(resource.parent())
                        .filter(parent -> isBelow(plan, parent, component))
                        .isPresent();
    }

    private static Plan with(Plan plan, List<PlannedResource> resources) {
        return new Plan(
                plan.project(), plan.stack(), resources, plan.invokes(), plan.log(), plan.outputs(), true, null);
    }

    private static PlannedResource retyped(PlannedResource r, String type) {
        return Resources.copy(r, type, r.dependencies(), r.propertyDependencies());
    }

    private static PlannedResource withoutDependencies(Plan plan, PlannedResource r, String component) {
        Predicate<String> kept = urn -> !isBelow(plan, plan.find(urn).orElseThrow(), component);
        var inputs = new java.util.TreeMap<>(r.propertyDependencies());
        inputs.replaceAll((input, urns) -> urns.stream().filter(kept).toList());
        return Resources.copy(
                r, r.type(), r.dependencies().stream().filter(kept).toList(), inputs);
    }
}
