package posit.plan.report;

import java.util.Comparator;
import java.util.List;
import posit.engine.Plan;
import posit.engine.Secret;
import posit.engine.Unknown;
import posit.plan.conformance.ComparedRequirement;
import posit.plan.conformance.Conformance;
import posit.plan.conformance.RequirementVerdict;
import posit.plan.graph.PlanView;
import posit.plan.timing.Timing;
import posit.plan.timing.TimingReport;
import posit.terminal.Page;
import posit.terminal.Style;

/** A plan as one page of a terminal: what is made, how it compares with the pages, what is still to do. */
public final class TerminalReport {
    private static final int LABEL = 12;
    private static final int ROW = 27;

    private final Plan plan;
    private final PlanView view;
    private final Conformance conformance;
    private final Timing timing;
    private final String region;
    private final boolean allRows;
    private final Style style;
    private final Page page = new Page();

    /** @param allRows also what each requirement's page says, and where; and each link of the longest chain */
    public TerminalReport(
            Plan plan, Conformance conformance, Timing timing, String region, boolean allRows, boolean coloured) {
        this.plan = plan;
        this.conformance = conformance;
        this.timing = timing;
        this.region = region;
        this.allRows = allRows;
        view = new PlanView(plan);
        style = Style.of(coloured);
    }

    public List<String> lines() {
        header();
        boxes();
        page.blank();
        new TimingReport(timing, style).on(page, allRows);
        requirements();
        notes();
        outputs();
        return page.lines();
    }

    private void header() {
        var where = style.bold(plan.project()) + " · stack " + plan.stack() + " · " + region;
        var what = String.join(" · ", new Heading(view).versions());
        var right = "preview, offline";
        if (Page.fits(where + " · " + what, right)) {
            page.edges(where + " · " + what, right);
        } else {
            page.edges(where, right);
            page.line(what);
        }
        page.blank();
    }

    private void boxes() {
        var boxes = new Boxes(view);
        boxes.list().forEach(box -> page.labelled(box.label(), LABEL, box.facts(), String.valueOf(box.resources())));
        page.edges("", boxes.total() + " resources");
    }

    private void requirements() {
        var rows = conformance.rows().stream()
                .sorted(Comparator.comparing(TerminalReport::rank))
                .toList();
        var met = rows.stream()
                .filter(row -> row.verdict().compareTo(RequirementVerdict.SMALLER) < 0)
                .count();
        page.blank();
        page.edges(
                style.bold("reference architecture") + ": " + met + " of " + rows.size()
                        + " rows as published or larger",
                allRows ? "" : "(--rows: more)");
        rows.forEach(this::requirement);
    }

    /** Deviations first; otherwise the order of the documents, which a stable sort keeps. */
    private static int rank(ComparedRequirement row) {
        return switch (row.verdict()) {
            case MISSING -> 0;
            case SMALLER, DIFFERS, EXISTING -> 1;
            case LARGER, PUBLISHED -> 2;
        };
    }

    private void requirement(ComparedRequirement row) {
        var requirement = row.requirement();
        var finding = row.finding();
        var label =
                "  " + mark(row.verdict()) + " " + Page.pad(requirement.id(), 7) + Page.pad(requirement.topic(), 15);
        var note = finding.note().isEmpty() ? "" : " (" + finding.note() + ")";
        page.labelled(label, ROW, finding.here() + note, "");
        if (allRows || row.verdict().compareTo(RequirementVerdict.SMALLER) >= 0) {
            page.labelled("", ROW, row.verdict().words() + "; page: " + requirement.says(), "");
        }
        if (allRows) {
            page.line(" ".repeat(ROW) + requirement.source());
        }
    }

    private String mark(RequirementVerdict verdict) {
        return switch (verdict) {
            case PUBLISHED -> style.good("✓");
            case LARGER -> style.good("+");
            case SMALLER -> style.warning("~");
            case DIFFERS -> style.warning("≠");
            case EXISTING -> style.warning("?");
            case MISSING -> style.bad("✗");
        };
    }

    private void notes() {
        page.blank();
        BeforeUp.warnings(plan).forEach(warning -> page.labelled(style.warning("warning"), LABEL, warning, ""));
        BeforeUp.tasks(plan).forEach(task -> page.labelled("before up", LABEL, task, ""));
    }

    private void outputs() {
        page.blank();
        var known = plan.outputs().entrySet().stream()
                .filter(output -> output.getValue() instanceof String text && !text.contains("\n"))
                .toList();
        known.forEach(output -> page.labelled("output", LABEL, output.getKey() + " = " + output.getValue(), ""));
        var others = plan.outputs().entrySet().stream()
                .filter(output -> !known.contains(output))
                .map(output -> output.getKey() + kind(output.getValue()))
                .toList();
        if (!others.isEmpty()) {
            page.labelled("outputs", LABEL, String.join(", ", others), "");
        }
    }

    private static String kind(Object value) {
        if (value instanceof Secret) {
            return " (secret)";
        }
        if (value instanceof String) {
            return " (text)";
        }
        return value == Unknown.VALUE ? "" : " (" + (value instanceof List<?> ? "list" : "object") + ")";
    }
}
