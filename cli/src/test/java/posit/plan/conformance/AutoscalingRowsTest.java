package posit.plan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.plan.conformance.Edited.drop;
import static posit.plan.conformance.Edited.dropNamed;
import static posit.plan.conformance.Edited.from;
import static posit.plan.conformance.Edited.fromNamed;
import static posit.plan.conformance.Edited.set;
import static posit.plan.conformance.Edited.setNamed;
import static posit.plan.conformance.Edited.withoutOutput;
import static posit.plan.conformance.Mutations.wrong;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;
import posit.plan.graph.AutoscaledNodes;
import posit.stack.Stacks;

/** Rows AS in plans of both clouds, and what becomes of the rows on numbers of nodes. */
class AutoscalingRowsTest {
    private static final String POOL = KubernetesTypes.KARPENTER_POOL;
    private static final String SERVER = "karpenter-pools-server";
    private static final String CONTENT = "karpenter-pools-content";
    private static final String NODE_CLASS = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    private static final String JOB = AutoscaledNodes.JOB;

    @Test
    void the_shipped_stack_meets_every_row_and_says_how_its_nodes_differ() {
        var plan = Stacks.elastic().preview();

        assertThat(verdicts(plan))
                .isEqualTo(Map.of(
                        "CA-02",
                        RequirementVerdict.DIFFERS,
                        "CA-04",
                        RequirementVerdict.DIFFERS,
                        "CA-14",
                        RequirementVerdict.DIFFERS));
        assertThat(here(plan))
                .containsEntry("CA-02", "2 or more of m6i.2xlarge, content on m6i.2xlarge or m6i.4xlarge")
                .containsEntry("CA-03", "us-east-1a, us-east-1b, private subnets")
                .containsEntry("CA-04", "as many as needed, servers at most 32 vCPUs, content 64")
                .containsEntry("CA-12", "2 pods spread over 2 zones")
                .containsEntry("AS-01", "tainted, WhenEmpty after 1m, never expires")
                .containsEntry("AS-02", "open, WhenEmptyOrUnderutilized after 30s, at most 64 vCPUs")
                .containsEntry("AS-03", "tolerate the taint, on connect-server, not disrupted")
                .containsEntry("AS-04", "on connect-content, spread over nodes if possible")
                .containsEntry("AS-05", "karpenter.sh/do-not-disrupt")
                .containsEntry("AS-06", "Karpenter 1.14.1 on 2 fixed nodes")
                .containsEntry("AS-07", "./posit verify aws-autoscaling")
                .containsEntry("AS-08", "6 told in the warnings of the plan");
        assertThat(verdicts(Stacks.elasticReady().create())).isEqualTo(verdicts(plan));
    }

    @Test
    void on_azure_connect_differs_and_package_manager_beside_it_is_as_published() {
        var plan = Stacks.azureElastic().preview();

        assertThat(verdicts(plan))
                .isEqualTo(Map.of(
                        "CZ-02",
                        RequirementVerdict.DIFFERS,
                        "CZ-04",
                        RequirementVerdict.DIFFERS,
                        "CZ-17",
                        RequirementVerdict.DIFFERS));
        assertThat(here(plan))
                .containsEntry("CZ-03", "zones 1, 2, 3, private subnets")
                .containsEntry("PZ-01", "3 x Standard_D8_v5 in zones 1, 2, 3")
                .containsEntry("PZ-02", "always 3; pods with a disruption budget")
                .containsEntry("AS-06", "node auto-provisioning of AKS");
        assertThat(verdicts(Stacks.azureElasticReady().create())).isEqualTo(verdicts(plan));
    }

