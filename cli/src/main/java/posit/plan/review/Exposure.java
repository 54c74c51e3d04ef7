package posit.plan.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import posit.plan.graph.PlanView;

/** Every way in and out that the plan opens: those open to the widest first, otherwise by name. */
public record Exposure(List<Endpoint> endpoints, List<Rule> rules) {

    /** @param known a plan without unknowns */
    public static Exposure of(PlanView known) {
        var aws = new AwsExposure(known);
        var azure = new AzureExposure(known);
        return new Exposure(
                Stream.concat(aws.endpoints(), azure.endpoints())
                        .sorted(Comparator.comparing(Endpoint::reach)
                                .thenComparing(Endpoint::what)
                                .thenComparing(Endpoint::address))
                        .toList(),
                Stream.concat(aws.rules(), azure.rules())
                        .sorted(Comparator.comparing((Rule rule) -> !rule.inbound())
                                .thenComparing(rule -> !rule.allows())
                                .thenComparing(Rule::reach)
                                .thenComparing(Rule::group)
                                .thenComparing(Rule::name))
                        .toList());
    }

    public long openToTheInternet() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.reach() == Reach.INTERNET)
                .count();
    }
}
