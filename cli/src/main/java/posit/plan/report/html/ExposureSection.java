package posit.plan.report.html;

import java.util.List;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Table;
import posit.plan.review.Endpoint;
import posit.plan.review.Exposure;
import posit.plan.review.Reach;
import posit.plan.review.Rule;

/** What can be reached from where. */
final class ExposureSection {
    private static final List<String> ENDPOINTS =
            List.of("Endpoint", "Speaks", "Reached from", "Ranges", "Safeguards", "Resource");
    private static final List<String> RULES = List.of("Group", "Way", "Effect", "Peers", "Ports", "Rule");

    private ExposureSection() {}

    static Section of(Exposure exposure) {
        var endpoints = exposure.endpoints().stream().map(ExposureSection::line).toList();
        var rules = exposure.rules().stream().map(ExposureSection::line).toList();
        var lead =
                "Every address that answers, and every rule of a firewall that the plan makes; what the whole internet"
                        + " reaches comes first. Rules that a cloud brings itself, such as Azure’s default ones and those of the"
                        + " group that EKS makes, are not listed.";
        return new Section(
                "exposure",
                "Exposure",
                lead,
                List.of(new Table("Endpoints", ENDPOINTS, endpoints), new Table("Firewall rules", RULES, rules)));
    }

    private static Line line(Endpoint endpoint) {
        return Line.of(
                        Cell.text(endpoint.what()),
                        Cell.text(endpoint.address()),
                        new Cell.Mark(tone(endpoint.reach()), endpoint.reach().words()),
                        codes(endpoint.from()),
                        texts(endpoint.safeguards()),
                        Cell.code(endpoint.resource()))
                .toned(endpoint.reach() == Reach.INTERNET ? Tone.WARNING : Tone.PLAIN);
    }

    private static Line line(Rule rule) {
        return Line.of(
                        Cell.code(rule.group()),
                        Cell.text(rule.inbound() ? "in" : "out"),
                        Cell.text(rule.allows() ? "allow" : "deny"),
                        codes(rule.peers()),
                        Cell.text(rule.ports()),
                        Cell.code(rule.name()))
                .toned(rule.inbound() && rule.reach() == Reach.INTERNET ? Tone.WARNING : Tone.PLAIN);
    }

    private static Tone tone(Reach reach) {
        return switch (reach) {
            case INTERNET -> Tone.WARNING;
            case RANGES, EXISTING -> Tone.PLAIN;
            case NETWORK -> Tone.GOOD;
        };
    }

    private static Cell codes(List<String> texts) {
        return Cell.stack(texts.stream().map(Cell::code).toList());
    }

    private static Cell texts(List<String> texts) {
        return texts.isEmpty()
                ? new Cell.Quiet("–")
                : Cell.stack(texts.stream().map(Cell::text).toList());
    }
}
