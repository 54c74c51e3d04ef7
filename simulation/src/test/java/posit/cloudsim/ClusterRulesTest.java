package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.cloudsim.Sandbox.refused;
import static posit.cloudsim.Sandbox.unhealthy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What clusters of both clouds refuse. */
class ClusterRulesTest {
    @Test
    void a_cluster_of_eks_needs_a_role_that_may_run_it() {
        var land = new AwsLand();
        var role = land.role("powerless");
        var inputs = Map.of(
                "name", "posit", "roleArn", role.output("arn"), "vpcConfig", Map.of("subnetIds", land.subnets()));
        refused(
                () -> land.sandbox.make(EksKinds.CLUSTER, "cluster", inputs),
                "InvalidParameterException",
                "AmazonEKSClusterPolicy");
        land.cluster();
        refused(land::cluster, "EntityAlreadyExists", "cluster");
    }

    @Test
    void eks_makes_a_security_group_and_leaves_it_behind_when_a_rule_names_it() {
        var land = new AwsLand();
        var cluster = land.cluster();
        var group = Values.text(cluster.outputs(), "vpcConfig.clusterSecurityGroupId")
                .orElseThrow();
        var own = land.group("database");
        var rule = land.sandbox.make(
                "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                "rule",
                Map.of("securityGroupId", own.id(), "referencedSecurityGroupId", group));
        land.sandbox.delete(cluster);
        assertThat(land.sandbox.cloud.find(AwsNetworkKinds.SECURITY_GROUP, "", group))
                .isPresent();

        land.sandbox.delete(rule);
        var next = land.sandbox.make(EksKinds.CLUSTER, "cluster", cluster.inputs());
        land.sandbox.delete(next);
        assertThat(land.sandbox.cloud.things(AwsNetworkKinds.SECURITY_GROUP))
                .extracting(Thing::id)
                .containsExactlyInAnyOrder(own.id(), group);
    }

    @Test
    void nodes_of_eks_join_with_a_way_out_and_the_rights_to() {
        var land = new AwsLand();
        var cluster = land.cluster();
        var inputs = new TreeMap<>(land.nodes(cluster));
        unhealthy(() -> nodes(land, inputs), "no way out of [" + land.one.id() + ", " + land.two.id() + "]");
        land.sandbox.delete(land.sandbox.cloud.things(EksKinds.NODE_GROUP).get(0));
        land.online();
        assertThat(nodes(land, inputs).state()).isEqualTo(Thing.State.READY);

        var poor = land.role("poor", "AmazonEKSWorkerNodePolicy");
        inputs.putAll(Map.of("nodeGroupName", "poor", "nodeRoleArn", poor.output("arn")));
        unhealthy(() -> nodes(land, inputs), "lacks AmazonEC2ContainerRegistry");
    }

    @Test
    void nodes_that_could_not_join_do_so_once_the_way_out_is_there() {
        var land = new AwsLand();
        var inputs = land.nodes(land.cluster());
        unhealthy(() -> nodes(land, inputs), "failed to join");
        var group = land.sandbox.cloud.things(EksKinds.NODE_GROUP).get(0);
        assertThat(group.state()).isEqualTo(Thing.State.UNHEALTHY);
        land.online();
        assertThat(land.sandbox.change(group, "labels", Map.of()).state()).isEqualTo(Thing.State.READY);
    }

    private static Thing nodes(AwsLand land, Map<String, Object> inputs) {
        return land.sandbox.make(EksKinds.NODE_GROUP, "nodes", inputs);
    }

    @Test
    void a_cluster_of_eks_stays_while_it_has_nodes() {
        var land = new AwsLand();
        land.online();
        var cluster = land.cluster();
        var nodes = nodes(land, land.nodes(cluster));
        refused(() -> land.sandbox.delete(cluster), "ResourceInUseException", nodes.id());
        refused(() -> land.sandbox.delete(land.one), "DependencyViolation", nodes.id());
    }

    @Test
    void add_ons_with_deployments_need_nodes_and_go_with_their_cluster() {
        var land = new AwsLand();
        var cluster = land.cluster();
        var network = addon(land, cluster, "vpc-cni");
        assertThat(network.state()).isEqualTo(Thing.State.READY);
        unhealthy(() -> addon(land, cluster, "coredns"), "InsufficientNumberOfReplicas");
        refused(() -> addon(land, cluster, "vpc-cni"), "ResourceInUseException", "vpc-cni");
        land.sandbox.delete(cluster);
        assertThat(land.sandbox.cloud.things(EksKinds.ADDON)).isEmpty();
        refused(() -> addon(land, cluster, "vpc-cni"), "NotFound", "clusterName 'posit' does not exist");
    }

    private static Thing addon(AwsLand land, Thing cluster, String name) {
        return land.sandbox.make(EksKinds.ADDON, name, Map.of("clusterName", cluster.id(), "addonName", name));
    }

