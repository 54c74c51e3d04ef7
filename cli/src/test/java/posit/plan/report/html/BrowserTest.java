package posit.plan.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posit.plan.report.Shipped;
import posit.plan.report.markup.Element;
import posit.plan.report.markup.Markup;
import posit.stack.Stacks;

/** The pages as a browser shows them: no text is clipped, nothing lies upon anything else. */
class BrowserTest {
    private static final List<Integer> WIDTHS = List.of(1200, 420);
    private static final int SECONDS = 60;
    private static final Pattern FOUND = Pattern.compile("(?s)<pre id=\"found\">looked at (\\d+)\\n(.*?)\\n*</pre>");

    @TempDir
    Path directory;

    @Test
    void no_text_is_clipped_and_no_boxes_overlap_on_wide_and_on_narrow_screens() throws Exception {
        var pages = new ArrayList<Element>();
        for (var stack : Shipped.NAMES) {
            pages.addAll(frames(stack, Shipped.page(stack)));
        }
        pages.addAll(frames(
                "long names",
                Shipped.page(Stacks.ready()
                        .set("posit:connect.domain", "connect.a-department-with-quite-a-long-name.europe.example.com")
                        .set("posit:cluster.allowedCidrs", List.of("203.0.113.0/24", "198.51.100.0/24")))));

        var found = FOUND.matcher(measured(pages));

        assertThat(found.find()).as("the browser measured").isTrue();
        assertThat(Integer.parseInt(found.group(1))).isGreaterThan(1000);
        assertThat(found.group(2)).isEmpty();
    }

    /** A test that cannot fail proves nothing. */
    @Test
    void what_is_clipped_or_overlaps_is_found() throws Exception {
        var page = Shipped.page("aws").text();
        var longer = page.replaceFirst(">KMS, yearly rotation<", ">KMS, rotated by AWS once in each and every year<");
        var moved = page.replaceFirst("(data-id=\"[^\"]*connect-files\"><rect x=\")\\d+[\\d.]*", "$14");
        var nowrap = page.replace("</style>", "td { white-space: nowrap }</style>");

        assertThat(measured(List.of(frame("longer", 1200, longer)))).contains("text leaves its box: KMS, rotated");
        assertThat(measured(List.of(frame("moved", 1200, moved)))).contains("text leaves its box: EFS");
        assertThat(measured(List.of(frame("nowrap", 420, nowrap)))).contains("cut off: ");
    }

    private static List<Element> frames(String title, HtmlPage page) {
        return WIDTHS.stream().map(width -> frame(title, width, page.text())).toList();
    }

    private static Element frame(String title, int width, String page) {
        return Element.of("iframe")
                .with("title", title + " at " + width)
                .with("width", String.valueOf(width))
                .with("height", "900")
                .with("srcdoc", page);
    }

    /** What the browser has of the page after the script has looked at it. */
    private String measured(List<Element> pages) throws Exception {
        var browser = browser();
        assumeTrue(browser.isPresent(), "no Chromium: put chromium on the PATH, or its path into CHROMIUM_BIN");
        var script = Files.readString(Path.of("cli/src/test/resources/browser/measure.js"));
        var file = directory.resolve("pages.html");
        var body = Markup.write(Element.of("body", pages));
        Files.writeString(file, "<!DOCTYPE html><html>" + body + "<script>" + script + "</script></html>");
        var output = directory.resolve("dom.html");
        var process = new ProcessBuilder(
                        browser.get(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("the browser ended in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private static Optional<String> browser() {
        var given = Optional.ofNullable(System.getenv("CHROMIUM_BIN")).filter(path -> !path.isEmpty());
        return given.or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst());
    }
}
