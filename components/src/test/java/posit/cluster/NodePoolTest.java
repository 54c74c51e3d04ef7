package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NodePoolTest {
    @Test
    void is_labelled_with_its_workload() {
        assertThat(new NodePool("connect", "t3.2xlarge", 2, 100).labels()).isEqualTo(Map.of("workload", "connect"));
    }
}
