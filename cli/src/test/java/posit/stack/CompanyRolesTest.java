package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a company wants of IAM roles. */
class CompanyRolesTest {
    private static final String BOUNDARY = "arn:aws:iam::111122223333:policy/boundary";

    private static Stack stack(String kind) {
        return switch (kind) {
            case "elastic" -> Stacks.elasticReady();
            case "existing" -> ExistingStacks.of(Target.EKS);
            default ->
                Stacks.ready()
                        .set(
                                "posit:connect.content.serviceAccounts",
                                List.of(Map.of(
                                        "name",
                                        "sales",
                                        "aws",
                                        Map.of("buckets", List.of(Map.of("name", "acme-sales"))))));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"both products", "elastic", "existing"})
    void every_role_has_the_permissions_boundary(String kind) {
        var graph = new Graph(
                stack(kind).set("posit:iam.permissionsBoundary", BOUNDARY).create());

        assertThat(graph.all(Types.ROLE)).hasSizeGreaterThan(3).allSatisfy(role -> assertThat(
                        Graph.text(role, "permissionsBoundary"))
                .as(role.name())
                .isEqualTo(BOUNDARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"both products", "elastic", "existing"})
    void no_role_has_one_that_nobody_asked_for(String kind) {
        assertThat(new Graph(stack(kind).create()).all(Types.ROLE))
                .allSatisfy(role -> assertThat(role.inputs()).doesNotContainKey("permissionsBoundary"));
    }

    /** It cannot be given a boundary: it is made inside of pulumi-eks. */
    @Test
    void the_clusters_own_role_is_made_here_where_it_needs_a_boundary() {
        var graph = new Graph(
                Stacks.ready().set("posit:iam.permissionsBoundary", BOUNDARY).create());
        var eks = graph.only(Types.EKS);
        var role = graph.named(Types.ROLE, "cluster-role-role");

        assertThat(graph.behind(eks, "serviceRole")).containsExactly(role);
        assertThat(Graph.text(role, "assumeRolePolicy")).contains("eks.amazonaws.com");
        assertThat(Graph.names(graph.before(eks), "aws:iam/rolePolicyAttachment:RolePolicyAttachment"))
                .contains("cluster-role-AmazonEKSClusterPolicy");
        assertThat(new Graph(Stacks.ready().create()).only(Types.EKS).inputs()).doesNotContainKey("serviceRole");
    }

    @Test
    void roles_of_cluster_and_nodes_may_be_ones_own() {
        var graph = new Graph(Stacks.ready()
                .set("posit:iam.clusterRoleArn", "arn:aws:iam::111122223333:role/eks/cluster")
                .set("posit:iam.nodeRoleArn", "arn:aws:iam::111122223333:role/nodes")
                .create());
        var role = graph.named(Types.ROLE, "cluster-role");

        assertThat(role.external()).isTrue();
        assertThat(role.importId()).isEqualTo("cluster");
        assertThat(graph.behind(graph.only(Types.EKS), "serviceRole")).containsExactly(role);
        assertThat(graph.all(Types.NODE_GROUP)).hasSize(2).allSatisfy(nodes -> assertThat(
                        Graph.text(nodes, "nodeRoleArn"))
                .isEqualTo("arn:aws:iam::111122223333:role/nodes"));
        assertThat(Graph.names(graph.plan().resources(), Types.ROLE)).noneMatch(name -> name.contains("node-role"));
    }
}
