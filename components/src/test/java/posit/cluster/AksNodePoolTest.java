package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.AzureGroup;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AksNodePoolTest {
    @Test
    void a_pool_of_fixed_size_grows_by_one_node_during_an_upgrade_only() {
        var made = AzureMocks.run(context -> {
            var group = new AzureGroup("group", new AzureReference().groupArgs(), null);
            var pool = new NodePool("package-manager", "Standard_D8_v5", 4, 256);
            var zones = List.of("1", "3");
            var args = new AksNodePool.Args(
                    group.name(), group.tags(), Output.of("acme"), "1.36", Output.of("subnet"), zones, pool, List.of());
            new AksNodePool("pool", args, null);
        });
        var pool = made.only("azure-native:containerservice:AgentPool");
        assertThat(pool.at("agentPoolName")).isEqualTo("packagemanag");
        assertThat(pool.at("count")).isEqualTo(4.0);
        assertThat(pool.at("enableAutoScaling")).isEqualTo(false);
        assertThat(pool.at("availabilityZones")).isEqualTo(List.of("1", "3"));
        assertThat(pool.at("osDiskSizeGB")).isEqualTo(256.0);
        assertThat(pool.at("nodeLabels")).isEqualTo(Map.of("workload", "package-manager"));
        assertThat(pool.at("upgradeSettings.maxSurge")).isEqualTo("1");
    }
}
