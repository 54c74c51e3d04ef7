package posit.plan.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import posit.engine.Secret;
import posit.plan.conformance.Conformance;
import posit.plan.report.Shipped;
import posit.stack.Stack;
import posit.stack.Stacks;

class StackPageTest {
    private static final long MOST_MILLISECONDS = 1000;

    static Stream<Stack> ready() {
        return Stream.of(Stacks.ready(), Stacks.azureReady());
    }

    @ParameterizedTest
    @MethodSource("posit.plan.report.Shipped#names")
    void the_page_is_well_formed_and_every_link_in_it_leads_somewhere(String stack) throws Exception {
        var page = parsed(Shipped.page(stack).text());
        var ids = attributes(page, "id");
        var links = attributes(page, "href");

        assertThat(ids)
                .contains("architecture", "conformance", "exposure", "data", "rights")
                .doesNotHaveDuplicates();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(
                        link.startsWith("https://") || ids.contains(link.substring(1)))
                .as(link)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("posit.plan.report.Shipped#names")
    void the_page_loads_nothing_and_runs_nothing(String stack) throws Exception {
        var text = Shipped.page(stack).text();

        assertThat(text)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .doesNotContain(
                        "<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "onload", "http://posit");
        assertThat(attributes(parsed(text), "style")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("posit.plan.report.Shipped#names")
    void the_same_stack_gives_the_same_bytes_within_a_second(String stack) {
        var first = Shipped.page(stack).text();
        var start = System.nanoTime();
        var second = Shipped.page(stack).text();
        var milliseconds = (System.nanoTime() - start) / 1_000_000;

        assertThat(second).isEqualTo(first);
        assertThat(milliseconds).isLessThan(MOST_MILLISECONDS);
    }

    @ParameterizedTest
    @MethodSource("ready")
    void no_secret_is_on_the_page(Stack stack) {
        var page = Shipped.page(stack).text();

        assertThat(page).contains("Posit Connect").doesNotContain(Stacks.LICENSE, Stacks.PACKAGES_LICENSE);
        for (var resource : stack.known().resources()) {
            secrets(resource.inputs()).forEach(secret -> assertThat(page).doesNotContain(secret));
            secrets(resource.outputs()).forEach(secret -> assertThat(page).doesNotContain(secret));
        }
    }

    @Test
    void every_requirement_is_a_line_with_its_source_and_what_deviates_comes_first() throws Exception {
        var page = Shipped.page(Stacks.azureWithTraefik());
        var table = (Block.Table) section(page, "conformance").blocks().get(0);
        var others = (Block.Table) section(page, "conformance").blocks().get(1);
        var sources = (Block.Table) section(page, "conformance").blocks().get(2);
        var verdicts = table.lines().stream()
                .map(line -> ((Cell.Mark) line.cells().get(4)).text())
                .toList();

        var rows = Conformance.of(Stacks.azureWithTraefik().preview()).rows();
        assertThat(table.lines()).hasSameSizeAs(rows);
        assertThat(table.lines())
                .extracting(line -> ((Cell.Code) line.cells().get(0)).text())
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row.requirement().id()).toList());
        assertThat(verdicts.subList(0, 2)).containsOnly("differs from the page");
        assertThat(verdicts.subList(2, verdicts.size())).containsOnly("as published");
        assertThat(others.lines())
                .extracting(line -> line.cells().get(1))
                .containsExactly(
                        Cell.text("Connect on EKS"),
                        Cell.text("Package Manager on EKS"),
                        Cell.text("Connect with autoscaling"));
        assertThat(table.lines().get(0).tone()).isEqualTo(Tone.WARNING);
        assertThat(table.lines().get(0).cells().get(3))
                .isEqualTo(Cell.stack(
                        Cell.text("Traefik 41.3.0, public"),
                        new Cell.Quiet(
                                "instead of the page's application routing, retired by Microsoft on 2026-11-30")));
        assertThat(sources.lines())
                .extracting(line -> ((Cell.Link) line.cells().get(1)).address())
                .contains("https://docs.posit.co/connect/admin/reference-architectures/azure/k8s/");
    }

    @Test
    void figures_say_how_it_stands() {
        var rows = Conformance.of(Shipped.plan("azure")).rows().size();
        assertThat(Shipped.page("azure").figures())
                .extracting(HtmlPage.Figure::number, HtmlPage.Figure::tone)
                .startsWith(tuple(rows + " of " + rows, Tone.GOOD), tuple("3", Tone.WARNING), tuple("0", Tone.GOOD));
        assertThat(Shipped.page(Stacks.azure().set("posit:protect", false))
                        .figures()
                        .get(2)
                        .tone())
                .isEqualTo(Tone.BAD);
    }

    @Test
    void what_is_to_be_done_before_up_is_told() {
        var connect = Stacks.aws().without("posit:packageManager");
        var notes =
                (Block.Notes) section(Shipped.page(connect), "notes").blocks().get(0);

        assertThat(notes.notes())
                .extracting(Block.Note::label)
                .containsExactly("Warning", "Before pulumi up", "Before pulumi up", "Before pulumi up");
        assertThat(Shipped.page(Stacks.ready()
                                .without("posit:packageManager")
                                .set("posit:cluster.allowedCidrs", List.of("203.0.113.0/24")))
                        .sections())
                .noneMatch(section -> section.id().equals("notes"));
    }

    @Test
    void names_that_a_user_gives_cannot_become_markup() throws Exception {
        var hostile = Stacks.ready().named("a<script>alert(1)</script>");

        var text = Shipped.page(hostile).text();

        assertThat(text).contains("a&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
        assertThat(parsed(text).getElementsByTagName("script").getLength()).isZero();
    }

    private static Section section(HtmlPage page, String id) {
        return page.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The texts in it that are marked as secret. */
    private static List<String> secrets(Object value) {
        var found = new ArrayList<String>();
        if (value instanceof Secret secret) {
            texts(secret.value(), found);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> found.addAll(secrets(one)));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> found.addAll(secrets(one)));
        }
        return found;
    }

    private static void texts(Object value, List<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> texts(one, found));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> texts(one, found));
        } else if (value instanceof String text && text.length() > 7) {
            found.add(text);
        }
    }

    private static Document parsed(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> attributes(Document page, String name) {
        var elements = page.getElementsByTagName("*");
        var values = new ArrayList<String>();
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            if (element.hasAttribute(name)) {
                values.add(element.getAttribute(name));
            }
        }
        return values;
    }
}