    @Test
    void package_manager_on_fixed_nodes_beside_it_is_as_without_autoscaling() {
        var both = here(Stacks.elasticWithPackages().preview());
        var fixed = here(Stacks.ready().preview());

        assertThat(both.keySet()).filteredOn(row -> row.startsWith("PA")).isNotEmpty();
        assertThat(both)
                .containsAllEntriesOf(fixed.entrySet().stream()
                        .filter(row -> row.getKey().startsWith("PA"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(both).containsEntry("AS-06", "Karpenter 1.14.1 on 2 fixed nodes");
        assertThat(verdicts(Stacks.elasticWithPackages().preview()))
                .isEqualTo(Map.of(
                        "CA-02",
                        RequirementVerdict.DIFFERS,
                        "CA-04",
                        RequirementVerdict.DIFFERS,
                        "CA-14",
                        RequirementVerdict.DIFFERS));
    }

    @Test
    void a_stack_of_fixed_nodes_has_none_of_these_rows() {
        assertThat(here(Stacks.aws().preview())).doesNotContainKeys("AS-01", "AS-06");
        assertThat(here(Stacks.azure().preview())).doesNotContainKeys("AS-01", "AS-06");
    }

    @Test
    void servers_on_smaller_machines_than_the_page_has_are_told() {
        var plan = Stacks.elastic()
                .set("posit:connect.autoscaling.server.types", List.of("m6i.xlarge"))
                .preview();

        assertThat(verdicts(plan)).containsEntry("CA-02", RequirementVerdict.SMALLER);
    }

    static Stream<Arguments> mutations() {
        return Stream.of(pools(), pods(), karpenter()).flatMap(List::stream);
    }

    private static List<Arguments> pools() {
        var expiry = "spec.template.spec.expireAfter";
        return List.of(
                wrong("AS-01", "no taint", plan -> server(plan, "spec.template.spec.taints", List.of())),
                wrong("AS-01", "consolidated", plan -> server(plan, "spec.disruption.consolidateAfter", "0s")),
                wrong("AS-01", "old servers are evicted", plan -> server(plan, expiry, "720h")),
                wrong(
                        "AS-01 AS-02 AS-06 CA-03 CA-10 CA-12",
                        "made of nothing",
                        plan -> set(plan, POOL, "spec.template.spec.nodeClassRef.name", "default")),
                wrong(
                        "AS-01 AS-06 CA-02 CA-03 CA-04 CA-10 CA-12 CA-14",
                        "no pool for servers",
                        plan -> dropNamed(plan, POOL, SERVER)),
                wrong("AS-02 CA-02 CA-04 CA-14", "no pool for content", plan -> dropNamed(plan, POOL, CONTENT)),
                wrong("CA-04", "no limit", plan -> setNamed(plan, POOL, CONTENT, "spec.limits", Map.of())),
                wrong(
                        "AS-02",
                        "a taint that content does not tolerate",
                        plan -> setNamed(
                                plan, POOL, CONTENT, "spec.template.spec.taints", List.of(Map.of("key", "x")))),
                wrong(
                        "AS-02",
                        "empty nodes only",
                        plan -> setNamed(plan, POOL, CONTENT, "spec.disruption.consolidationPolicy", "WhenEmpty")),
                wrong(
                        "AS-01 AS-02 CA-02 CA-14",
                        "no machines",
                        plan -> set(plan, POOL, "spec.template.spec.requirements", List.of())),
                wrong(
                        "CA-03 CA-07 CA-10",
                        "nodes in public subnets",
                        plan -> from(
                                plan,
                                NODE_CLASS,
                                "spec",
                                "Role karpenter-node-role",
                                "Subnet network-public-0",
                                "Subnet network-public-1")));
    }

    private static List<Arguments> pods() {
        return List.of(
                wrong("AS-03", "no toleration", plan -> connect(plan, "values.tolerations", List.of())),
                wrong("AS-03", "may be disrupted", plan -> connect(plan, "values.pod.annotations", Map.of())),
                wrong(
                        "AS-02 AS-04 CA-02 CA-04 CA-14",
                        "content anywhere",
                        plan -> connect(plan, JOB + "spec.nodeSelector", Map.of())),
                wrong("AS-04", "not spread", plan -> connect(plan, JOB + "spec.topologySpreadConstraints", List.of())),
                wrong("AS-05", "renders may be disrupted", plan -> connect(plan, "values.config.Kubernetes", Map.of())),
                wrong(
                        "AS-05",
                        "all content is kept",
                        plan -> connect(
                                plan,
                                JOB + "metadata",
                                Map.of("annotations", Map.of("karpenter.sh/do-not-disrupt", "true")))),
                wrong(
                        "AS-01 AS-03 AS-06 AS-07 CA-02 CA-03 CA-04 CA-10 CA-12 CA-14",
                        "servers elsewhere",
                        plan -> connect(plan, "values.nodeSelector", Map.of("workload", "connect"))),
                wrong("AS-07 CA-13", "values are no output", plan -> withoutOutput(plan, "connectHelmValues")),
                wrong("AS-08", "no warnings", AutoscalingRowsTest::silent));
    }

    private static List<Arguments> karpenter() {
        return List.of(
                wrong("AS-06", "no controller", plan -> dropNamed(plan, KubernetesTypes.RELEASE, "karpenter-release")),
                wrong(
                        "AS-06",
                        "no custom resources",
                        plan -> dropNamed(plan, KubernetesTypes.RELEASE, "karpenter-custom-resources")),
                wrong("AS-06", "no fixed nodes", plan -> drop(plan, AwsTypes.NODE_GROUP)),
                wrong(
                        "AS-06",
                        "its own nodes may go",
                        plan -> set(plan, AwsTypes.NODE_GROUP, "scalingConfig.minSize", 0L)),
                wrong("AS-06", "nodes may not join", plan -> drop(plan, AwsTypes.ACCESS_ENTRY)),
                wrong("AS-06", "no rights", plan -> dropNamed(plan, AwsTypes.POD_IDENTITY, "karpenter-identity")),
                wrong("AS-06", "nobody tells the queue", plan -> drop(plan, AwsTypes.EVENT_TARGET)),
                wrong(
                        "AS-06",
                        "another cluster",
                        plan -> fromNamed(
                                plan,
                                KubernetesTypes.RELEASE,
                                "karpenter-release",
                                "values",
                                "Queue karpenter-interruptions-queue")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mutations")
    void a_plan_made_wrong_in_one_thing_fails_just_the_rows_about_it(
            String rows, String what, UnaryOperator<Plan> mutation) {
        assertThat(missing(mutation.apply(Stacks.elastic().preview())))
                .isEqualTo(new TreeSet<>(Set.of(rows.split(" "))));
    }

    @Test
    void every_row_has_a_mutation_that_fails_it() {
        var named = mutations()
                .flatMap(mutation -> Stream.of(((String) mutation.get()[0]).split(" ")))
                .filter(row -> row.startsWith("AS"))
                .collect(Collectors.toSet());

        assertThat(named)
                .isEqualTo(here(Stacks.elastic().preview()).keySet().stream()
                        .filter(row -> row.startsWith("AS"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void on_azure_a_cluster_that_makes_no_nodes_fails_the_row_about_it() {
        var byHand = set(Stacks.azureElastic().preview(), AzureTypes.AKS, "nodeProvisioningProfile.mode", "Manual");

        assertThat(missing(byHand)).containsExactly("AS-06");
    }

    private static Plan server(Plan plan, String path, Object value) {
        return setNamed(plan, POOL, SERVER, path, value);
    }

    private static Plan connect(Plan plan, String path, Object value) {
        return setNamed(plan, KubernetesTypes.RELEASE, "connect-release", path, value);
    }

    private static Plan silent(Plan plan) {
        return new Plan(
                plan.project(), plan.stack(), plan.resources(), plan.invokes(), List.of(), plan.outputs(), true, null);
    }

    private static Map<String, String> here(Plan plan) {
        var here = new TreeMap<String, String>();
        Conformance.of(plan)
                .rows()
                .forEach(row -> here.put(row.requirement().id(), row.finding().here()));
        return here;
    }

    /** Of the rows that are not as published. */
    private static Map<String, RequirementVerdict> verdicts(Plan plan) {
        return Conformance.of(plan).rows().stream()
                .filter(row -> row.verdict() != RequirementVerdict.PUBLISHED)
                .collect(Collectors.toMap(row -> row.requirement().id(), ComparedRequirement::verdict));
    }

    private static Set<String> missing(Plan plan) {
        return Conformance.of(plan).rows().stream()
                .filter(row -> row.verdict() == RequirementVerdict.MISSING)
                .map(row -> row.requirement().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
