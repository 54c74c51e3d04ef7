package posit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A stack is put together by the same classes on both clouds. */
class PlatformTwinsTest {
    private static final Path PLATFORM = Path.of("src/main/java/posit/platform");

    /** Duties that one cloud alone has, and why. */
    private static final Map<String, String> WITHOUT_TWIN = Map.of(
            "AwsProvider", "on Azure the provider is a class of the library, because the published SDK lacks it");

    @Test
    void every_class_of_one_cloud_has_a_twin_on_the_other() throws IOException {
        var aws = duties("aws", "Aws");
        var azure = duties("azure", "Azure");

        assertThat(aws).isNotEmpty().isEqualTo(azure);
    }

    @Test
    void the_table_of_the_package_names_every_class() throws IOException {
        var table = Files.readString(PLATFORM.resolve("package-info.java"));

        assertThat(duties("aws", "Aws")).allSatisfy(duty -> assertThat(table)
                .contains("<tr><td>Aws" + duty + "</td><td>Azure" + duty + "</td>"));
    }

    private static Set<String> duties(String folder, String prefix) throws IOException {
        try (var files = Files.list(PLATFORM.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !WITHOUT_TWIN.containsKey(name))
                    .peek(name -> assertThat(name).startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
