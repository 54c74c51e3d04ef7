package posit.lifecycle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import posit.cloudsim.SimulatedCloud;

/** Finds the CLI, or has a class of tests skipped with one line; keeps the directories of its engines. */
final class RealEngines implements BeforeAllCallback, AfterAllCallback {
    private Path directory;
    private PulumiCli cli;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        cli = PulumiCli.find().orElse(null);
        if (cli == null) {
            System.out.println(context.getDisplayName() + " " + PulumiCli.MISSING);
        }
        assumeTrue(cli != null, PulumiCli.MISSING);
        directory = Files.createTempDirectory("posit-lifecycle");
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (directory != null) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    PulumiCli cli() {
        return cli;
    }

    RealEngine engine(SimulatedCloud cloud) {
        return new RealEngine(workspace(), cloud.debugProviders());
    }

    Workspace workspace() {
        try {
            return new Workspace(cli, Files.createTempDirectory(directory, "stack"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
