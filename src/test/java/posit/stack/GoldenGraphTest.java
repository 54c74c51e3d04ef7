package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole graph of each shipped stack, as a file that a reviewer reads. */
class GoldenGraphTest {
    private static final Path GOLDENS = Path.of("src/test/resources/golden");
    private static final String UPDATE = "mvn -q -o test -Dtest=GoldenGraphTest -Dupdate.goldens=true";

    @ParameterizedTest
    @EnumSource
    void the_graph_of_the_shipped_stack_is_the_golden_one(Target target, @TempDir Path directory) throws IOException {
        var name = target.shipped().name() + ".graph.txt";
        var graph = GraphText.of(target.shipped().preview());
        if (Boolean.getBoolean("update.goldens")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(GOLDENS.resolve(name), graph);
        }
        assertThat(Files.writeString(directory.resolve(name), graph))
                .as("the graph is not the golden one. If it should change, rewrite it and review the diff: %s", UPDATE)
                .hasSameTextualContentAs(GOLDENS.resolve(name));
    }
}
