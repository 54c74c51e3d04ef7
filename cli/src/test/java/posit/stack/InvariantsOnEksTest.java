package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.engine.PlannedResource;

/** As {@link InvariantsTest}, for what only AWS and pulumi-eks know. */
class InvariantsOnEksTest {
    @Test
    void pulumi_eks_is_handed_our_aws_provider() {
        var graph = new Graph(Stacks.ready().create());
        var providers = graph.only(Types.EKS).providers();

        assertThat(providers).containsOnlyKeys("aws");
        assertThat(graph.at(Graph.providerUrn(providers.get("aws")))).isEqualTo(graph.only(Types.AWS_PROVIDER));
    }

    @Test
    void the_kubeconfig_is_the_one_that_pulumi_eks_returned() {
        var graph = new Graph(Stacks.ready().create());

        assertThat(graph.only(Types.KUBERNETES_PROVIDER).inputs().get("kubeconfig"))
                .isEqualTo(graph.only(Types.EKS).outputs().get("kubeconfigJson"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rds_itself_refuses_to_delete_what_is_protected(boolean protect) {
        var plan = Stacks.ready().set("posit:protect", protect).create();

        assertThat(new Graph(plan).all(Types.DATABASE)).hasSize(2).allSatisfy(server -> assertThat(
                        input(server, "deletionProtection"))
                .isEqualTo(protect));
        assertThat(plan.resources()).filteredOn(PlannedResource::protect).hasSize(protect ? 8 : 0);
    }

    /** A bucket has no such switch: a deletion fails as long as there is an object in it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_bucket_goes_with_its_objects_only_after_protection_is_off(boolean protect) {
        var plan = Stacks.ready().set("posit:protect", protect).create();

        assertThat(input(new Graph(plan).only(Types.BUCKET), "forceDestroy")).isEqualTo(!protect);
    }
}
