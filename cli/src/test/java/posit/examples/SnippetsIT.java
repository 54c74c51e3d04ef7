package posit.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java in the documentation compiles with the jar of the components. */
class SnippetsIT {
    private static final Pattern SNIPPET = Pattern.compile("(?s)```java\n(.*?)```");

    /** The imports a reader's editor adds; what a snippet leaves out is its method. */
    private static final String PROGRAM = """
            import com.pulumi.core.Output;
            import com.pulumi.resources.*;
            import java.util.List;
            import java.util.Optional;
            import posit.cloud.*;
            import posit.network.*;
            import posit.outputs.*;

            class Snippet {
                void run(ComponentResourceOptions options) {
                    %s
                }
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/outputs.md"})
    void every_snippet_compiles(String page) throws IOException {
        var snippets =
                SNIPPET.matcher(Files.readString(Path.of(page))).results().toList();
        if (snippets.isEmpty()) {
            throw new AssertionError(page + " has no Java snippet: take it off this list");
        }
        for (var snippet : snippets) {
            Files.writeString(directory.resolve("Snippet.java"), PROGRAM.formatted(snippet.group(1)));
            ExampleProgram.compile(directory, directory);
        }
    }
}
