package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloud.Component;
import posit.testing.SourceTree;

/** Rows ST: what holds for every stack. */
class StackTest {
    private static final Map<Target, List<String>> BOXES = Map.of(
            Target.EKS,
            List.of(
                    "AwsKey",
                    "AwsNetwork",
                    "EksCluster",
                    "AlbController",
                    "AwsDatabase",
                    "EfsStorage",
                    "AlbIngress",
                    "Connect",
                    "AwsDatabase",
                    "AddedDatabases",
                    "S3Storage",
                    "EksWorkloadIdentity",
                    "AlbIngress",
                    "PackageManager"),
            Target.AKS,
            List.of(
                    "AzureGroup",
                    "AzureLogs",
                    "AzureNetwork",
                    "AksCluster",
                    "AzureDatabase",
                    "NetAppStorage",
                    "AppRoutingIngress",
                    "Connect",
                    "AzureDatabase",
                    "AzureFilesStorage",
                    "AppRoutingIngress",
                    "PackageManager"));

    @ParameterizedTest
    @EnumSource
    void ST_02_every_box_of_the_page_is_a_component(Target target) {
        var tree = new Graph(target.shipped().preview());

        assertThat(tree.plan().resources())
                .filteredOn(
                        resource -> !resource.custom() && tree.parents(resource).equals(List.of("pulumi:pulumi:Stack")))
                .extracting(resource -> resource.type().replace("posit:index:", ""))
                .containsExactlyInAnyOrderElementsOf(BOXES.get(target));
    }

    @ParameterizedTest
    @CsvSource({"EKS, pulumi:providers:aws", "AKS, pulumi:providers:azure-native"})
    void ST_02_every_resource_but_the_providers_is_inside_a_component(Target target, String cloud) {
        var tree = new Graph(target.shipped().preview());

        assertThat(tree.plan().resources())
                .filteredOn(
                        resource -> resource.custom() && tree.parents(resource).size() < 2)
                .extracting("type")
                .containsExactlyInAnyOrder(cloud, "pulumi:providers:random");
    }

    /** On its own: without {@link Stacks}. Components that are not public are parts of others. */
    @Test
    void ST_02_ST_06_every_public_component_has_a_junit_test_of_its_own() throws Exception {
        var missing = new TreeSet<String>();
        for (var component : components()) {
            var test = SourceTree.testOf(component.getName());
            if (test.isEmpty() || !Files.readString(test.get()).contains("new " + component.getSimpleName() + "(")) {
                missing.add(component.getName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ST_03_stacks_of_different_names_share_no_physical_name(Target target) {
        var one = PhysicalNames.of(target.ready().create());
        var other = PhysicalNames.of(
                target.ready().set("posit:name", "acme").named("acme").create());
        var prefix = target.ready().values().get("posit:name").replace("-", "");

        assertThat(one).isNotEmpty().allSatisfy(name -> assertThat(name.replace("-", ""))
                .contains(prefix));
        assertThat(other).hasSameSizeAs(one).allSatisfy(name -> assertThat(name).contains("acme"));
        assertThat(one).doesNotContainAnyElementsOf(other);
    }

    @ParameterizedTest
    @EnumSource
    void ST_03_a_stack_reads_no_other_stack(Target target) {
        var plan = target.ready().create();

        assertThat(plan.resources()).noneMatch(resource -> resource.external());
        assertThat(plan.resources()).extracting("type").doesNotContain("pulumi:pulumi:StackReference");
    }

    @ParameterizedTest
    @CsvSource({"EKS, posit:stack", "AKS, posit-stack"})
    void ST_03_the_name_of_the_pulumi_stack_changes_nothing_but_a_tag(Target target, String tag) {
        var one = GraphText.of(target.ready().create());
        var other = GraphText.of(target.ready().named("prod").create());

        assertThat(masked(other, "prod")).isEqualTo(masked(one, target.ready().name()));
        assertThat(other.replace("\": \"", "\":\"")).contains("\"" + tag + "\":\"posit/prod\"");
    }

    @ParameterizedTest
    @EnumSource
    void both_clouds_have_the_same_outputs_for_the_same_product(Target target) {
        var outputs = target.ready().create().outputs().keySet();

        assertThat(outputs)
                .filteredOn(name -> !name.startsWith("packageManager"))
                .containsExactlyInAnyOrder(
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
                        "publicSubnetIds",
                        "vipToml");
        assertThat(outputs)
                .filteredOn(name -> name.startsWith("packageManager"))
                .hasSize(7);
    }

    @Test
    void other_stacks_and_people_read_these_outputs_of_a_stack_on_aws() {
        var outputs = Stacks.ready().create().outputs();

        assertThat(outputs)
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

    @Test
    void other_stacks_and_people_read_these_outputs_of_a_stack_on_azure() {
        var outputs = Stacks.azureReady().create().outputs();
        var secrets = "posit-package-manager/package-manager-";

        assertThat(outputs)
                .containsEntry("clusterName", "posit-azure")
                .containsEntry("networkId", Stacks.idOf("Microsoft.Network/virtualNetworks/posit-azure"))
                .containsEntry("connectUrl", "https://connect.acme.org")
                .containsEntry("connectDatabaseSecret", "posit-connect/connect-database")
                .containsEntry("packageManagerUrl", "https://packages.acme.org")
                .containsEntry("packageManagerDatabaseSecret", secrets + "database")
                .containsEntry("packageManagerEncryptionSecret", secrets + "encryption")
                .containsKeys("packageManagerLoadBalancer", "packageManagerStorageId", "packageManagerHelmValues");
        assertThat((String) outputs.get("connectDatabaseHost")).endsWith(".postgres.database.azure.com");
        assertThat((String) outputs.get("packageManagerDatabaseHost"))
                .startsWith("posit-azure-packages-")
                .isNotEqualTo(outputs.get("connectDatabaseHost"));
        assertThat((String) outputs.get("connectStorageId")).endsWith("/capacityPools/connect/volumes/connect");
        assertThat((String) outputs.get("packageManagerStorageId")).endsWith("/shares/packages");
        assertThat(outputs.get("privateSubnetIds")).asInstanceOf(LIST).hasSize(2);
        assertThat(outputs.get("publicSubnetIds")).asInstanceOf(LIST).hasSize(1);
    }

    /** Without what is made of URNs: the mock's ids, and aliases. */
    private static String masked(String text, String stack) {
        return text.replace("posit/" + stack, "posit/STACK")
                .replace("urn:pulumi:" + stack + "::", "urn:pulumi:STACK::")
                .replaceAll("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", "DIGEST")
                .replaceAll("(?<![0-9a-f])-?[0-9a-f]{7,17}(?![0-9a-f])", "ID");
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
