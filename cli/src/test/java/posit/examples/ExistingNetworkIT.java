package posit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posit.engine.EmbeddedEngine;
import posit.engine.Settings;

/** examples/existing-network, compiled and planned with the jar of the components alone. */
class ExistingNetworkIT {
    @TempDir
    static Path classes;

    @Test
    void a_cluster_stands_in_a_vpc_of_the_same_program_and_its_nodes_wait_for_the_routes()
            throws IOException, ClassNotFoundException {
        var program = ExampleProgram.of(Path.of("examples/existing-network"), "acme.vpc.Main", classes);
        var settings = Settings.preview("vpc", "prod", Map.of("aws:region", "eu-central-1"), Set.of());

        var plan = EmbeddedEngine.run(settings.creating(), program);

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.ofType("aws:ec2/vpc:Vpc")).hasSize(1);
        var cluster = plan.find("eks:index:Cluster", "cluster-eks").orElseThrow();
        assertThat(cluster.propertyDependencies().get("subnetIds"))
                .anyMatch(urn -> urn.endsWith("Subnet::private-eu-central-1a"))
                .anyMatch(urn -> urn.endsWith("Subnet::private-eu-central-1b"));
        var nodes =
                plan.find("aws:eks/nodeGroup:NodeGroup", "cluster-apps-nodes").orElseThrow();
        assertThat(nodes.dependencies())
                .anyMatch(urn -> urn.endsWith("RouteTableAssociation::private-0"))
                .anyMatch(urn -> urn.endsWith("RouteTableAssociation::private-1"));
    }
}
