package posit.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the files that are generated from the sources; {@code tools/generate} runs it. */
public final class GeneratedFiles {
    static final String COMMAND = "tools/generate";

    private static final Pattern BLOCK =
            Pattern.compile("(?s)(?<=\n)" + ProjectSchema.BEGIN + ".*\n" + ProjectSchema.END + "\n");

    private GeneratedFiles() {}

    public static void main(String[] args) throws IOException {
        for (Map.Entry<Path, String> file : files(Path.of("")).entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** What the files should hold. */
    static Map<Path, String> files(Path root) throws IOException {
        Path project = root.resolve("Pulumi.yaml");
        Matcher block = BLOCK.matcher(Files.readString(project));
        if (!block.find()) {
            throw new IOException(
                    project + " has lost the lines \"" + ProjectSchema.BEGIN + "\" and \"" + ProjectSchema.END + "\"");
        }
        Map<Path, String> files = new TreeMap<>();
        files.put(project, block.replaceFirst(Matcher.quoteReplacement(ProjectSchema.yaml())));
        files.put(root.resolve("docs/configuration.md"), ConfigurationPage.markdown());
        files.put(root.resolve("docs/outputs.md"), OutputsPage.markdown());
        files.put(root.resolve("docs/schema/stack.schema.json"), StackSchema.json());
        return files;
    }
}
