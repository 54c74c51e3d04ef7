package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import posit.cloudsim.SimulatedCloud;

/** The life of the shipped stacks, led by the Pulumi CLI with a local backend. */
@Tag("engine")
class RealEngineTest extends LifecycleScenarios {
    private static PulumiCli cli;

    @TempDir
    private Path directory;

    @BeforeAll
    static void find() {
        cli = PulumiCli.find().orElse(null);
        if (cli == null) {
            System.out.println(PulumiCli.MISSING);
        }
        assumeTrue(cli != null, PulumiCli.MISSING);
    }

    @Override
    Trial trial(Shipped shipped) {
        var cloud = SimulatedCloud.start(shipped.cloud());
        return new Trial(shipped, cloud, new RealEngine(cli, workspace(), cloud.debugProviders()));
    }

    Path workspace() {
        try {
            return Files.createTempDirectory(directory, "stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither in the state, nor in the record of a run, nor in anything else that the CLI leaves behind. */
    @Override
    void expectSealed(Trial trial, String secret) {
        var engine = (RealEngine) trial.engine();
        try (var files = Files.walk(engine.workspace().directory().getParent())) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(3)
                    .noneSatisfy(file -> assertThat(Files.readString(file)).contains(secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
