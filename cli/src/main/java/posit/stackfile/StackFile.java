package posit.stackfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import posit.config.reader.ConfigSource;
import posit.terminal.UsageException;

/**
 * A stack's configuration as the Pulumi CLI hands it to a program, read without the CLI.
 *
 * @param directory with Pulumi.yaml
 * @param file the stack file
 * @param values full key ({@code posit:connect}) to text, or to JSON with sorted keys for lists and objects
 * @param secretKeys the keys whose value is a secret or holds one
 * @param warnings what cannot be seen without the CLI
 */
public record StackFile(
        String project,
        String stack,
        Path directory,
        Path file,
        SortedMap<String, String> values,
        SortedSet<String> secretKeys,
        List<String> warnings) {
    /** Stands for a value that only the CLI can decrypt. */
    public static final String OPAQUE = "[encrypted]";

    private static final String PREFIX = "Pulumi.";
    private static final String SUFFIX = ".yaml";
    private static final String PROJECT_FILE = "Pulumi.yaml";

    /**
     * @param directory with Pulumi.yaml
     * @param stackOrFile a stack's name ({@code aws}), or the path of its file ({@code envs/Pulumi.prod.yaml})
     * @throws StackFileException one line that says what is wrong and where
     */
    public static StackFile read(Path directory, String stackOrFile) {
        return stackOrFile.endsWith(SUFFIX)
                ? ofFile(directory, directory.resolve(stackOrFile).normalize())
                : ofName(directory, stackOrFile);
    }

    /** The same for what a user typed: a path is relative to where the user stands, not to the project. */
    public static StackFile named(Path directory, String typed) {
        return read(
                directory,
                typed.endsWith(SUFFIX) ? Path.of(typed).toAbsolutePath().toString() : typed);
    }

    /** The names of the stacks that have a file in a directory. */
    public static List<String> stacks(Path directory) {
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            files.forEach(file -> names.add(stackName(file)));
        } catch (IOException exception) {
            return List.of();
        }
        names.removeIf(String::isEmpty);
        Collections.sort(names);
        return names;
    }

    private static StackFile ofName(Path directory, String name) {
        var project = directory.resolve(PROJECT_FILE);
        if (!Files.isRegularFile(project)) {
            throw new UsageException(project + ": no such file; a project starts with it");
        }
        var content = YamlFile.read(project);
        var folder = content.get("stackConfigDir") instanceof String own ? directory.resolve(own) : directory;
        // The CLI also takes organization/project/stack.
        var stack = name.substring(name.lastIndexOf('/') + 1);
        var file = folder.resolve(PREFIX + stack + SUFFIX);
        requireStackFile(file, folder);
        return of(project, content, stack, file);
    }

    private static StackFile ofFile(Path directory, Path file) {
        requireStackFile(file, file.getParent() == null ? directory : file.getParent());
        var stack = stackName(file);
        if (stack.isEmpty()) {
            throw new UsageException(file + ": a stack file is named Pulumi.<stack>.yaml");
        }
        var project = projectFile(directory, file);
        return of(project, YamlFile.read(project), stack, file);
    }

    /** Beside the stack file or above it, as the CLI looks for it; else where the command was started. */
    private static Path projectFile(Path directory, Path file) {
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(PROJECT_FILE))) {
                return folder.resolve(PROJECT_FILE);
            }
        }
        var project = directory.resolve(PROJECT_FILE);
        if (Files.isRegularFile(project)) {
            return project;
        }
        throw new UsageException(file + ": there is no Pulumi.yaml beside or above it");
    }

    private static void requireStackFile(Path file, Path folder) {
        if (Files.isRegularFile(file)) {
            return;
        }
        var stacks = stacks(folder);
        var known = stacks.isEmpty() ? "no stack has a file there" : "stacks there: " + String.join(", ", stacks);
        throw new UsageException(file + ": no such file; " + known);
    }

    /** "" unless the name is {@code Pulumi.<stack>.yaml}. */
    private static String stackName(Path file) {
        var name = file.getFileName().toString();
        var isStack = name.startsWith(PREFIX) && name.length() > PREFIX.length() + SUFFIX.length();
        return isStack ? name.substring(PREFIX.length(), name.length() - SUFFIX.length()) : "";
    }

    private static StackFile of(Path projectFile, Map<String, Object> project, String stack, Path file) {
        if (!(project.get("name") instanceof String projectName)) {
            throw new StackFileException(projectFile + ": 'name' is missing");
        }
        var content = YamlFile.read(file);
        var reader = new ConfigReader(projectName);
        reader.stack(file, section(file, content));
        reader.project(projectFile, section(projectFile, project), file);
        return new StackFile(
                projectName,
                stack,
                projectFile.toAbsolutePath().getParent(),
                file,
                Collections.unmodifiableSortedMap(reader.values()),
                Collections.unmodifiableSortedSet(reader.secretKeys()),
                warnings(file, content));
    }

    @SuppressWarnings("unchecked") // YamlFile's maps have text keys.
    private static Map<String, Object> section(Path file, Map<String, Object> content) {
        var config = content.get("config");
        if (config != null && !(config instanceof Map)) {
            throw new StackFileException(file + ": 'config' must hold keys with values (key: value)");
        }
        return config == null ? Map.of() : (Map<String, Object>) config;
    }

    private static List<String> warnings(Path file, Map<String, Object> content) {
        return content.get("environment") == null
                ? List.of()
                : List.of(file + ": 'environment' is ignored here: values of Pulumi ESC are not visible offline");
    }

    /** The same for the program. */
    public ConfigSource source() {
        return new ConfigSource(values, secretKeys, directory);
    }

    /** No values: any of them may be a secret. */
    @Override
    public String toString() {
        return "StackFile[" + file + ", keys=" + values.keySet() + "]";
    }
}
