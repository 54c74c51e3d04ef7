package posit.plan.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import posit.plan.graph.PlanView;
import posit.plan.report.Shipped;

class SvgTest {
    private static final Path PICTURES = Path.of("docs/diagrams");
    private static final String UPDATE = "mvn -q -o test -Dtest=SvgTest -Dupdate.goldens=true";

    @ParameterizedTest
    @MethodSource("posit.plan.report.Shipped#names")
    void the_picture_in_the_readme_is_that_of_the_stack(String stack, @TempDir Path directory) throws IOException {
        var picture = Svg.file(drawing(stack));
        var committed = PICTURES.resolve(stack + ".svg");
        if (Boolean.getBoolean("update.goldens")) {
            Files.createDirectories(PICTURES);
            Files.writeString(committed, picture);
        }
        assertThat(Files.writeString(directory.resolve(stack + ".svg"), picture))
                .as(
                        "the picture is not that of the stack. If it should change, draw it anew and look at it: %s",
                        UPDATE)
                .hasSameTextualContentAs(committed);
    }

    @ParameterizedTest
    @MethodSource("posit.plan.report.Shipped#names")
    void boxes_and_arrows_are_those_of_the_diagram(String stack) throws Exception {
        var drawing = drawing(stack);
        var svg = parsed(Svg.file(drawing));
        var shapes = new ArrayList<String>();
        drawing.diagram().shapes().forEach(shape -> {
            shapes.add(shape.id());
            shape.chips().forEach(chip -> shapes.add(chip.id()));
        });
        var arrows = drawing.diagram().arrows().stream()
                .map(arrow -> arrow.from() + " -> " + arrow.to())
                .toList();

        assertThat(groups(svg, "data-id")).containsExactlyInAnyOrderElementsOf(shapes);
        assertThat(arrows(svg)).containsExactlyInAnyOrderElementsOf(arrows);
    }

    @ParameterizedTest
    @MethodSource("posit.plan.report.Shipped#names")
    void a_file_of_its_own_brings_its_colours_for_light_and_dark_and_nothing_else(String stack) throws Exception {
        var text = Svg.file(drawing(stack));

        assertThat(text)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .contains("prefers-color-scheme: dark", "<title>Architecture of posit · stack " + stack + "</title>")
                .doesNotContain("<script", "href", "url(", "@import");
        assertThat(parsed(text).getDocumentElement().getTagName()).isEqualTo("svg");
    }

    private static Drawing drawing(String stack) {
        return Layout.of(Architecture.of(new PlanView(Shipped.plan(stack))));
    }

    private static Document parsed(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> groups(Document svg, String attribute) {
        var values = new ArrayList<String>();
        for (var group : elements(svg)) {
            if (group.hasAttribute(attribute)) {
                values.add(group.getAttribute(attribute));
            }
        }
        return values;
    }

    private static List<String> arrows(Document svg) {
        return elements(svg).stream()
                .filter(group -> group.hasAttribute("data-from"))
                .map(group -> group.getAttribute("data-from") + " -> " + group.getAttribute("data-to"))
                .toList();
    }

    private static List<Element> elements(Document svg) {
        var groups = svg.getElementsByTagName("g");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < groups.getLength(); i++) {
            elements.add((Element) groups.item(i));
        }
        return elements;
    }
}
