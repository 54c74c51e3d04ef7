package posit.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import posit.terminal.AccessException;
import posit.terminal.Finding;

/** The JDK that Maven runs on, which is the one {@code pulumi up} runs the program on. */
final class JavaChecks {
    private static final int OLDEST = 17;

    /** The newest the tests ran on. */
    private static final int NEWEST = 25;

    private static final Pattern OF_MAVEN = Pattern.compile("Java version: (\\d+)[^,]*,.*?(?:runtime: (.+))?$");
    private static final Pattern PARALLELISM = Pattern.compile("ForkJoinPool\\.common\\.parallelism=(\\d+)");

    private final Machine machine;

    JavaChecks(Machine machine) {
        this.machine = machine;
    }

    Finding jdk() {
        var maven = machine.find(Tool.MAVEN.name());
        if (maven.isEmpty()) {
            return Finding.unseen("without Maven nobody knows which Java it would take");
        }
        try {
            return machine.output(maven.get(), Tool.MAVEN.versionArgument())
                    .lines()
                    .map(OF_MAVEN::matcher)
                    .filter(line -> line.find())
                    .findFirst()
                    .map(line -> judge(Integer.parseInt(line.group(1)), line.group(2)))
                    .orElse(Finding.unseen("`mvn -version` names no Java"));
        } catch (AccessException e) {
            return Finding.unseen(e.getMessage());
        }
    }

    private static Finding judge(int version, String home) {
        var fact = version + (home == null ? "" : " in " + home.strip());
        if (version < OLDEST) {
            return Finding.failed(fact + " is older than " + OLDEST).advise("set JAVA_HOME to a JDK " + range());
        }
        if (home != null && !hasCompiler(Path.of(home.strip()))) {
            return Finding.failed(fact + " has no javac").advise("set JAVA_HOME to a whole JDK " + range());
        }
        return version > NEWEST
                ? Finding.open(fact + " is newer than those the tests ran on: " + range())
                : Finding.passed(fact);
    }

    private static String range() {
        return OLDEST + " to " + NEWEST;
    }

    private static boolean hasCompiler(Path home) {
        return Files.exists(home.resolve("bin/javac")) || Files.exists(home.resolve("bin/javac.exe"));
    }

    /** Without it the program hangs on JDK 25 with two CPUs. ref: https://github.com/pulumi/pulumi-java/issues/2270 */
    Finding parallelism() {
        var file = machine.root().resolve(".mvn/jvm.config");
        var set = PARALLELISM.matcher(Machine.text(file));
        if (set.find() && Integer.parseInt(set.group(1)) > 1) {
            return Finding.passed(set.group(1) + " workers, by .mvn/jvm.config");
        }
        return Finding.failed("not set to 2 or more in .mvn/jvm.config: on JDK 25 with two CPUs an update hangs")
                .advise("put -Djava.util.concurrent.ForkJoinPool.common.parallelism=4 into it");
    }
}
