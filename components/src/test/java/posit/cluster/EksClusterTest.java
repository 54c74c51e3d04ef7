package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.cloud.AwsRegion;
import posit.network.Cidr;
import posit.testing.Asked;
import posit.testing.MockRun;
import posit.testing.Samples;

class EksClusterTest {
    private static final String CLUSTER = "eks:index:Cluster";
    private static final String ADMIN = "arn:aws:iam::111122223333:role/admin";

    private static MockRun<EksCluster> run(List<Cidr> publicCidrs, Map<String, String> admins) {
        return run(Samples.REGION, publicCidrs, admins);
    }

    private static MockRun<EksCluster> run(AwsRegion region, List<Cidr> publicCidrs, Map<String, String> admins) {
        return MockRun.of(context -> {
            var args = Samples.clusterArgs(region, Samples.network(), publicCidrs, admins);
            return new EksCluster("cluster", args, Samples.options());
        });
    }

    private static Asked cluster() {
        return run(List.of(), Map.of()).only(CLUSTER);
    }

    @Test
    void is_made_by_the_pinned_plugin_in_the_private_subnets() {
        var cluster = cluster();

        assertThat(cluster.remote()).isTrue();
        assertThat(cluster.version()).isEqualTo("3.9.1");
        assertThat(cluster.at("name")).isEqualTo("acme");
        assertThat(cluster.at("version")).isEqualTo("1.35");
        assertThat(cluster.at("vpcId")).isEqualTo("net-vpc-id");
        assertThat(cluster.at("subnetIds")).isEqualTo(List.of("net-private-0-id", "net-private-1-id"));
    }

    @Test
    void hands_its_provider_to_the_plugin_which_cannot_inherit_it() {
        assertThat(cluster().providers().get("aws")).contains("pulumi:providers:aws::aws::");
    }

    @Test
    void has_a_private_endpoint_alone_when_no_range_may_reach_a_public_one() {
        var cluster = cluster();

        assertThat(cluster.at("endpointPrivateAccess")).isEqualTo(true);
        assertThat(cluster.at("endpointPublicAccess")).isEqualTo(false);
        assertThat(cluster.has("publicAccessCidrs")).isFalse();
    }

    @Test
    void opens_the_public_endpoint_to_the_given_ranges() {
        var office = List.of(Cidr.parse("203.0.113.0/24"), Cidr.parse("198.51.100.7/32"));
        var cluster = run(office, Map.of()).only(CLUSTER);

        assertThat(cluster.at("endpointPrivateAccess")).isEqualTo(true);
        assertThat(cluster.at("endpointPublicAccess")).isEqualTo(true);
        assertThat(cluster.at("publicAccessCidrs")).isEqualTo(List.of("203.0.113.0/24", "198.51.100.7/32"));
    }

    @Test
    void makes_admins_by_access_entries() {
        var cluster = run(List.of(), Map.of("platform", ADMIN)).only(CLUSTER);

        var policy = Map.of(
                "policyArn",
                "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
                "accessScope",
                Map.of("type", "cluster"));
        assertThat(cluster.at("authenticationMode")).isEqualTo("API");
        assertThat(cluster.at("accessEntries"))
                .isEqualTo(
                        Map.of("platform", Map.of("principalArn", ADMIN, "accessPolicies", Map.of("admin", policy))));
    }

    @Test
    void names_the_admin_policy_in_the_partition_of_the_region() {
        var run = run(new AwsRegion("us-gov-west-1"), List.of(), Map.of("platform", ADMIN));

        assertThat(run.only(CLUSTER).at("accessEntries", "platform", "accessPolicies", "admin", "policyArn"))
                .isEqualTo("arn:aws-us-gov:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy");
    }

    @Test
    void encrypts_kubernetes_secrets() {
        assertThat(cluster().at("encryptionConfigKeyArn")).isEqualTo("arn:mock:key");
    }

    @Test
    void logs_all_of_the_control_plane_into_a_group_with_retention() {
        var run = run(List.of(), Map.of());

        var cluster = run.only(CLUSTER);
        assertThat(cluster.at("enabledClusterLogTypes"))
                .isEqualTo(List.of("api", "audit", "authenticator", "controllerManager", "scheduler"));
        assertThat(cluster.dependencies()).contains("LogGroup cluster-control-plane");
        var group = run.find("aws:cloudwatch/logGroup:LogGroup", "cluster-control-plane");
        assertThat(group.at("name")).isEqualTo("/aws/eks/acme/cluster");
        assertThat(group.at("retentionInDays")).isEqualTo(90L);
    }

