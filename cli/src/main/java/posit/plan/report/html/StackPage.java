package posit.plan.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import posit.engine.Plan;
import posit.plan.conformance.Conformance;
import posit.plan.conformance.RequirementVerdict;
import posit.plan.graph.PlanView;
import posit.plan.report.Heading;
import posit.plan.report.html.HtmlPage.Figure;
import posit.plan.review.Exposure;
import posit.plan.review.Rights;
import posit.plan.review.Stores;

/** The page of one stack, put together from the sections about it. */
public final class StackPage {
    private final Plan plan;
    private final PlanView view;
    private final PlanView known;
    private final Conformance conformance;
    private final Exposure exposure;
    private final Stores stores;
    private final Outlook outlook;

    private StackPage(Plan plan, Plan known, Conformance conformance, Outlook outlook) {
        this.plan = plan;
        this.outlook = outlook;
        this.view = new PlanView(plan);
        this.known = new PlanView(known);
        this.conformance = conformance;
        exposure = Exposure.of(this.known);
        stores = Stores.of(this.known);
    }

    /**
     * @param plan a preview
     * @param known the same with nothing unknown
     * @param json of the preview, for its fingerprint
     */
    public static HtmlPage of(
            Plan plan, Plan known, Conformance conformance, Outlook outlook, String region, String json) {
        return new StackPage(plan, known, conformance, outlook).page(region, json);
    }

    private HtmlPage page(String region, String json) {
        var facts = new ArrayList<>(List.of(plan.project() + " · stack " + plan.stack(), region));
        facts.addAll(new Heading(view).versions());
        return new HtmlPage(
                plan.project() + " · " + plan.stack() + " · plan",
                "Plan of the stack " + plan.stack(),
                facts,
                figures(),
                sections(),
                sha256(json));
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(ArchitectureSection.of(view));
        outlook.comparison().map(ComparisonSection::of).ifPresent(sections::add);
        sections.addAll(NotesSection.of(plan));
        sections.add(ConformanceSection.of(conformance, Conformance.notApplicable(view)));
        sections.add(ExposureSection.of(exposure));
        sections.add(StoresSection.of(stores));
        sections.add(RightsSection.of(Rights.of(known)));
        sections.add(BillSection.of(outlook.bill()));
        sections.add(TimingSection.of(outlook.timing()));
        return sections;
    }

    private List<Figure> figures() {
        var rows = conformance.rows();
        var met = rows.stream()
                .filter(row -> row.verdict().compareTo(RequirementVerdict.SMALLER) < 0)
                .count();
        var tone = rows.stream()
                .map(row -> ConformanceSection.tone(row.verdict()))
                .max(Tone::compareTo)
                .orElse(Tone.GOOD);
        var open = exposure.openToTheInternet();
        var unguarded = stores.unguarded();
        return List.of(
                new Figure(tone, met + " of " + rows.size(), "rows as published or larger", "conformance"),
                new Figure(
                        open == 0 ? Tone.GOOD : Tone.WARNING,
                        String.valueOf(open),
                        "endpoints open to the whole internet",
                        "exposure"),
                new Figure(
                        unguarded == 0 ? Tone.GOOD : Tone.BAD,
                        String.valueOf(unguarded),
                        "stores that nothing guards",
                        "data"),
                new Figure(Tone.PLAIN, String.valueOf(plan.resources().size()), "resources to create", "architecture"));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
