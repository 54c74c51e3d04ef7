package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code pulumi config set} does to the comments of a shipped stack file: whoever uncomments a hint sets that very key. */
@Tag("engine")
class StackFileCommentsTest {
    private static final String COMMAND = "#   pulumi ";
    private static final String CONNECT = "posit:connect.";

    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    @ParameterizedTest
    @ValueSource(strings = {"aws", "aws-autoscaling", "azure"})
    void the_commands_of_its_header_leave_every_comment_where_it_was(String stack) throws IOException {
        var workspace = ENGINES.workspace();
        var name = "Pulumi." + stack + ".yaml";
        var file = Files.copy(Path.of(name), workspace.directory().resolve(name));
        var before = Files.readAllLines(file);
        workspace.run("stack", "init", stack);

        var commands = commands(before);
        for (var command : commands) {
            workspace.run(command);
        }

        var after = Files.readAllLines(file);
        assertThat(after).as("what the commands wrote").anyMatch(line -> line.contains("secure: "));
        assertThat(comments(after)).isEqualTo(comments(before));
        assertThat(before)
                .as("lines that changed, and no command was for them")
                .filteredOn(line -> !after.contains(line))
                .allMatch(line -> commands.stream().anyMatch(command -> sets(command, line)));
    }

    /** Those for Connect count for Package Manager too, where the stack has it. */
    private static List<String[]> commands(List<String> file) {
        var commands = new ArrayList<String[]>();
        for (var line : file) {
            if (line.startsWith(COMMAND)) {
                commands.add(command(line));
                if (line.contains(CONNECT)
                        && file.stream().anyMatch(key -> key.startsWith("  posit:packageManager:"))) {
                    commands.add(command(line.replace(CONNECT, "posit:packageManager.")));
                }
            }
        }
        return commands;
    }

    private static boolean sets(String[] command, String line) {
        var path = command[command.length - 2];
        return line.strip().startsWith(path.substring(path.lastIndexOf('.') + 1) + ":");
    }

    /** What a user types in place of a placeholder, of another command's output or of a file plays no part. */
    private static String[] command(String line) {
        var words = line.substring(COMMAND.length()).replaceAll("( <| \\$\\(|connect\\.<).*", "");
        return (words.strip() + " some-value").split(" +");
    }

    /** Each comment of a line of its own, with its depth and the key that comes next. */
    private static List<String> comments(List<String> file) {
        var comments = new ArrayList<String>();
        for (var i = 0; i < file.size(); i++) {
            if (file.get(i).strip().startsWith("#")) {
                comments.add(file.get(i) + " above " + nextKey(file.subList(i, file.size())));
            }
        }
        return comments;
    }

    private static String nextKey(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .findFirst()
                .map(line -> line.replaceFirst(":( .*)?$", ""))
                .orElse("nothing");
    }
}
