package posit.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that are no doubles, as {@code tools/real-parts/build} makes them: in the directory that {@code POSIT_REAL_PARTS} names, else on the PATH. */
public final class RealParts {
    public static final List<String> CONTROL_PLANE =
            List.of("etcd", "kube-apiserver", "kube-scheduler", "kube-controller-manager");
    public static final String KARPENTER = "karpenter";

    private static final String VARIABLE = "POSIT_REAL_PARTS";

    private RealParts() {}

    public static Path program(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(howToGet(List.of(name))));
    }

    /** Definitions of custom resources, as the build script lays them beside the programs. */
    public static Optional<Path> definitions() {
        return directories()
                .map(each -> each.resolve("crds"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    public static List<String> missing(List<String> wanted) {
        return wanted.stream().filter(name -> find(name).isEmpty()).toList();
    }

    public static String howToGet(List<String> missing) {
        return "no " + String.join(", ", missing) + ": run tools/real-parts/build DIR and set " + VARIABLE + "=DIR";
    }

    public static Optional<Path> find(String name) {
        return directories()
                .map(each -> each.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> directories() {
        var named = Stream.ofNullable(System.getenv(VARIABLE)).filter(each -> !each.isBlank());
        return Stream.concat(named, Stream.of(System.getenv("PATH").split(File.pathSeparator)))
                .map(Path::of);
    }
}
