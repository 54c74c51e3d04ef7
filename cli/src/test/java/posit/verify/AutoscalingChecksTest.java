package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import posit.terminal.Finding;
import posit.terminal.Verdict;

/** AS-07: the five validation steps of the page, against fabric8's mock server. */
class AutoscalingChecksTest {
    private final FakeCluster fake = Fakes.autoscaling();
    private final KubernetesClient client = fake.client();

    @AfterEach
    void stop() {
        client.close();
        fake.close();
    }

    @Test
    void as_07_both_node_pools_are_ready() {
        assertThat(look(NodePoolsCheck::new)).isEqualTo(Finding.passed("connect-server ready, connect-content ready"));

        fake.empty(Fakes.NODE_POOLS)
                .add(Fakes.NODE_POOLS, Fakes.karpenter("NodePool", "connect-server", "", Map.of("Ready", "False")));
        assertThat(look(NodePoolsCheck::new))
                .isEqualTo(Finding.failed("connect-server not ready, connect-content missing"));
    }

    @Test
    void as_07_step_1_server_pods_stand_on_the_server_pool() {
        assertThat(serverNodes()).isEqualTo(Finding.passed("2 of 2 server pods on workload=connect-server"));

        fake.add(Fakes.PODS, Fakes.server("server-3", "node-c")).add(Fakes.PODS, Fakes.server("server-4", null));
        assertThat(serverNodes())
                .isEqualTo(Finding.failed(
                        "2 of 4 server pods on workload=connect-server; " + "server-3 on node-c, server-4 on no node"));
    }

    @Test
    void as_07_step_2_server_pods_carry_the_annotation() {
        assertThat(annotation()).isEqualTo(Finding.passed("karpenter.sh/do-not-disrupt=true on 2 server pods"));

        var pod = Fakes.server("server-3", "node-a");
        pod.getMetadata().setAnnotations(Map.of("karpenter.sh/do-not-disrupt", "false"));
        fake.add(Fakes.PODS, pod);
        assertThat(annotation()).isEqualTo(Finding.failed("without karpenter.sh/do-not-disrupt=true: server-3"));
    }

    @Test
    void as_07_step_3_content_pods_stand_on_the_content_pool_and_spread() {
        assertThat(contentNodes()).isEqualTo(Finding.passed("3 content pods on 2 of 2 content nodes (2, 1)"));

        fake.add(Fakes.PODS, Fakes.content("content-4", "node-a"));
        assertThat(contentNodes()).isEqualTo(Finding.failed("not on workload=connect-content: content-4 on node-a"));
    }

    @Test
    void as_07_step_3_content_on_one_of_several_nodes_is_fine_because_spread_is_a_preference() {
        fake.empty(Fakes.PODS)
                .add(Fakes.PODS, Fakes.content("content-1", "node-c"))
                .add(Fakes.PODS, Fakes.content("content-2", "node-c"));

        assertThat(contentNodes()).isEqualTo(Finding.passed("2 content pods on 1 of 2 content nodes (2)"));
    }

    @Test
    void as_07_step_3_without_content_there_is_something_to_do_first() {
        fake.empty(Fakes.PODS);

        assertThat(contentNodes().verdict()).isEqualTo(Verdict.OPEN);
        assertThat(contentNodes().advice()).contains("deploy a few content items");
    }

    @Test
    void as_07_step_3_content_that_waits_is_not_well_even_while_other_content_runs() {
        fake.add(Fakes.PODS, Fakes.unscheduled("content-4", "0/4 nodes are available: 4 Insufficient cpu."));

        assertThat(contentNodes().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(contentNodes().fact())
                .isEqualTo("3 content pods on 2 of 2 content nodes (2, 1); waiting for a node: content-4:"
                        + " 0/4 nodes are available: 4 Insufficient cpu.");
        assertThat(contentNodes().advice()).isEqualTo("wait until Karpenter has made the node: --wait 10m");
    }

    @Test
    void as_07_step_3_a_pool_at_its_limit_is_told_in_karpenters_own_words() {
        var limit = "all available instance types exceed limits for nodepool: \"connect-content\"";
        fake.empty(Fakes.PODS)
                .add(Fakes.PODS, Fakes.unscheduled("content-1", "0/4 nodes are available"))
                .add(Fakes.PODS, Fakes.unscheduled("content-2", "0/4 nodes are available"))
                .add(Fakes.EVENTS, Fakes.refusal("content-1", limit))
                .add(Fakes.EVENTS, Fakes.refusal("content-2", limit));

        assertThat(contentNodes().fact())
                .isEqualTo("no content pod has a node; waiting for a node: content-1, content-2: " + limit);
        assertThat(contentNodes().advice()).startsWith("raise the limit of the content pool");
    }

    @Test
    void as_07_step_4_karpenter_leaves_the_server_nodes_alone() {
        var good = look(ServerClaimsCheck::new);
        assertThat(good.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(good.fact())
                .startsWith("2 NodeClaims, none disrupted")
                .contains("1 could be consolidated and stayed");

        fake.add(Fakes.NODE_CLAIMS, Fakes.serverClaim("server-z", Map.of("Ready", "True", "DisruptionReason", "True")));
        assertThat(look(ServerClaimsCheck::new).fact()).isEqualTo("being disrupted: server-z");
    }

    @Test
    void as_07_step_4_a_node_claim_on_its_way_out_is_disrupted() {
        var leaving = Fakes.serverClaim("server-z", Map.of("Ready", "True"));
        leaving.getMetadata().setDeletionTimestamp("2026-11-21T10:00:00Z");
        fake.add(Fakes.NODE_CLAIMS, leaving);
        assertThat(look(ServerClaimsCheck::new).verdict()).isEqualTo(Verdict.FAILED);

        fake.empty(Fakes.NODE_CLAIMS).add(Fakes.NODE_CLAIMS, Fakes.serverClaim("server-x", Map.of()));
        assertThat(look(ServerClaimsCheck::new)).isEqualTo(Finding.failed("not ready: server-x"));

        fake.empty(Fakes.NODE_CLAIMS);
        assertThat(look(ServerClaimsCheck::new)).isEqualTo(Finding.failed("no NodeClaim of pool connect-server"));
    }

    @Test
    void as_07_step_5_shows_only_when_content_has_stopped() {
        assertThat(scaleDown(true).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(scaleDown(true).advice()).contains("stop all content");

        fake.empty(Fakes.PODS);
        assertThat(scaleDown(false).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(scaleDown(false).advice()).contains("--wait 10m");
        assertThat(scaleDown(true).verdict()).isEqualTo(Verdict.FAILED);

        fake.empty(Fakes.NODE_CLAIMS);
        assertThat(scaleDown(false).verdict()).isEqualTo(Verdict.PASSED);
    }

    private Finding serverNodes() {
        return look(cluster -> new ServerNodesCheck(cluster, Fakes.NAMESPACE));
    }

    private Finding annotation() {
        return look(cluster -> new DoNotDisruptCheck(cluster, Fakes.NAMESPACE));
    }

    private Finding contentNodes() {
        return look(cluster -> new ContentNodesCheck(cluster, Fakes.NAMESPACE));
    }

    private Finding scaleDown(boolean waits) {
        return look(cluster -> new ScaleDownCheck(cluster, Fakes.NAMESPACE, waits));
    }

    private Finding look(Function<Cluster, Check> check) {
        return check.apply(new Cluster(client)).look();
    }
}
