package posit.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes the files that are generated from the sources; {@code tools/generate} runs it. */
public final class GeneratedFiles {
    static final String COMMAND = "tools/generate";

    private GeneratedFiles() {}

    public static void main(String[] args) throws IOException {
        for (Map.Entry<Path, String> file : files(Path.of("")).entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** What the files should hold. */
    static Map<Path, String> files(Path root) {
        Map<Path, String> files = new TreeMap<>();
        files.put(root.resolve("docs/configuration.md"), ConfigurationPage.markdown());
        files.put(root.resolve("docs/outputs.md"), OutputsPage.markdown());
        files.put(root.resolve("docs/schema/stack.schema.json"), StackSchema.json());
        return files;
    }
}
