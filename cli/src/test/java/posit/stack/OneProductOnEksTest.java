package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.engine.PlannedResource;

/** As {@link OneProductTest}, for what only AWS has. */
class OneProductOnEksTest {
    private static final Stack BOTH = Stacks.ready();
    private static final Stack CONNECT = BOTH.without("posit:packageManager");
    private static final Stack PACKAGES = BOTH.without("posit:connect");

    private static final Set<String> WAIT_FOR_NODES = Set.of(
            "alb-controller-release",
            "cluster-addons-aws-efs-csi-driver",
            "cluster-addons-coredns",
            "cluster-addons-metrics-server",
            "connect-release",
            "packages-databases-job",
            "packages-release");

    @Test
    void connect_alone_has_no_bucket_role_or_nodes_of_package_manager() {
        var graph = new Graph(CONNECT.create());

        assertThat(kinds(graph)).doesNotContain(Types.BUCKET, Types.JOB).contains(Types.FILE_SYSTEM);
        assertThat(kinds(graph)).doesNotContain(Types.ENCRYPTION_KEY);
        assertThat(Graph.names(graph.all(Types.NODE_GROUP), Types.NODE_GROUP)).containsExactly("cluster-connect-nodes");
        assertThat(graph.all(Types.RELEASE))
                .containsExactlyInAnyOrder(graph.connectRelease(), graph.controllerRelease());
    }

    @Test
    void package_manager_alone_has_no_files_nodes_or_database_of_connect() {
        var graph = new Graph(PACKAGES.create());

        assertThat(graph.plan().resources()).noneMatch(one -> one.name().contains("efs"));
        assertThat(kinds(graph))
                .doesNotContain(
                        Types.FILE_SYSTEM,
                        Types.MOUNT_TARGET,
                        Types.FILE_BACKUP,
                        Types.BACKUP_VAULT,
                        Types.BACKUP_PLAN,
                        Types.BACKUP_SELECTION,
                        Types.VOLUME,
                        Types.CLAIM,
                        Types.SERVICE_ACCOUNT)
                .contains(Types.BUCKET, Types.JOB, Types.ENCRYPTION_KEY);
        assertThat(Graph.names(graph.all(Types.NODE_GROUP), Types.NODE_GROUP))
                .containsExactly("cluster-packages-nodes");
        assertThat(Graph.names(graph.all(Types.DATABASE), Types.DATABASE)).containsExactly("packages-database-server");
        assertThat(graph.all(Types.RELEASE))
                .containsExactlyInAnyOrder(graph.packagesRelease(), graph.controllerRelease());
    }

    /** Not even the cluster: nodes are beside it, and each product has all else for itself. Pods wait for all nodes. */
    @ParameterizedTest
    @ValueSource(strings = {"connect", "packageManager"})
    void a_second_product_moves_nothing_of_the_first(String first) {
        var alone = first.equals("connect") ? CONNECT : PACKAGES;

        assertThat(Changes.added(BOTH, alone)).isEmpty();
        var changed = new TreeSet<>(Changes.changed(alone, BOTH));
        assertThat(changed.remove("output vipToml")).isTrue();
        assertThat(changed).isSubsetOf(WAIT_FOR_NODES);
        for (var name : changed) {
            assertThat(inputs(BOTH, name)).as(name).isEqualTo(inputs(alone, name));
        }
    }

    private static Object inputs(Stack stack, String name) {
        return stack.create().resources().stream()
                .filter(one -> one.name().equals(name))
                .map(PlannedResource::inputs)
                .toList();
    }

    private static Set<String> kinds(Graph graph) {
        var types = new TreeSet<String>();
        graph.plan().resources().forEach(one -> types.add(one.type()));
        return types;
    }
}
