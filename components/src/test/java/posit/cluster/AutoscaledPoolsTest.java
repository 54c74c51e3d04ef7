package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoscaledPoolsTest {
    private static final Placement POOLS = new AutoscaledPools("the-server", "the-content", List.of());

    @Test
    void separates_the_server_from_jobs() {
        assertThat(POOLS.labels()).isEqualTo(Map.of("workload", "the-server"));
        assertThat(POOLS.jobLabels()).isEqualTo(Map.of("workload", "the-content"));
    }

    @Test
    void lets_the_server_tolerate_the_taint_of_its_nodes() {
        assertThat(AutoscaledPools.taint("the-server"))
                .isEqualTo(Map.of("key", "workload", "value", "the-server", "effect", "NoSchedule"));
        assertThat(POOLS.tolerations())
                .isEqualTo(List.of(
                        Map.of("key", "workload", "operator", "Equal", "value", "the-server", "effect", "NoSchedule")));
    }

    @Test
    void protects_the_server_and_jobs_that_cannot_be_resumed() {
        assertThat(POOLS.annotations()).isEqualTo(Map.of("karpenter.sh/do-not-disrupt", "true"));
        assertThat(POOLS.jobAnnotations()).isEqualTo(Map.of("karpenter.sh/do-not-disrupt", "true"));
    }

    @Test
    void holds_the_second_server_back_until_there_is_a_second_zone_and_node() {
        assertThat(POOLS.spread()).isEqualTo(Map.of("minDomains", 2));
    }

    @Test
    void a_fixed_pool_does_not_count_nodes_that_no_server_may_enter() {
        assertThat(new NodePool("connect", "t3.2xlarge", 2, 100).spread())
                .isEqualTo(Map.of("nodeTaintsPolicy", "Honor"));
    }

    @Test
    void a_fixed_pool_serves_both_and_needs_nothing_else() {
        Placement pool = new NodePool("connect", "t3.2xlarge", 2, 100);

        assertThat(pool.jobLabels()).isEqualTo(pool.labels()).isEqualTo(Map.of("workload", "connect"));
        assertThat(pool.tolerations()).isEmpty();
        assertThat(pool.annotations()).isEmpty();
        assertThat(pool.jobAnnotations()).isEmpty();
        assertThat(pool.readyWhen()).isEmpty();
    }
}
