package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.engine.PlannedResource;

/** What waits for what, wherever it runs. */
class OrderTest {
    @ParameterizedTest
    @EnumSource
    void nothing_needs_itself(Target target) {
        var graph = new Graph(target.ready().create());

        assertThat(graph.plan().resources()).noneMatch(one -> graph.needs(one, one));
    }

    /** A claim, a Secret or an account that comes later leaves the first pods hanging. */
    @ParameterizedTest
    @EnumSource
    void a_release_waits_for_everything_else_in_its_namespace_but_its_way_in(Target target) {
        var graph = new Graph(target.ready().create());
        for (var product : target.products()) {
            var name = product.equals("posit:connect") ? "connect" : "packages";
            var release = graph.named(Types.RELEASE, name + "-release");

            assertThat(graph.plan().resources())
                    .filteredOn(one -> one.name().startsWith(name + "-workspace-") && one.custom())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(one ->
                            assertThat(graph.needs(release, one)).as(one.urn()).isTrue());
        }
    }

    /** On a destroy Kubernetes must be reachable until the last object in it is gone. */
    @ParameterizedTest
    @EnumSource
    void everything_in_kubernetes_is_made_after_the_cluster_and_goes_before_it(Target target) {
        var graph = new Graph(target.ready().create());
        var cluster = graph.only(target == Target.EKS ? Types.EKS : AzureTypes.AKS);

        assertThat(graph.plan().resources())
                .filteredOn(one -> one.type().startsWith("kubernetes:"))
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(graph.needs(one, cluster)).as(one.urn()).isTrue());
        assertThat(graph.before(cluster))
                .extracting(PlannedResource::type)
                .noneMatch(type -> type.startsWith("kubernetes:") || type.equals(Types.KUBERNETES_PROVIDER));
    }

    /** In a preview outputs are unknown, and must not lose what they depend on: its graph is what people read. */
    @ParameterizedTest
    @EnumSource
    void a_preview_has_the_order_of_the_update(Target target) {
        var preview = new Graph(target.ready().preview());
        var created = new Graph(target.ready().create());

        assertThat(preview.plan().resources()).hasSameSizeAs(created.plan().resources());
        assertThat(preview.plan().resources()).allSatisfy(one -> assertThat(Graph.urns(preview.before(one)))
                .as(one.urn())
                .isEqualTo(Graph.urns(created.before(created.at(one.urn())))));
    }
}
