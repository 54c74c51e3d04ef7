package posit.lifecycle;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.Yaml;
import posit.stack.Stack;
import posit.stack.Stacks;

/** A directory with {@code Pulumi.yaml} and stack files, and beside it the state of its stacks. */
final class Workspace {
    /** Of no other use than these tests. */
    static final String PASSPHRASE = "correct horse battery staple";

    private static final List<String> SECRETS = List.of(Stacks.LICENSE, Stacks.PACKAGES_LICENSE);
    private static final Map<Path, Map<?, ?>> SEALED = new ConcurrentHashMap<>();

    private final PulumiCli cli;
    private final Path directory;
    private final Map<String, String> environment = new TreeMap<>();

    /** @param base an empty directory */
    Workspace(PulumiCli cli, Path base) {
        this.cli = cli;
        directory = base.resolve("project");
        var backend = base.resolve("state");
        try {
            Files.createDirectories(directory);
            Files.createDirectories(backend);
            Files.copy(Path.of("Pulumi.yaml"), directory.resolve("Pulumi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put(
                "PULUMI_HOME",
                Path.of("simulation/target/pulumi-home").toAbsolutePath().toString());
        environment.put("PULUMI_BACKEND_URL", "file://" + backend.toAbsolutePath());
        environment.put("PULUMI_CONFIG_PASSPHRASE", PASSPHRASE);
        environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
        environment.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
        environment.put("PULUMI_DISABLE_CHECKPOINT_BACKUPS", "true");
        environment.put("PULUMI_DEBUG_COMMANDS", "true");
        // A run lives for seconds: memory is cheaper than collecting it.
        environment.put("GOGC", "400");
    }

    Path directory() {
        return directory;
    }

    Map<String, String> environment() {
        return environment;
    }

    Path stateOf(Stack stack) {
        return directory
                .resolveSibling("state")
                .resolve(".pulumi/stacks/" + stack.project() + "/" + stack.name() + ".json");
    }

    /** Programs that the CLI, and what it starts, find before all others. */
    void findFirst(Path programs) {
        environment.put("PATH", programs + File.pathSeparator + System.getenv("PATH"));
    }

    /** Writes the stack file, and makes the stack when it is new. */
    void prepare(Stack stack) {
        var file = directory.resolve("Pulumi." + stack.name() + ".yaml");
        var sealed = SEALED.computeIfAbsent(cli.binary(), key -> seal());
        write(file, new Yaml().dump(stackFile(stack, sealed)));
        if (!Files.exists(stateOf(stack))) {
            run("stack", "init", stack.name());
        }
    }

    PulumiCli.Finished run(String... arguments) {
        var finished = cli.run(directory, environment, List.of(arguments));
        if (finished.code() != 0) {
            throw new AssertionError("pulumi " + List.of(arguments) + "\n" + finished.text());
        }
        return finished;
    }

    PulumiCli.Running start(Map<String, String> more, List<String> arguments) {
        var all = new TreeMap<>(environment);
        all.putAll(more);
        return cli.start(directory, all, arguments);
    }

    /** From now on the CLI starts the program itself, from a jar. */
    void useProgram(Path jar) {
        var file = directory.resolve("Pulumi.yaml");
        var runtime = "runtime: {name: java, options: {binary: '" + jar + "'}}";
        try {
            write(file, Files.readString(Path.of("Pulumi.yaml")).replace("runtime: java", runtime));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A local backend writes attributes beside its state, and a kill may leave that file empty: nobody can read it then. */
    void mend(Stack stack) {
        var attributes = stateOf(stack).resolveSibling(stateOf(stack).getFileName() + ".attrs");
        try {
            if (Files.exists(attributes) && Files.size(attributes) == 0) {
                Files.delete(attributes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the CLI encrypt the secrets that the tests use, once: what it writes is good for any stack with the same salt. */
    private Map<?, ?> seal() {
        run("stack", "init", "seal");
        for (var index = 0; index < SECRETS.size(); index++) {
            run("config", "set", "--stack", "seal", "--secret", "posit:secret" + index, SECRETS.get(index));
        }
        try {
            return new Yaml().load(Files.readString(directory.resolve("Pulumi.seal.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> stackFile(Stack stack, Map<?, ?> sealed) {
        var config = new TreeMap<String, Object>();
        stack.values().forEach((key, value) -> config.put(key, yaml(json(value), (Map<?, ?>) sealed.get("config"))));
        var file = new LinkedHashMap<String, Object>();
        file.put("encryptionsalt", sealed.get("encryptionsalt"));
        file.put("config", config);
        return file;
    }

    /** Objects and lists travel as JSON, everything else as it is. */
    private static Object json(String value) {
        if (!value.startsWith("{") && !value.startsWith("[")) {
            return value;
        }
        try {
            return JsonParser.parseString(value);
        } catch (JsonParseException e) {
            return value;
        }
    }

    private static Object yaml(Object value, Map<?, ?> sealed) {
        if (value instanceof JsonElement json) {
            return yaml(json, sealed);
        }
        var secret = SECRETS.indexOf(value);
        return secret < 0 ? value : sealed.get("posit:secret" + secret);
    }

    private static Object yaml(JsonElement json, Map<?, ?> sealed) {
        if (json.isJsonObject()) {
            var map = new TreeMap<String, Object>();
            json.getAsJsonObject().entrySet().forEach(entry -> map.put(entry.getKey(), yaml(entry.getValue(), sealed)));
            return map;
        }
        if (json.isJsonArray()) {
            var list = new ArrayList<Object>();
            json.getAsJsonArray().forEach(item -> list.add(yaml(item, sealed)));
            return list;
        }
        var scalar = json.getAsJsonPrimitive();
        if (scalar.isBoolean()) {
            return scalar.getAsBoolean();
        }
        return scalar.isNumber() ? (Object) scalar.getAsBigDecimal() : yaml((Object) scalar.getAsString(), sealed);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