    @Test
    void leaves_nodes_and_add_ons_to_resources_of_its_own() {
        var cluster = cluster();

        assertThat(cluster.at("skipDefaultNodeGroup")).isEqualTo(true);
        assertThat(cluster.at("skipDefaultSecurityGroups")).isEqualTo(true);
        assertThat(cluster.at("useDefaultVpcCni")).isEqualTo(true);
        assertThat(cluster.at("corednsAddonOptions", "enabled")).isEqualTo(false);
        assertThat(cluster.at("kubeProxyAddonOptions", "enabled")).isEqualTo(false);
    }

    @Test
    void refuses_deletion_when_asked_to() {
        assertThat(cluster().protect()).isTrue();
    }

    @Test
    void makes_the_kubernetes_provider_from_its_own_kubeconfig() {
        var provider = run(List.of(), Map.of()).only("pulumi:providers:kubernetes");

        assertThat(provider.secretAt("kubeconfig")).isEqualTo(Samples.KUBECONFIG);
        assertThat(provider.at("enableServerSideApply")).isEqualTo("true");
        assertThat(provider.version()).isEqualTo("4.34.2");
    }

    @Test
    void keeps_the_kubeconfig_secret() {
        var cluster = run(List.of(), Map.of()).built();

        assertThat(MockRun.isSecret(cluster.kubeconfig())).isTrue();
        assertThat(MockRun.value(cluster.kubeconfig())).isEqualTo(Samples.KUBECONFIG);
    }

    @Test
    void asks_for_tokens_as_the_principal_that_made_the_cluster() {
        var credentials = new EksCluster.Credentials(Optional.of("prod"), Optional.of(ADMIN));
        var run = MockRun.of(context ->
                new EksCluster("cluster", Samples.clusterArgs(Samples.network(), credentials), Samples.options()));

        assertThat(run.only(CLUSTER).at("providerCredentialOpts"))
                .isEqualTo(Map.of("profileName", "prod", "roleArn", ADMIN));
        assertThat(run.only("pulumi:providers:kubernetes").secretAt("kubeconfig"))
                .asString()
                .contains("[\"eks\",\"get-token\",\"--profile\",\"prod\"]");
        assertThat(MockRun.value(run.built().kubeconfig())).isEqualTo(Samples.KUBECONFIG);
    }

    @Test
    void leaves_credentials_to_the_environment_when_none_are_given() {
        assertThat(cluster().has("providerCredentialOpts")).isFalse();
    }

    @Test
    void names_itself_only_after_it_exists() {
        var cluster = run(List.of(), Map.of()).built();

        assertThat(MockRun.value(cluster.clusterName())).isEqualTo("acme");
        assertThat(MockRun.value(cluster.securityGroupId())).isEqualTo("sg-cluster");
        assertThat(MockRun.value(cluster.oidcProviderArn())).isEqualTo("arn:mock:oidc");
        assertThat(MockRun.value(cluster.oidcIssuer())).isEqualTo("oidc.eks.mock.example/id/1A");
    }

    @Test
    void boots_nodes_when_they_have_a_way_out_and_a_network_plug_in() {
        var nodes = run(List.of(), Map.of()).only("aws:eks/nodeGroup:NodeGroup");

        assertThat(nodes.name()).isEqualTo("cluster-connect-nodes");
        assertThat(nodes.dependencies())
                .contains(
                        "Route net-private-0",
                        "Route net-private-1",
                        "RouteTableAssociation net-private-0",
                        "RouteTableAssociation net-private-1",
                        "Addon cluster-addons-vpc-cni",
                        "Addon cluster-addons-kube-proxy",
                        "Addon cluster-addons-eks-pod-identity-agent");
    }

    @Test
    void is_ready_with_its_nodes_and_what_runs_on_them() {
        assertThat(run(List.of(), Map.of()).built().ready().stream().map(Resource::pulumiResourceName))
                .containsExactly(
                        "cluster-connect-nodes",
                        "cluster-addons-coredns",
                        "cluster-addons-metrics-server",
                        "cluster-addons-aws-efs-csi-driver");
    }
}
