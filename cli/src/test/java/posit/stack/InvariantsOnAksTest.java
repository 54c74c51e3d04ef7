package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** As {@link InvariantsTest}, for what only Azure knows. */
class InvariantsOnAksTest {
    /** They belong to no region. */
    private static final Set<String> GLOBAL = Set.of(AzureTypes.ZONE, AzureTypes.ZONE_LINK);

    /** Parts of another resource, and rights: Azure gives them neither a place nor tags. */
    private static final Set<String> PARTS = Set.of(
            AzureTypes.ROLE_ASSIGNMENT,
            AzureTypes.LOG_SETTING,
            AzureTypes.SUBNET,
            AzureTypes.DATABASE,
            AzureTypes.SETTING,
            AzureTypes.FILE_SERVICE,
            AzureTypes.SHARE,
            AzureTypes.ENDPOINT_DNS);

    private final Graph graph = new Graph(Stacks.azureReady().create());

    @Test
    void the_kubeconfig_is_of_the_cluster_of_the_stack() {
        var kubeconfig = input(graph.only(Types.KUBERNETES_PROVIDER), "kubeconfig");

        assertThat((String) kubeconfig)
                .contains("\"server\":\"https://" + input(graph.only(AzureTypes.AKS), "resourceName") + ".hcp.");
        assertThat(graph.plan().invokes().get(0).args())
                .containsEntry("resourceName", "posit-azure")
                .containsEntry("resourceGroupName", "posit-azure")
                .containsEntry("format", "exec");
    }

    /** A name given as text would let Azure start before the group is there. */
    @Test
    void everything_in_the_group_waits_for_the_group() {
        var group = graph.only(AzureTypes.GROUP);

        assertThat(graph.plan().resources())
                .filteredOn(one -> one.type().startsWith("azure-native:")
                        && one.inputs().containsKey("resourceGroupName")
                        && !one.equals(group))
                .hasSizeGreaterThan(40)
                .allSatisfy(one ->
                        assertThat(graph.behind(one, "resourceGroupName")).containsExactly(group));
    }

    @Test
    void everything_names_its_place() {
        var places = new TreeSet<String>();
        for (var one : azure()) {
            if (!PARTS.contains(one.type()) && !one.type().equals(AzureTypes.AGENT_POOL)) {
                places.add((GLOBAL.contains(one.type()) ? "global " : "regional ") + input(one, "location"));
            }
        }
        assertThat(places).containsExactly("global global", "regional westeurope");
    }

    /** Azure hands none down from the group. */
    @Test
    void everything_that_takes_tags_has_those_of_the_stack() {
        var tagged =
                new Graph(Stacks.azureReady().set("posit:tags.team", "data").create());

        for (var one : tagged.plan().resources()) {
            if (one.type().startsWith("azure-native:") && !PARTS.contains(one.type())) {
                assertThat(input(one, "tags"))
                        .as(one.urn())
                        .isEqualTo(Map.of("posit-stack", "posit/azure", "team", "data"));
            }
        }
    }

    /** What AKS changes by itself, or cannot change, must not look like a change that Pulumi has to make. */
    @Test
    void only_these_inputs_are_left_to_azure() {
        var ignored = new TreeSet<String>();
        azure().stream()
                .filter(one -> !one.ignoreChanges().isEmpty())
                .forEach(one -> ignored.add(one.name() + " " + new TreeSet<>(one.ignoreChanges())));

        assertThat(ignored)
                .containsExactly(
                        "cluster-aks [agentPoolProfiles]",
                        "connect-database-server [availabilityZone, highAvailability.standbyAvailabilityZone]",
                        "packages-database-server [availabilityZone, highAvailability.standbyAvailabilityZone]",
                        "packages-files-endpoint [subnet]");
    }

    private Set<PlannedResource> azure() {
        var found = new LinkedHashSet<PlannedResource>();
        graph.plan().resources().stream()
                .filter(one -> one.type().startsWith("azure-native:"))
                .forEach(found::add);
        return found;
    }
}
