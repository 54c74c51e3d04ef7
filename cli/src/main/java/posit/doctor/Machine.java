package posit.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import posit.terminal.Program;

/**
 * The machine on which {@code pulumi up} is to run.
 *
 * @param root directory with Pulumi.yaml
 * @param home of the user
 * @param environment variables, of which no value is ever shown
 */
record Machine(Path root, Path home, Map<String, String> environment, Program program) {
    /** Where a program of the PATH is. */
    Optional<Path> find(String name) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> Stream.of(Path.of(directory, name), Path.of(directory, name + ".exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * What a program prints.
     *
     * @throws posit.terminal.AccessException when it fails, or takes too long
     */
    String output(Path executable, String... arguments) {
        var command = Stream.concat(Stream.of(executable.toString()), Stream.of(arguments));
        return program.output(command.toList(), environment);
    }

    /** Empty when it is not set, or set to nothing. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    boolean has(String name) {
        return variable(name).isPresent();
    }

    /** Those of them that are not set. */
    List<String> without(String... names) {
        return Stream.of(names).filter(name -> !has(name)).toList();
    }

    /** "" when there is no such file, or none that can be read. */
    static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** No values of variables. */
    @Override
    public String toString() {
        return "Machine[" + root + "]";
    }
}
