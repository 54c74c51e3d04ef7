package posit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is recorded of a preview, field by field. The SDK does not say of an unknown input that it will be secret. */
class EmbeddedEnginePreviewTest {
    private static final String P = DemoProgram.PREFIX;
    private static final String NETWORK = P + "demo:network:Network::network";
    private static final String VPC = P + "demo:network:Network$aws:ec2/vpc:Vpc::vpc";
    private static final String AWS = P + "pulumi:providers:aws::aws";
    private static final String DATABASE = P + "demo:database:Database";

    private final Plan plan = Engines.preview(DemoProgram::run);

    @Test
    void a_preview_succeeds_and_knows_its_names() {
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.succeeded()).isTrue();
        assertThat(plan.failure()).isNull();
        assertThat(plan.project()).isEqualTo("demo");
        assertThat(plan.stack()).isEqualTo("dev");
    }

    @Test
    void all_resources_are_there_parents_and_dependencies_first() {
        assertThat(plan.resources())
                .extracting(PlannedResource::urn)
                .containsExactly(
                        P + "pulumi:pulumi:Stack::demo-dev",
                        DATABASE + "::database",
                        DATABASE + "$random:index/randomPassword:RandomPassword::master",
                        NETWORK,
                        AWS,
                        VPC,
                        P + "demo:network:Network$aws:ec2/subnet:Subnet::subnet-0",
                        P + "demo:network:Network$aws:ec2/subnet:Subnet::subnet-1",
                        DATABASE + "$aws:rds/subnetGroup:SubnetGroup::group",
                        DATABASE + "$aws:rds/instance:Instance::db",
                        P + "eks:index:Cluster::cluster",
                        P + "pulumi:providers:kubernetes::kubernetes",
                        P + "kubernetes:core/v1:Namespace::namespace");
        assertThat(plan.resources())
                .extracting(PlannedResource::order)
                .startsWith(1, 2, 3)
                .endsWith(12, 13);
    }

    @Test
    void a_resource_has_parent_inputs_provider_and_ignored_changes() {
        var vpc = plan.find("aws:ec2/vpc:Vpc", "vpc").orElseThrow();
        assertThat(vpc.urn()).isEqualTo(VPC);
        assertThat(vpc.parent()).isEqualTo(NETWORK);
        assertThat(vpc.custom()).isTrue();
        assertThat(vpc.remote()).isFalse();
        assertThat(vpc.external()).isFalse();
        assertThat(vpc.inputs())
                .isEqualTo(Map.of(
                        "cidrBlock", "10.0.0.0/16", "enableDnsHostnames", true, "tags", Map.of("a", "1", "b", "2")));
        assertThat(vpc.inputs().keySet()).containsExactly("cidrBlock", "enableDnsHostnames", "tags");
        assertThat(vpc.provider()).isEqualTo(AWS + "::" + Wire.UNKNOWN);
        assertThat(vpc.ignoreChanges()).containsExactly("tags");
        assertThat(vpc.aliases()).containsExactly(P + "aws:ec2/vpc:Vpc::old");
        assertThat(vpc.protect()).isFalse();
        assertThat(vpc.timeouts()).isEmpty();
        assertThat(vpc.deleteBeforeReplace()).isNull();
    }

    @Test
    void outputs_are_the_inputs_and_unknown_for_the_rest() {
        var vpc = plan.find(VPC).orElseThrow();
        assertThat(vpc.outputs()).containsEntry("cidrBlock", "10.0.0.0/16").containsEntry("arn", Unknown.VALUE);
    }

    @Test
    void a_stateful_resource_keeps_all_its_options() {
        var database = plan.find("aws:rds/instance:Instance", "db").orElseThrow();
        assertThat(database.protect()).isTrue();
        assertThat(database.retainOnDelete()).isTrue();
        assertThat(database.deleteBeforeReplace()).isTrue();
        assertThat(database.replaceOnChanges()).containsExactly("engine");
        assertThat(database.version()).isEqualTo("6.83.0");
        assertThat(database.timeouts()).isEqualTo(Map.of("create", "3600s", "delete", "5400s"));
        assertThat(database.aliases()).contains(DATABASE + "$aws:rds/instance:Instance::database");
        assertThat(database.inputs())
                .containsEntry("allocatedStorage", 20L)
                .containsEntry("dbSubnetGroupName", Unknown.VALUE)
                .containsEntry("password", Unknown.VALUE);
        assertThat(database.outputs()).containsEntry("password", new Secret(Unknown.VALUE));
        assertThat(database.additionalSecretOutputs()).contains("password");
    }

    @Test
    void dependencies_are_kept_as_a_whole_and_by_input() {
        var group = DATABASE + "$aws:rds/subnetGroup:SubnetGroup::group";
        var password = DATABASE + "$random:index/randomPassword:RandomPassword::master";
        var database = plan.find("aws:rds/instance:Instance", "db").orElseThrow();
        assertThat(database.dependencies()).containsExactly(group, password);
        assertThat(database.propertyDependencies())
                .isEqualTo(Map.of("dbSubnetGroupName", List.of(group), "password", List.of(password)));
    }

    @Test
    void a_remote_component_has_unknown_outputs_with_the_secret_one_secret() {
        var cluster = plan.find("eks:index:Cluster", "cluster").orElseThrow();
        assertThat(cluster.remote()).isTrue();
        assertThat(cluster.custom()).isFalse();
        assertThat(cluster.version()).isEqualTo("3.9.1");
        assertThat(cluster.dependencies()).containsExactly(VPC);
        assertThat(cluster.outputs()).containsEntry("kubeconfigJson", new Secret(Unknown.VALUE));
    }

    @Test
    void nothing_is_known_under_a_provider_that_is_itself_unknown() {
        var provider = plan.find("pulumi:providers:kubernetes", "kubernetes").orElseThrow();
        assertThat(provider.inputs()).containsEntry("kubeconfig", Unknown.VALUE);
        assertThat(provider.dependencies()).containsExactly(P + "eks:index:Cluster::cluster");
        var namespace = plan.find("kubernetes:core/v1:Namespace", "namespace").orElseThrow();
        assertThat(namespace.inputs()).containsEntry("metadata", Map.of("name", "posit"));
        assertThat(namespace.outputs()).containsEntry("metadata", Unknown.VALUE);
        assertThat(namespace.provider()).startsWith(provider.urn() + "::");
    }

    @Test
    void a_lookup_is_recorded_and_answered_for_the_region_of_its_provider() {
        assertThat(plan.invokes()).singleElement().satisfies(invoke -> {
            assertThat(invoke.token()).isEqualTo("aws:index/getAvailabilityZones:getAvailabilityZones");
            assertThat(invoke.args()).isEqualTo(Map.of("state", "available"));
            assertThat(invoke.provider()).startsWith(AWS + "::");
        });
        assertThat(plan.find("aws:ec2/subnet:Subnet", "subnet-1").orElseThrow().inputs())
                .containsEntry("availabilityZone", "eu-west-1b");
    }

    @Test
    void components_and_the_stack_have_the_outputs_they_register() {
        assertThat(plan.find(NETWORK).orElseThrow().outputs()).isEqualTo(Map.of("vpcId", Unknown.VALUE));
        assertThat(plan.outputs())
                .isEqualTo(Map.of(
                        "vpcId", Unknown.VALUE,
                        "databaseHost", Unknown.VALUE,
                        "password", Unknown.VALUE,
                        "namespace", Unknown.VALUE,
                        "zones", List.of("a", "b"),
                        "replicas", 2L));
    }

    @Test
    void messages_are_kept_by_severity() {
        assertThat(plan.log()).containsExactly(new LogMessage(Severity.WARNING, "licence is missing", ""));
        assertThat(plan.warnings()).containsExactly("licence is missing");
    }

    @Test
    void resources_are_found_by_type_and_by_parent() {
        assertThat(plan.ofType("aws:ec2/subnet:Subnet"))
                .extracting(PlannedResource::name)
                .containsExactly("subnet-0", "subnet-1");
        assertThat(plan.resources())
                .filteredOn(PlannedResource::parent, NETWORK)
                .extracting(PlannedResource::name)
                .containsExactly("vpc", "subnet-0", "subnet-1");
        assertThat(plan.find("aws:ec2/vpc:Vpc", "other")).isEmpty();
    }
}
