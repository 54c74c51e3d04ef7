package posit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import posit.testing.SourceTree;

class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

    private final String readme = read();

    @Test
    void has_at_most_150_lines() {
        assertThat(readme.lines().count()).isLessThanOrEqualTo(150);
    }

    @Test
    void every_link_to_a_file_leads_somewhere() {
        var links = LINK.matcher(readme).results().map(match -> match.group(1)).toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link))
                .exists());
    }

    @Test
    void every_package_of_the_tree_exists() {
        assertThat(Stream.of("network", "cluster", "database", "storage", "ingress", "connect", "product", "cloud"))
                .allSatisfy(name -> {
                    assertThat(readme).contains(name + "/");
                    assertThat(SourceTree.COMPONENTS.resolve("posit").resolve(name))
                            .isDirectory();
                });
    }

    @Test
    void every_test_it_names_exists() throws IOException {
        var named = Pattern.compile("`(\\w+Test)`")
                .matcher(readme)
                .results()
                .map(match -> match.group(1) + ".java")
                .toList();
        assertThat(SourceTree.relative(SourceTree.TESTS).stream()
                        .map(file -> file.getFileName().toString()))
                .containsAll(named);
        assertThat(named).hasSizeGreaterThan(15);
    }

    @Test
    void names_the_versions_of_the_real_parts_that_are_built() throws IOException {
        for (var part : Map.of(
                        "control-plane/go.mod", "Kubernetes k8s.io/kubernetes",
                        "karpenter/go.mod", "Karpenter sigs.k8s.io/karpenter",
                        "pulumi/go.mod", "Pulumi CLI github.com/pulumi/pulumi/pkg/v3")
                .entrySet()) {
            var name = part.getValue().substring(0, part.getValue().lastIndexOf(' '));
            var module = part.getValue().substring(name.length() + 1);
            var version = Pattern.compile("(?m)^\\s*" + module + " v(\\S+)")
                    .matcher(Files.readString(Path.of("tools/real-parts", part.getKey())));

            assertThat(version.find()).as(module).isTrue();
            assertThat(readme).contains(name + " " + version.group(1));
        }
    }

    @Test
    void says_that_no_real_cloud_was_used() {
        assertThat(readme).contains("Nothing here has been run against a real");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
