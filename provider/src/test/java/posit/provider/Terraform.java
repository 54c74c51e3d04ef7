package posit.provider;

import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The {@code terraform} CLI with the AWS provider, in a directory of its own. Nothing it is asked here reaches AWS. */
final class Terraform {
    /** What pulumi-aws 6.83 is made of. */
    static final String VERSION = "5.100.0";

    private static final String ADDRESS = "registry.terraform.io/hashicorp/aws";
    private static final int MINUTES = 20;

    private static final String ROOT = """
            {
              "terraform": {"required_providers": {"aws": {"source": "hashicorp/aws", "version": "%s"}}},
              "provider": {
                "aws": {
                  "region": "%s",
                  "access_key": "none",
                  "secret_key": "none",
                  "skip_credentials_validation": true,
                  "skip_requesting_account_id": true,
                  "skip_metadata_api_check": true,
                  "skip_region_validation": true,
                  "max_retries": 1
                }
              }
            }""";

    private final Path directory;

    private Terraform(Path directory) {
        this.directory = directory;
    }

    /** Skips the test with one line where there is no CLI, or no provider. */
    static Terraform in(String name) {
        var terraform = new Terraform(Path.of("provider", "target", "terraform", name));
        terraform.write("us-east-1", new JsonObject());
        try {
            var init = terraform.run("init", "-input=false", "-no-color", "-backend=false");
            if (init.exit() != 0) {
                skip("terraform has no provider hashicorp/aws " + VERSION + " and could not fetch it");
            }
        } catch (IOException e) {
            skip("terraform is neither on the PATH nor in $TERRAFORM_BIN");
        }
        return terraform;
    }

    private static void skip(String reason) {
        System.out.println("Skipped, what the AWS provider says: " + reason);
        abort(reason);
    }

    ProviderSchema schema() {
        var schemas = json("providers", "schema", "-json").getAsJsonObject("provider_schemas");
        return new ProviderSchema(schemas.getAsJsonObject(ADDRESS).getAsJsonObject("resource_schemas"));
    }

    /** @param resources by type and name */
    void write(String region, JsonObject resources) {
        var json = JsonParser.parseString(ROOT.formatted(VERSION, region)).getAsJsonObject();
        if (resources.size() > 0) {
            json.add("resource", resources);
        }
        save("main.tf.json", json);
    }

    /** @param instances as a state lists them */
    void state(List<JsonObject> instances) {
        var state = Map.of("version", 4, "serial", 1, "lineage", "probe", "outputs", Map.of(), "resources", instances);
        save("terraform.tfstate", new Gson().toJsonTree(state).getAsJsonObject());
    }

    static String provider() {
        return "provider[\"" + ADDRESS + "\"]";
    }

    /** Errors and warnings by the resource they are about. */
    List<Finding> validate() {
        var found = new ArrayList<Finding>();
        json("validate", "-json")
                .getAsJsonArray("diagnostics")
                .forEach(json -> found.add(Finding.of(json.getAsJsonObject())));
        return found;
    }

    Planned plan() {
        var messages =
                messages(runOrFail("plan", "-json", "-refresh=false", "-lock=false", "-input=false", "-out=plan"));
        return Planned.of(messages);
    }

    /** The plan that was made last. */
    JsonObject planned() {
        return json("show", "-json", "plan");
    }

    private static List<JsonObject> messages(Result result) {
        return result.out()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private JsonObject json(String... arguments) {
        var result = runOrFail(arguments);
        try {
            return JsonParser.parseString(result.out()).getAsJsonObject();
        } catch (IllegalStateException e) {
            throw new AssertionError(result.out() + result.errors(), e);
        }
    }

    private void save(String file, JsonObject json) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(file), json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Result(int exit, String out, String errors) {}

    private Result runOrFail(String... arguments) {
        try {
            return run(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Optional.ofNullable(System.getenv("TERRAFORM_BIN")).orElse("terraform"));
        command.addAll(List.of(arguments));
        var out = directory.resolve("out.txt");
        var errors = directory.resolve("errors.txt");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        // No account of the user's, and no AWS: a call that the provider makes all the same ends at a closed port.
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL",
                        "http://127.0.0.1:9",
                        "AWS_EC2_METADATA_DISABLED",
                        "true",
                        "CHECKPOINT_DISABLE",
                        "1"));
        var process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(String.join(" ", command) + " did not end within " + MINUTES + " minutes");
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroy();
        }
    }
}
