package posit.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import posit.terminal.CommandRunner;
import posit.terminal.Terminal;
import posit.testing.Scripts;

/** A machine of scripts instead of programs, with a home and an environment of its own. */
final class FakeMachine {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private final Path bin;
    private final Path root;
    final Path home;

    private List<URI> addresses = List.of();

    private FakeMachine(Path directory) throws IOException {
        bin = Files.createDirectory(directory.resolve("bin"));
        home = Files.createDirectory(directory.resolve("home"));
        root = Files.createDirectory(directory.resolve("root"));
        environment.put("PATH", bin.toString());
        Files.copy(Path.of("Pulumi.yaml"), root.resolve("Pulumi.yaml"));
        Files.createDirectory(root.resolve(".mvn"));
        Files.copy(Path.of(".mvn/jvm.config"), root.resolve(".mvn/jvm.config"));
    }

    /** On which nothing is missing for either cloud. */
    static FakeMachine good(Path directory) throws IOException {
        var machine = new FakeMachine(directory);
        var jdk = Files.createDirectories(directory.resolve("jdk/bin"));
        Files.createFile(jdk.resolve("javac"));
        machine.program("pulumi", "echo v3.259.0")
                .program("mvn", maven("3.9.9", "17.0.15", jdk.getParent()))
                .program("aws", "echo aws-cli/2.15.30 Python/3.11.8 Linux/6.1 exe/x86_64")
                .program("kubelogin", "echo kubelogin version; echo git hash: v0.1.4/abc")
                .program("az", "echo 8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a")
                .set("PULUMI_ACCESS_TOKEN", "pul-t0ken")
                .set("AWS_ACCESS_KEY_ID", "AKIA")
                .set("AWS_SECRET_ACCESS_KEY", "s3cret");
        return machine;
    }

    static String maven(String version, String java, Path jdk) {
        return "echo 'Apache Maven " + version + " (abc)'; echo 'Java version: " + java + ", vendor: Acme, runtime: "
                + jdk + "'";
    }

    FakeMachine program(String name, String... lines) throws IOException {
        Scripts.write(bin.resolve(name), lines);
        return this;
    }

    FakeMachine without(String program) throws IOException {
        Files.delete(bin.resolve(program));
        return this;
    }

    FakeMachine set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    FakeMachine unset(String... variables) {
        List.of(variables).forEach(environment::remove);
        return this;
    }

    FakeMachine file(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        return this;
    }

    FakeMachine inHome(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
        return this;
    }

    /** The shipped stack file with texts replaced by others, two by two. */
    FakeMachine stack(String name, String... replaced) throws IOException {
        var text = Files.readString(Path.of("Pulumi." + name + ".yaml"));
        for (var i = 0; i < replaced.length; i += 2) {
            assertThat(text).contains(replaced[i]);
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        return file("Pulumi." + name + ".yaml", text);
    }

    FakeMachine online(URI... asked) {
        addresses = List.of(asked);
        return this;
    }

    int run(String... args) {
        out.reset();
        err.reset();
        var terminal = new Terminal(
                root,
                false,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return CommandRunner.run(terminal, new DoctorCommand(terminal, home, environment, plan -> addresses), args);
    }

    /** The first finding of a topic: {@code passed: 3.259.0 -> advice}. */
    String finding(String stack, String topic, String... options) {
        var args = new ArrayList<>(List.of(stack, "--json"));
        args.addAll(List.of(options));
        run(args.toArray(String[]::new));
        var checks = JsonParser.parseString(out()).getAsJsonObject().getAsJsonArray("checks");
        return checks.asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(check -> text(check, "check").equals(topic))
                .map(check -> text(check, "verdict") + ": " + text(check, "fact")
                        + (check.has("advice") ? " -> " + text(check, "advice") : ""))
                .findFirst()
                .orElse("none");
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
