package posit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.testing.SourceTree;

/** The jars of the components hold the components, and nothing of the program. */
class JarsIT {
    @Test
    void the_jar_has_the_classes_of_the_components_and_no_others() throws IOException {
        var sources = Jars.files(Jars.components()).stream()
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replaceAll("(\\$.*)?\\.class$", ".java"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sources).isNotEmpty().isEqualTo(Jars.sources());
    }

    @Test
    void the_jar_brings_the_versions_of_the_plugins() throws IOException {
        var resources = new TreeSet<>(Jars.files(Jars.components()));
        resources.removeIf(name -> name.endsWith(".class"));

        assertThat(resources).contains("com/pulumi/azure-native/plugin.json", "com/pulumi/eks/plugin.json");
        assertThat(resources).allMatch(name -> name.matches("com/pulumi/[a-z-]+/(plugin\\.json|version\\.txt)"));
    }

    @Test
    void the_sources_are_those_of_the_repository() throws IOException {
        var jar = Jars.of("-sources");

        assertThat(Jars.files(jar).stream().filter(name -> name.endsWith(".java")))
                .containsExactlyElementsOf(Jars.sources());
        try (var open = new JarFile(jar.toFile())) {
            for (var source : Jars.sources()) {
                try (var text = open.getInputStream(open.getEntry(source))) {
                    assertThat(text.readAllBytes())
                            .as(source)
                            .isEqualTo(Files.readAllBytes(SourceTree.find(Jars.SOURCES, source)));
                }
            }
        }
    }

    @Test
    void the_javadoc_has_a_page_for_every_public_class_of_the_components_and_no_other() throws Exception {
        var pages = Jars.files(Jars.of("-javadoc")).stream()
                .filter(name -> name.matches("posit/\\w+/[A-Z]\\w*\\.html"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pages).isEqualTo(publicClasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer", "components", "existing-network"})
    void an_example_depends_on_this_version_of_the_jar_and_names_it_first(String example) throws IOException {
        var pom = Files.readString(Path.of("examples", example, "pom.xml")).replaceAll("<!--.*?-->|\\s", "");

        assertThat(pom)
                .contains(
                        "<dependencies><dependency><groupId>io.github.pulumi-posit</groupId><artifactId>posit-components</artifactId><version>"
                                + System.getProperty("posit.version")
                                + "</version></dependency>");
        assertThat(Path.of("examples", example, ".mvn/jvm.config")).hasSameTextualContentAs(Path.of(".mvn/jvm.config"));
    }

    /** The first level of the tree is what the POM names; the rest comes with it. */
    @Test
    void the_library_hands_its_users_the_sdks_of_pulumi_and_two_libraries_that_pulumi_brings_anyway()
            throws IOException {
        var tree = Files.readAllLines(Path.of("components/target/dependencies.txt"));
        var named = tree.stream()
                .filter(line -> line.matches("(\\+-|\\\\-) .*"))
                .map(line -> line.substring(3).replaceAll(":jar:[^:]+:compile$", ""))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "com.pulumi:pulumi",
                        "com.pulumi:aws",
                        "com.pulumi:azure-native",
                        "com.pulumi:kubernetes",
                        "com.google.code.gson:gson",
                        "org.yaml:snakeyaml");
        assertThat(tree)
                .hasSizeGreaterThan(20)
                .noneMatch(line -> line.matches(".*(elk|xtext|fabric8|jackson|junit|posit-builders).*"));
    }

    private static Set<String> publicClasses() throws IOException, ClassNotFoundException {
        var pages = new TreeSet<String>();
        for (var source : Jars.sources()) {
            var name = source.replace(".java", "");
            if (Modifier.isPublic(Class.forName(name.replace('/', '.')).getModifiers())) {
                pages.add(name + ".html");
            }
        }
        return pages;
    }
}
