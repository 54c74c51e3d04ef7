package posit.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Programs that a test puts in another's place. */
public final class Scripts {
    private Scripts() {}

    public static Path write(Path file, String... lines) throws IOException {
        assumeTrue(File.separatorChar == '/', "no POSIX shell here");
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
