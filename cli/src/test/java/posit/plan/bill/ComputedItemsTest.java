package posit.plan.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.catalog.Catalog;
import posit.catalog.Charge;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.stack.Stacks;

class ComputedItemsTest {
    /** The bill itself computes the pool; endpoints of the stacks are gateways, which cost nothing. */
    private static final Set<String> ELSEWHERE =
            Set.of(KubernetesTypes.KARPENTER_POOL, "aws:ec2/vpcEndpoint:VpcEndpoint");

    static Stream<Plan> plans() {
        return Stream.of(Stacks.ready().preview(), Stacks.azureReady().preview());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_catalog_names_every_type_whose_items_are_computed(Plan plan) {
        var aws = new AwsItems(new PlanView(plan));
        var computed = types(plan.resources().stream()
                .filter(one ->
                        Stream.concat(aws.of(one), AzureItems.of(one)).findAny().isPresent()));
        var named = types(plan.resources().stream().filter(one -> Catalog.of(one.type())
                .billed()
                .filter(Charge::isComputed)
                .isPresent()));

        assertThat(computed).isNotEmpty().isEqualTo(named);
    }

    private static Set<String> types(Stream<PlannedResource> resources) {
        return resources
                .map(PlannedResource::type)
                .filter(type -> !ELSEWHERE.contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
