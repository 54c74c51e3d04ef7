package posit.plan.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class MarkupTest {
    @Test
    void texts_and_attributes_are_escaped() {
        var element = Element.of("p", "a < b & \"c\" > 'd'").with("title", "\"><script>alert(1)</script>");

        assertThat(Markup.write(element))
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">"
                        + "a &lt; b &amp; &quot;c&quot; &gt; 'd'</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b>",
                "</td></tr></table><script>alert(1)</script>",
                "&amp;lt;",
                "]]> <!-- -->",
                "\u0000\u0008\u000b\u001b[31m\u007f\u0085\uFFFE",
                "broken \uD800 surrogate",
                "Zürich – 東京 🚀"
            })
    void whatever_a_text_holds_the_result_is_well_formed_and_reads_the_same(String hostile) throws Exception {
        var written = Markup.write(Element.of("p", hostile).with("title", hostile));

        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written)))
                .getDocumentElement();

        var shown = hostile.replaceAll("[\\x00-\\x08\\x0b\\x1b\\x7f\\x85\\uFFFE]|\\uD800", "\uFFFD");
        assertThat(root.getTextContent()).isEqualTo(shown);
        assertThat(root.getAttribute("title")).isEqualTo(shown);
        assertThat(root.getChildNodes().getLength()).isEqualTo(1);
    }

    @Test
    void only_https_becomes_a_link() {
        assertThat(Markup.write(Element.link("https://posit.co/?a=1&b=2", "Posit")))
                .isEqualTo("<a href=\"https://posit.co/?a=1&amp;b=2\">Posit</a>");
        assertThat(Markup.write(Element.link("javascript:alert(1)", "Posit"))).isEqualTo("Posit");
        assertThat(Markup.write(Element.link("http://posit.co", "Posit"))).isEqualTo("Posit");
    }

    @Test
    void elements_without_content_end_as_html_wants_them() {
        assertThat(Markup.write(Element.of("td"))).isEqualTo("<td></td>");
        assertThat(Markup.write(Element.of("meta").with("charset", "utf-8"))).isEqualTo("<meta charset=\"utf-8\"/>");
    }

    @Test
    void a_style_sheet_that_would_end_its_element_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup.Style("</style><script>"));
        assertThat(Markup.write(new Markup.Style("p > a {}\n"))).isEqualTo("<style>\np > a {}\n</style>");
    }

    @Test
    void numbers_have_at_most_one_decimal() {
        assertThat(Markup.write(
                        Element.of("rect").with("x", 12.0).with("y", 0.25).with("width", 99.96)))
                .isEqualTo("<rect x=\"12\" y=\"0.3\" width=\"100\"/>");
    }

    @Test
    void an_element_is_never_changed() {
        var element = Element.of("p", "text");

        element.with("class", "lead").add(Markup.text("more"));

        assertThat(Markup.write(element)).isEqualTo("<p>text</p>");
    }
}
