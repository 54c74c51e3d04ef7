package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import posit.cloudsim.SimulatedCloud;

/** A stack's life, led by the Pulumi CLI with a local backend; a class for each stack, so that JVMs can share them. */
@Tag("engine")
abstract class RealEngineScenarios extends LifecycleScenarios {
    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    @Override
    Trial trial(Shipped shipped) {
        var cloud = SimulatedCloud.start(shipped.cloud());
        return new Trial(shipped, cloud, ENGINES.engine(cloud));
    }

    /** Neither in the state, nor in the record of a run, nor in anything else that the CLI leaves behind. */
    @Override
    void expectSealed(Trial trial, String secret) {
        var engine = (RealEngine) trial.engine();
        assertThat(files(engine.workspace().directory().getParent()))
                .hasSizeGreaterThan(3)
                .as("files with a secret in clear")
                .filteredOn(file -> text(file).contains(secret))
                .isEmpty();
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * But for what the CLI records or shows with {@code --debug} only: the SDK hands it every request in clear, and no
     * program can keep it from that.
     */
    private static String text(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.contains("\"severity\":\"debug\""))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
