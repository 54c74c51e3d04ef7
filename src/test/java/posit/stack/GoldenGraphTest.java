package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole graph of the shipped stack, as a file that a reviewer reads. */
class GoldenGraphTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/aws.graph.txt");
    private static final String UPDATE = "mvn -q -o test -Dtest=GoldenGraphTest -Dupdate.goldens=true";

    @Test
    void the_graph_of_the_shipped_stack_is_the_golden_one(@TempDir Path directory) throws IOException {
        var graph = GraphText.of(Stacks.aws().preview());
        if (Boolean.getBoolean("update.goldens")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, graph);
        }
        var actual = Files.writeString(directory.resolve("aws.graph.txt"), graph);
        assertThat(actual)
                .as("the graph is not the golden one. If it should change, rewrite it and review the diff: %s", UPDATE)
                .hasSameTextualContentAs(GOLDEN);
    }
}
