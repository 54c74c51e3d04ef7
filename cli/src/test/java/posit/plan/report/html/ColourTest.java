package posit.plan.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.plan.report.diagram.Svg;

/** Text can be read on what it stands on. ref: https://www.w3.org/TR/WCAG22/#contrast-minimum */
class ColourTest {
    private static final double LEAST = 4.5;
    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): #(\\w{6});");
    private static final String DARK = "prefers-color-scheme: dark";

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, raised",
        "muted, paper",
        "muted, raised",
        "muted, network",
        "muted, cluster",
        "muted, pool",
        "muted, data",
        "muted, ingress",
        "ink, network",
        "ink, cluster",
        "ink, pool",
        "ink, data",
        "ink, ingress",
        "product-ink, product",
        "accent, paper",
        "good, paper",
        "good, raised",
        "good, good-wash",
        "warning, raised",
        "warning, warning-wash",
        "bad, raised",
        "bad, bad-wash",
        "ink, warning-wash",
        "ink, bad-wash"
    })
    void contrast_is_enough_in_light_and_in_dark(String text, String ground) {
        var css = Svg.styles();
        var light = colours(css.substring(0, css.indexOf(DARK)));
        var dark = colours(css.substring(css.indexOf(DARK)));

        assertThat(contrast(light.get(text), light.get(ground))).isGreaterThanOrEqualTo(LEAST);
        assertThat(contrast(dark.get(text), dark.get(ground))).isGreaterThanOrEqualTo(LEAST);
    }

    private static Map<String, Integer> colours(String css) {
        var colours = new TreeMap<String, Integer>();
        COLOUR.matcher(css)
                .results()
                .forEach(match -> colours.put(match.group(1), Integer.parseInt(match.group(2), 16)));
        return colours;
    }

    private static double contrast(int one, int other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** ref: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        var share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
