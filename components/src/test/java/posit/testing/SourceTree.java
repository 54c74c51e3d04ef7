package posit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The source roots of all modules, from the root of the project. */
public final class SourceTree {
    public static final Path COMPONENTS = Path.of("components/src/main/java");

    public static final List<Path> MAIN = List.of(
            COMPONENTS,
            Path.of("components/builders/src/main/java"),
            Path.of("src/main/java"),
            Path.of("cli/src/main/java"));

    public static final List<Path> TESTS = List.of(
            Path.of("components/src/test/java"),
            Path.of("src/test/java"),
            Path.of("cli/src/test/java"),
            Path.of("simulation/src/test/java"),
            Path.of("cluster/src/test/java"));

    /** What the compiler made of {@link #MAIN}. */
    public static final List<Path> CLASSES =
            List.of(Path.of("components/target/classes"), Path.of("src/target/classes"), Path.of("cli/target/classes"));

    private SourceTree() {}

    /** The test of a class, in whichever module it lies. */
    public static Optional<Path> testOf(String className) {
        var file = className.replace('.', '/') + "Test.java";
        return TESTS.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst();
    }

    /** Paths of Java files below their roots, such as {@code posit/cloud/NamesTest.java}. */
    public static Set<Path> relative(List<Path> roots) throws IOException {
        var found = new TreeSet<Path>();
        for (var root : roots) {
            try (var files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(root::relativize)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** A file that lies below one of the roots. */
    public static Path find(List<Path> roots, String file) {
        return roots.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + file + " in " + roots));
    }
}
