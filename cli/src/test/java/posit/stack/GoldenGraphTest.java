package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole graph of each shipped stack, and of the twin of one, as a file that a reviewer reads. */
class GoldenGraphTest {
    private static final Path GOLDENS = Path.of("cli/src/test/resources/golden");
    private static final String UPDATE = "mvn -q -o test -Dtest=GoldenGraphTest -Dupdate.goldens=true";

    @ParameterizedTest
    @MethodSource
    void the_graph_of_the_stack_is_the_golden_one(String golden, Stack stack, @TempDir Path directory)
            throws IOException {
        var name = golden + ".graph.txt";
        var graph = GraphText.of(stack.preview());
        if (Boolean.getBoolean("update.goldens")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(GOLDENS.resolve(name), graph);
        }
        assertThat(Files.writeString(directory.resolve(name), graph))
                .as("the graph is not the golden one. If it should change, rewrite it and review the diff: %s", UPDATE)
                .hasSameTextualContentAs(GOLDENS.resolve(name));
    }

    static Stream<Arguments> the_graph_of_the_stack_is_the_golden_one() {
        return Stream.of(
                arguments("aws", Stacks.aws()),
                arguments("azure", Stacks.azure()),
                arguments("aws-autoscaling", Stacks.elastic()),
                arguments("azure-autoscaling", Stacks.azureElastic()));
    }
}
