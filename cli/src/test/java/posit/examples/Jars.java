package posit.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import posit.testing.SourceTree;

/** What {@code mvn package} made of the components. */
final class Jars {
    /** What we wrote, and what the compiler wrote from it: the builders. */
    static final List<Path> SOURCES =
            List.of(SourceTree.COMPONENTS, Path.of("components/target/generated-sources/annotations"));

    private Jars() {}

    static Path components() {
        return of("");
    }

    /** @param classifier such as {@code -sources} */
    static Path of(String classifier) {
        var name = "posit-components-" + System.getProperty("posit.version") + classifier + ".jar";
        return Path.of("components/target", name);
    }

    /** Names of files in a jar, without the manifest and what Maven adds to it. */
    static Set<String> files(Path jar) throws IOException {
        try (var open = new JarFile(jar.toFile())) {
            return open.stream()
                    .filter(Predicate.not(ZipEntry::isDirectory))
                    .map(ZipEntry::getName)
                    .filter(name -> !name.startsWith("META-INF/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Source files of the components and their builders, such as {@code posit/cloud/Names.java}. */
    static Set<String> sources() throws IOException {
        return SourceTree.relative(SOURCES).stream()
                .map(file -> file.toString().replace(File.separatorChar, '/'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The libraries of this build, without any class of ours. */
    static Stream<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of);
    }
}
