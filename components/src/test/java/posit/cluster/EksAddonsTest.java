package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.AwsRegion;
import posit.cloud.IamPolicy;
import posit.testing.MockRun;
import posit.testing.Samples;

class EksAddonsTest {
    private static final String ADDON = "aws:eks/addon:Addon";

    private static MockRun<EksAddons> run(AwsRegion region) {
        return run(region, Map.of());
    }

    private static MockRun<EksAddons> run(AwsRegion region, Map<String, String> systemLabels) {
        return run(region, systemLabels, new EksAddons.Choice(true, Map.of()));
    }

    private static MockRun<EksAddons> run(EksAddons.Choice choice) {
        return run(Samples.REGION, Map.of(), choice);
    }

    private static MockRun<EksAddons> run(AwsRegion region, Map<String, String> systemLabels, EksAddons.Choice choice) {
        return MockRun.of(context -> {
            var args = EksAddonsArgs.builder()
                    .names(Samples.NAMES)
                    .region(region)
                    .clusterName(Output.of("acme"))
                    .kubernetesVersion("1.35")
                    .systemLabels(systemLabels)
                    .choice(choice)
                    .build();
            var addons = new EksAddons("addons", args, Samples.options());
            // Anything can stand for the nodes here.
            List<Resource> nodes = List.copyOf(Samples.network().egress());
            addons.afterNodes(nodes);
            return addons;
        });
    }

    @Test
    void installs_six_and_takes_over_what_eks_brings_itself() {
        var run = run(Samples.REGION);

        assertThat(run.each(ADDON, "addonName"))
                .containsExactly(
                        "aws-efs-csi-driver",
                        "coredns",
                        "eks-pod-identity-agent",
                        "kube-proxy",
                        "metrics-server",
                        "vpc-cni")
                .containsExactlyElementsOf(EksAddons.NAMES);
        assertThat(run.each(ADDON, "clusterName")).containsOnly("acme");
        assertThat(run.each(ADDON, "resolveConflictsOnCreate")).containsOnly("OVERWRITE");
        assertThat(run.each(ADDON, "resolveConflictsOnUpdate")).containsOnly("OVERWRITE");
    }

    @Test
    void each_has_the_version_that_eks_gives_to_this_kubernetes() {
        var run = run(Samples.REGION);

        assertThat(run.find(ADDON, "addons-coredns").at("addonVersion")).isEqualTo("coredns for 1.35");
        assertThat(run.find(ADDON, "addons-vpc-cni").at("addonVersion")).isEqualTo("vpc-cni for 1.35");
        assertThat(run.calls("aws:eks/getAddonVersion:getAddonVersion"))
                .hasSize(6)
                .allSatisfy(call -> assertThat(call).doesNotContainEntry("mostRecent", true));
    }

    @Test
    void a_chosen_version_is_not_asked_for() {
        var run = run(new EksAddons.Choice(true, Map.of("coredns", "v1.12.4-eksbuild.1")));

        assertThat(run.find(ADDON, "addons-coredns").at("addonVersion")).isEqualTo("v1.12.4-eksbuild.1");
        assertThat(run.find(ADDON, "addons-vpc-cni").at("addonVersion")).isEqualTo("vpc-cni for 1.35");
        assertThat(run.calls("aws:eks/getAddonVersion:getAddonVersion"))
                .hasSize(5)
                .allSatisfy(call -> assertThat(call).doesNotContainEntry("addonName", "coredns"));
    }

    @Test
    void without_files_on_efs_there_is_neither_its_driver_nor_the_role_of_that() {
        var run = run(new EksAddons.Choice(false, Map.of()));

        assertThat(run.each(ADDON, "addonName")).hasSize(5).doesNotContain("aws-efs-csi-driver");
        assertThat(run.all("aws:iam/role:Role").stream().map(role -> role.name()))
                .contains("addons-vpc-cni-role")
                .noneMatch(name -> name.contains("efs"));
    }

    @Test
    void lets_nodes_wait_for_the_network_and_not_the_other_way_round() {
        var run = run(Samples.REGION);

        assertThat(run.built().beforeNodes().stream().map(Resource::pulumiResourceName))
                .containsExactly("addons-eks-pod-identity-agent", "addons-kube-proxy", "addons-vpc-cni");
        assertThat(run.find(ADDON, "addons-vpc-cni").dependencies()).doesNotContain("Route net-private-0");
        for (var name : List.of("coredns", "metrics-server", "aws-efs-csi-driver")) {
            assertThat(run.find(ADDON, "addons-" + name).dependencies()).contains("Route net-private-0");
        }
    }

    @Test
    void keep_dns_on_the_nodes_of_the_system_where_there_are_such() {
        assertThat(run(Samples.REGION, Map.of("workload", "system"))
                        .find(ADDON, "addons-coredns")
                        .at("configurationValues"))
                .isEqualTo("{\"nodeSelector\":{\"workload\":\"system\"}}");
    }

    @Test
    void configures_the_network_plug_in_as_json_with_sorted_keys() {
        assertThat(run(Samples.REGION).find(ADDON, "addons-vpc-cni").at("configurationValues"))
                .isEqualTo("{\"enableNetworkPolicy\":\"true\","
                        + "\"env\":{\"ENABLE_PREFIX_DELEGATION\":\"true\",\"WARM_PREFIX_TARGET\":\"1\"}}");
        assertThat(run(Samples.REGION).find(ADDON, "addons-coredns").has("configurationValues"))
                .isFalse();
    }

    @Test
    void gives_rights_by_pod_identity() {
        var run = run(Samples.REGION);

        assertThat(run.find(ADDON, "addons-vpc-cni").at("podIdentityAssociations"))
                .isEqualTo(List.of(Map.of("serviceAccount", "aws-node", "roleArn", "arn:mock:addons-vpc-cni-role")));
        assertThat(run.find(ADDON, "addons-aws-efs-csi-driver").at("podIdentityAssociations"))
                .isEqualTo(List.of(Map.of(
                        "serviceAccount",
                        "efs-csi-controller-sa",
                        "roleArn",
                        "arn:mock:addons-aws-efs-csi-driver-role")));
        var roles =
                run.all("aws:iam/role:Role").stream().filter(role -> role.name().startsWith("addons-"));
        assertThat(roles.map(role -> role.at("assumeRolePolicy"))).containsOnly(IamPolicy.podIdentityTrust());
    }

    @Test
    void starts_an_add_on_when_its_role_has_its_rights() {
        var run = run(Samples.REGION);

        assertThat(run.find(ADDON, "addons-vpc-cni").dependencies())
                .contains("RolePolicyAttachment addons-vpc-cni-AmazonEKS_CNI_Policy");
        assertThat(run.find(ADDON, "addons-aws-efs-csi-driver").dependencies())
                .contains(
                        "Addon addons-eks-pod-identity-agent",
                        "RolePolicyAttachment addons-aws-efs-csi-driver-AmazonEFSCSIDriverPolicy");
    }

    @Test
    void names_policies_in_the_partition_of_the_region() {
        assertThat(run(new AwsRegion("cn-north-1"))
                        .each("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn"))
                .containsExactly(
                        "arn:aws-cn:iam::aws:policy/service-role/AmazonEFSCSIDriverPolicy",
                        "arn:aws-cn:iam::aws:policy/AmazonEKS_CNI_Policy");
    }
}
