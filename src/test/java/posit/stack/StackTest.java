package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import posit.cloud.Component;

/** Rows ST: what holds for every stack. */
class StackTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void ST_02_every_box_of_the_page_is_a_component() {
        var tree = new Graph(Stacks.aws().preview());

        assertThat(tree.plan().resources())
                .filteredOn(
                        resource -> !resource.custom() && tree.parents(resource).equals(List.of("pulumi:pulumi:Stack")))
                .extracting("type")
                .containsExactlyInAnyOrder(
                        "posit:index:AwsKey",
                        "posit:index:AwsNetwork",
                        "posit:index:EksCluster",
                        "posit:index:AlbController",
                        "posit:index:AwsDatabase",
                        "posit:index:EfsStorage",
                        "posit:index:AlbIngress",
                        "posit:index:Connect");
    }

    @Test
    void ST_02_every_resource_but_the_providers_is_inside_a_component() {
        var tree = new Graph(Stacks.aws().preview());

        assertThat(tree.plan().resources())
                .filteredOn(
                        resource -> resource.custom() && tree.parents(resource).size() < 2)
                .extracting("type")
                .containsExactlyInAnyOrder("pulumi:providers:aws", "pulumi:providers:random");
    }

    /** On its own: without {@link Stacks}. Components that are not public are parts of others. */
    @Test
    void ST_02_ST_06_every_public_component_has_a_junit_test_of_its_own() throws Exception {
        var missing = new TreeSet<String>();
        for (var component : components()) {
            var test = TESTS.resolve(component.getName().replace('.', '/') + "Test.java");
            if (!Files.exists(test) || !Files.readString(test).contains("new " + component.getSimpleName() + "(")) {
                missing.add(test.toString());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void ST_03_stacks_of_different_names_share_no_physical_name() {
        var one = PhysicalNames.of(Stacks.ready().create());
        var other = PhysicalNames.of(
                Stacks.ready().set("posit:name", "acme").named("acme").create());

        assertThat(one).isNotEmpty().allSatisfy(name -> assertThat(name).contains("posit-aws"));
        assertThat(other).hasSameSizeAs(one).allSatisfy(name -> assertThat(name).contains("acme"));
        assertThat(one).doesNotContainAnyElementsOf(other);
    }

    @Test
    void ST_03_a_stack_reads_no_other_stack() {
        var plan = Stacks.ready().create();

        assertThat(plan.resources()).noneMatch(resource -> resource.external());
        assertThat(plan.resources()).extracting("type").doesNotContain("pulumi:pulumi:StackReference");
        assertThat(plan.invokes())
                .extracting("token")
                .containsExactly("aws:index/getAvailabilityZones:getAvailabilityZones");
    }

    @Test
    void ST_03_the_name_of_the_pulumi_stack_changes_nothing_but_a_tag() {
        var one = GraphText.of(Stacks.ready().create());
        var other = GraphText.of(Stacks.ready().named("prod").create());

        assertThat(masked(other, "prod")).isEqualTo(masked(one, "aws"));
        assertThat(other).contains("\"posit:stack\": \"posit/prod\"");
    }

    @Test
    void other_stacks_and_people_read_these_outputs() {
        var outputs = Stacks.ready().create().outputs();

        assertThat(outputs)
                .containsOnlyKeys(
                        "clusterName",
                        "connectDatabaseHost",
                        "connectDatabaseSecret",
                        "connectHelmValues",
                        "connectLoadBalancer",
                        "connectStorageId",
                        "connectUrl",
                        "kubeconfig",
                        "networkId",
                        "privateSubnetIds",
                        "publicSubnetIds")
                .containsEntry("clusterName", "posit-aws")
                .containsEntry("connectUrl", "https://connect.acme.org")
                .containsEntry("connectDatabaseSecret", "posit-connect/connect-database");
        assertThat((String) outputs.get("connectDatabaseHost")).startsWith("posit-aws-connect.");
        assertThat((String) outputs.get("connectLoadBalancer")).endsWith(".us-east-1.elb.amazonaws.com");
        assertThat(outputs.get("publicSubnetIds")).asInstanceOf(LIST).hasSize(2);
        assertThat(outputs.get("privateSubnetIds"))
                .asInstanceOf(LIST)
                .hasSize(2)
                .doesNotContainAnyElementsOf((List<?>) outputs.get("publicSubnetIds"));
    }

    /** Without what is made of URNs: the stand-in's ids, and aliases. */
    private static String masked(String text, String stack) {
        return text.replace("posit/" + stack, "posit/STACK")
                .replace("urn:pulumi:" + stack + "::", "urn:pulumi:STACK::")
                .replaceAll("(?<![0-9a-f])-?[0-9a-f]{7,8}(?![0-9a-f])", "ID");
    }

    /** All public ones that the compiler put beside {@link Component}. */
    private static Set<Class<?>> components() throws IOException, URISyntaxException, ClassNotFoundException {
        var classes = Path.of(Component.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var found = new TreeSet<Class<?>>((a, b) -> a.getName().compareTo(b.getName()));
        try (var files = Files.walk(classes)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var name = classes.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                var type = Class.forName(name, false, StackTest.class.getClassLoader());
                var modifiers = type.getModifiers();
                if (Component.class.isAssignableFrom(type)
                        && Modifier.isPublic(modifiers)
                        && !Modifier.isAbstract(modifiers)) {
                    found.add(type);
                }
            }
        }
        return found;
    }
}
