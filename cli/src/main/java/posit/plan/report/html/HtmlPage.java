package posit.plan.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import posit.plan.report.diagram.Svg;
import posit.plan.report.markup.Element;
import posit.plan.report.markup.Markup;
import posit.plan.report.markup.Resources;

/**
 * A page for people: it needs no network and no scripts, prints well, and is the same to the last byte for the same plan.
 *
 * @param title of the browser's window
 * @param heading of the page
 * @param facts below the heading, such as the region and versions
 * @param figures what one looks for first
 * @param fingerprint SHA-256 of the plan's JSON, by which a signature names what was signed
 */
public record HtmlPage(
        String title,
        String heading,
        List<String> facts,
        List<Figure> figures,
        List<Section> sections,
        String fingerprint) {

    /** A number with what it counts; {@code href} is the section that tells more. */
    public record Figure(Tone tone, String number, String words, String href) {}

    public String text() {
        return "<!DOCTYPE html>\n"
                + Markup.write(Element.of("html", head(), body()).with("lang", "en"))
                + "\n";
    }

    private Element head() {
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("title", title),
                new Markup.Style(Svg.styles() + resource("page.css")));
    }

    private Element body() {
        var main = new ArrayList<Markup>();
        main.add(header());
        main.add(Element.of("ul", figures.stream().map(HtmlPage::figure).toList())
                .style("figures"));
        main.add(contents());
        sections.forEach(section -> main.add(SectionWriter.section(section)));
        main.add(signature());
        return Element.of("body", Element.of("main", main));
    }

    private Element header() {
        return Element.of(
                "header",
                Element.of("h1", heading),
                Element.of("p", String.join(" · ", facts)).style("facts"));
    }

    private static Element figure(Figure figure) {
        var link = Element.of("a", Element.of("strong", figure.number()), Element.of("span", figure.words()))
                .with("href", "#" + figure.href());
        return Element.of("li", link).style(figure.tone().name().toLowerCase(Locale.ROOT));
    }

    private Element contents() {
        return Element.of(
                        "nav",
                        sections.stream()
                                .map(section -> Element.of("a", section.title()).with("href", "#" + section.id()))
                                .toList())
                .with("aria-label", "Contents");
    }

    private Element signature() {
        var lines = List.of("Name", "Role", "Date", "Signature").stream()
                .map(label -> Element.of("div", Element.of("span", label)))
                .toList();
        return Element.of(
                "footer",
                Element.of("h2", "Review"),
                Element.of("p", "I have read this plan and agree to what it makes.")
                        .style("lead"),
                Element.of("div", lines).style("sign"),
                Element.of("p", Markup.text("SHA-256 of the plan’s JSON: "), Element.of("code", fingerprint))
                        .style("quiet"),
                Element.of(
                                "p",
                                "Made offline by ./posit plan: no cloud was asked. Values that only a cloud can give are"
                                        + " named after the resource that gives them.")
                        .style("quiet"));
    }

    private static String resource(String name) {
        return Resources.read(HtmlPage.class, name);
    }
}
