package posit.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posit.charts.AllowedKeys;
import posit.cloud.IamPolicy;
import posit.cloud.Versions;
import posit.testing.Asked;
import posit.testing.Charts;
import posit.testing.MockRun;
import posit.testing.Samples;

class KarpenterTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String POOL = "kubernetes:karpenter.sh/v1:NodePool";
    private static MockRun<Karpenter> run;
    private static Asked controller;
    private static Asked customResources;
    private static Asked nodeClass;

    @BeforeAll
    static void deploy() {
        run = MockRun.of(context -> {
            var network = Samples.network();
            var args = KarpenterArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .network(network)
                    .cluster(Samples.cluster(network))
                    .systemPool(Samples.POOL)
                    .sizes(NodePoolsTest.SIZES)
                    .image("v20260714")
                    .nodeTags(Map.of("team", "data"))
                    .build();
            return new Karpenter("karpenter", args, Samples.options());
        });
        controller = run.find(RELEASE, "karpenter-release");
        customResources = run.find(RELEASE, "karpenter-custom-resources");
        nodeClass = run.only("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass");
    }

    @Test
    void AS_06_is_two_pinned_charts_of_one_version() {
        for (var release : List.of(controller, customResources)) {
            assertThat(release.at("version")).isEqualTo("1.14.1").isEqualTo(Versions.KARPENTER_CHART);
            assertThat(release.at("namespace")).isEqualTo("kube-system");
            assertThat(release.at("atomic")).isEqualTo(true);
            assertThat(release.has("repositoryOpts")).isFalse();
        }
        assertThat(controller.at("chart")).isEqualTo("oci://public.ecr.aws/karpenter/karpenter");
        assertThat(customResources.at("chart")).isEqualTo("oci://public.ecr.aws/karpenter/karpenter-crd");
        assertThat(controller.at("skipCrds")).isEqualTo(true);
    }

    @Test
    void runs_on_fixed_nodes_and_is_told_where_it_is() {
        assertThat(controller.at("values"))
                .isEqualTo(Map.of(
                        "replicas",
                        2L,
                        "serviceAccount",
                        Map.of("create", true, "name", "karpenter"),
                        "nodeSelector",
                        Map.of("workload", "connect"),
                        "settings",
                        Map.of(
                                "clusterName",
                                "acme",
                                "interruptionQueue",
                                "karpenter-interruptions-queue-name",
                                "preferencePolicy",
                                "Ignore"),
                        "controller",
                        Map.of(
                                "env",
                                List.of(Map.of("name", "AWS_REGION", "value", "eu-west-1")),
                                "resources",
                                Map.of(
                                        "requests",
                                        Map.of("cpu", "500m", "memory", "1Gi"),
                                        "limits",
                                        Map.of("memory", "1Gi")))));
        assertThat(AllowedKeys.of("karpenter").problems(values())).isEmpty();
        assertThat(AllowedKeys.of("karpenter").chart()).isEqualTo("karpenter " + Versions.KARPENTER_CHART);
    }

    @Test
    void gets_its_rights_by_pod_identity() {
        assertThat(run.find("aws:eks/podIdentityAssociation:PodIdentityAssociation", "karpenter-identity")
                        .inputs())
                .isEqualTo(Map.of(
                        "clusterName", "acme",
                        "namespace", "kube-system",
                        "serviceAccount", "karpenter",
                        "roleArn", "arn:mock:karpenter-controller-role"));
        assertThat(run.find("aws:iam/role:Role", "karpenter-controller-role").at("assumeRolePolicy"))
                .isEqualTo(IamPolicy.podIdentityTrust());
        var policy = new KarpenterPolicy(
                Samples.REGION, "acme", "arn:mock:karpenter-interruptions-queue", "arn:mock:karpenter-node-role");
        assertThat(run.find("aws:iam/rolePolicy:RolePolicy", "karpenter-controller-nodes")
                        .at("policy"))
                .isEqualTo(policy.document());
    }

    @Test
    void lets_its_nodes_join_by_an_access_entry() {
        assertThat(run.only("aws:eks/accessEntry:AccessEntry").inputs())
                .isEqualTo(Map.of(
                        "clusterName", "acme", "principalArn", "arn:mock:karpenter-node-role", "type", "EC2_LINUX"));
        assertThat(run.names("aws:iam/rolePolicyAttachment:RolePolicyAttachment").stream()
                        .filter(name -> name.startsWith("karpenter-")))
                .containsExactly(
                        "karpenter-node-AmazonEC2ContainerRegistryPullOnly",
                        "karpenter-node-AmazonEKSWorkerNodePolicy",
                        "karpenter-node-AmazonSSMManagedInstanceCore");
    }

    @Test
    void makes_nodes_in_the_private_subnets_with_encrypted_disks_and_imdsv2() {
        assertThat(nodeClass.at("metadata")).isEqualTo(Map.of("name", "connect"));
        assertThat(nodeClass.at("spec"))
                .isEqualTo(Map.of(
                        "amiSelectorTerms",
                        List.of(Map.of("alias", "al2023@v20260714")),
                        "role",
                        "karpenter-node-role-name",
                        "subnetSelectorTerms",
                        List.of(Map.of("id", "net-private-0-id"), Map.of("id", "net-private-1-id")),
                        "securityGroupSelectorTerms",
                        List.of(Map.of("id", "sg-cluster")),
                        "blockDeviceMappings",
                        List.of(Map.of(
                                "deviceName",
                                "/dev/xvda",
                                "ebs",
                                Map.of(
                                        "volumeType",
                                        "gp3",
                                        "volumeSize",
                                        "80Gi",
                                        "encrypted",
                                        true,
                                        "deleteOnTermination",
                                        true))),
                        "metadataOptions",
                        Map.of("httpEndpoint", "enabled", "httpTokens", "required", "httpPutResponseHopLimit", 1L),
                        "tags",
                        Map.of("team", "data")));
    }

    @Test
    void names_instance_types_as_kubernetes_does() {
        assertThat(run.find(POOL, "karpenter-pools-server").at("spec", "template", "spec", "requirements", 3))
                .isEqualTo(NodeClass.in("node.kubernetes.io/instance-type", List.of("m6i.2xlarge")));
        assertThat(run.find(POOL, "karpenter-pools-server").at("spec", "template", "spec", "nodeClassRef"))
                .isEqualTo(Map.of("group", "karpenter.k8s.aws", "kind", "EC2NodeClass", "name", "connect"));
    }

    @Test
    void starts_when_its_pods_can_run_and_its_calls_are_allowed() {
        assertThat(controller.dependencies())
                .contains(
                        "NodeGroup cluster-connect-nodes",
                        "Addon cluster-addons-coredns",
                        "PodIdentityAssociation karpenter-identity",
                        "AccessEntry karpenter-node",
                        "QueuePolicy karpenter-interruptions-policy",
                        "EventTarget karpenter-interruptions-spot",
                        "Release karpenter-custom-resources");
        assertThat(run.find("aws:eks/podIdentityAssociation:PodIdentityAssociation", "karpenter-identity")
                        .dependencies())
                .contains("RolePolicy karpenter-controller-nodes");
    }

    @Test
    void goes_in_the_order_pools_class_controller_rights() {
        for (var pool : List.of("karpenter-pools-server", "karpenter-pools-content")) {
            assertThat(run.find(POOL, pool).dependencies())
                    .contains("EC2NodeClass karpenter-nodes", "Release karpenter-release");
        }
        assertThat(nodeClass.dependencies())
                .contains(
                        "Release karpenter-release",
                        "RolePolicyAttachment karpenter-node-AmazonEKSWorkerNodePolicy",
                        "Role karpenter-node-role");
        assertThat(nodeClass.minutes()).isEqualTo(Map.of("delete", "30m"));
    }

    @Test
    void offers_its_pools_to_connect() {
        var placement = run.built().placement();

        assertThat(placement.server()).isEqualTo("connect-server");
        assertThat(placement.jobs()).isEqualTo("connect-content");
        assertThat(placement.readyWhen().stream().map(Resource::pulumiResourceName))
                .containsExactly("karpenter-pools-server", "karpenter-pools-content");
    }

    @Test
    void the_chart_renders_the_values_as_meant() {
        var objects = Charts.render("karpenter", "karpenter", values());

        var deployment = Charts.object(objects, "Deployment", "karpenter");
        assertThat(deployment.toString())
                .contains("nodeSelector={kubernetes.io/os=linux, workload=connect}")
                .contains("{name=AWS_REGION, value=eu-west-1}")
                .contains("{name=CLUSTER_NAME, value=acme}")
                .contains("{name=INTERRUPTION_QUEUE, value=karpenter-interruptions-queue-name}")
                .contains("serviceAccountName=karpenter");
        assertThat(Charts.object(objects, "ServiceAccount", "karpenter")).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values() {
        return (Map<String, Object>) controller.at("values");
    }
}
