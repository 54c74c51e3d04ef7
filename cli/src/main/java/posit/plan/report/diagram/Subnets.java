package posit.plan.report.diagram;

import static posit.plan.graph.PlanView.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.AwsGraph;
import posit.plan.graph.AzureGraph;
import posit.plan.graph.PlanView;
import posit.plan.report.diagram.Shape.Chip;

/** The subnets of a network: on AWS each in a zone, on Azure each for a purpose. */
final class Subnets {
    private final PlanView view;

    Subnets(PlanView view) {
        this.view = view;
    }

    List<Chip> of(PlannedResource network) {
        return Stream.concat(aws(network), azure(network)).toList();
    }

    private Stream<Chip> aws(PlannedResource network) {
        var open = new AwsGraph(view).publicSubnets();
        return view.below(network, AwsTypes.SUBNET).stream()
                .sorted(Comparator.comparing((PlannedResource subnet) -> text(subnet, "availabilityZone"))
                        .thenComparing(subnet -> !open.contains(subnet)))
                .map(subnet -> chip(subnet, open.contains(subnet), text(subnet, "availabilityZone"), "cidrBlock"));
    }

    private Stream<Chip> azure(PlannedResource network) {
        var open = new AzureGraph(view).publicSubnets();
        return view.below(network, AzureTypes.SUBNET).stream()
                .sorted(Comparator.comparing((PlannedResource subnet) -> !open.contains(subnet))
                        .thenComparing(subnet -> text(subnet, "subnetName")))
                .map(subnet -> chip(subnet, open.contains(subnet), text(subnet, "subnetName"), "addressPrefix"));
    }

    private static Chip chip(PlannedResource subnet, boolean open, String name, String range) {
        var reach = open ? "public" : "private";
        var title = name.equals(reach) ? reach : name + " · " + reach;
        return new Chip(subnet.urn(), title, text(subnet, range));
    }
}