    @Test
    void a_service_account_has_one_identity() {
        var land = new AwsLand();
        var inputs = Map.<String, Object>of(
                "clusterName", land.cluster().id(), "namespace", "posit", "serviceAccount", "connect");
        var type = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
        land.sandbox.make(type, "first", inputs);
        refused(() -> land.sandbox.make(type, "second", inputs), "ResourceInUseException", "posit/posit/connect");
    }

    @Test
    void a_launch_template_counts_its_versions() {
        var sandbox = new Sandbox();
        var template = sandbox.make(EksKinds.LAUNCH_TEMPLATE, "template", Map.of("name", "nodes"));
        assertThat(template.outputs()).containsEntry("latestVersion", 1L);
        assertThat(sandbox.change(template, "description", "other").outputs()).containsEntry("latestVersion", 2L);
    }

    @Test
    void a_cluster_of_aks_needs_egress_and_rights_on_its_subnet() {
        var land = new AzureLand();
        var identity = land.identity();
        var offline = land.subnet("offline", "10.0.0.0/24", Map.of());
        refused(() -> land.cluster(identity, offline), "SubnetNotAssociatedWithNatGateway", offline.id());
        var subnet = land.subnetWithNat("system", "10.0.1.0/24");
        refused(() -> land.cluster(identity, subnet), "LinkedAuthorizationFailed", subnet.id());
        land.mayJoin(identity, subnet);
        var cluster = land.cluster(identity, subnet);
        refused(() -> land.sandbox.delete(identity), "ResourceInUse", cluster.id());
        refused(() -> land.sandbox.delete(subnet), "InUseSubnetCannotBeDeleted", cluster.id());
    }

    @Test
    void pools_of_aks_need_egress_and_go_with_their_cluster() {
        var land = new AzureLand();
        var cluster = land.cluster();
        var offline = land.subnet("offline", "10.0.8.0/24", Map.of());
        refused(() -> pool(land, offline), "SubnetNotAssociatedWithNatGateway", offline.id());
        var pool = pool(land, land.subnetWithNat("connect", "10.0.7.0/24"));
        land.sandbox.delete(cluster);
        assertThat(land.sandbox.has(pool)).isFalse();
        refused(() -> pool(land, land.subnetWithNat("more", "10.0.6.0/24")), "ParentResourceNotFound", cluster.id());
    }

    @Test
    void aks_takes_one_pool_at_a_time_and_no_network_that_changes() {
        var land = new AzureLand();
        land.cluster();
        var subnet = land.subnetWithNat("connect", "10.0.7.0/24");
        var other = land.subnetWithNat("other", "10.0.8.0/24");
        land.sandbox.cloud.put(other.in(Thing.State.UPDATING));
        refused(() -> pool(land, subnet), "VirtualNetworkNotInSucceededState", other.id());
        land.sandbox.cloud.put(other.in(Thing.State.READY));
        var first = pool(land, subnet);
        land.sandbox.cloud.put(first.in(Thing.State.CREATING));
        refused(() -> pool(land, "packages", subnet), "OperationNotAllowed", first.id());
        land.sandbox.cloud.put(first.in(Thing.State.READY));
        assertThat(land.sandbox.has(pool(land, "packages", subnet))).isTrue();
    }

    private static Thing pool(AzureLand land, Thing subnet) {
        return pool(land, "connect", subnet);
    }

    private static Thing pool(AzureLand land, String name, Thing subnet) {
        return land.in(
                AzureKinds.POOL,
                "pool-" + name,
                Map.of("resourceName", "posit", "agentPoolName", name, "vnetSubnetID", subnet.id()));
    }

    @Test
    void a_thing_that_is_still_being_made_is_of_no_use() {
        var land = new AwsLand();
        land.sandbox.cloud.put(land.vpc.in(Thing.State.CREATING));
        refused(() -> land.subnet("third", "us-east-1c", "10.0.2.0/24"), "ResourceNotReady", land.vpc.id());
    }

    @Test
    void nothing_names_what_is_not_there() {
        var land = new AwsLand();
        refused(
                () -> land.sandbox.make(
                        AwsNetworkKinds.SECURITY_GROUP,
                        "group",
                        Map.of("name", "group", "vpcId", "vpc-00000000000000000")),
                "NotFound",
                "vpcId 'vpc-00000000000000000' does not exist");
        refused(
                () -> land.sandbox.make(
                        AwsKinds.FILE_SYSTEM,
                        "files",
                        Map.of("kmsKeyId", "arn:aws:kms:us-east-1:123456789012:key/lost")),
                "NotFound",
                "key/lost");
        var elsewhere = Map.<String, Object>of(
                "name", "group", "subnetIds", List.of(Sandbox.ELSEWHERE, land.one.id(), land.two.id()));
        assertThat(land.sandbox.make(AwsKinds.SUBNET_GROUP, "group", elsewhere).state())
                .isEqualTo(Thing.State.READY);
    }
}
