package posit.onkubernetes;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What {@code ./posit verify} says of a cluster, by check: the verdict and the fact in one line. Nothing answers at the
 * product's address.
 */
final class Verify {
    private static final int SECONDS = 180;

    private Verify() {}

    static Map<String, String> of(String kubeconfig, String... options) {
        try {
            var file = Files.createTempFile("verify", ".kubeconfig");
            try {
                return findings(run(Files.writeString(file, kubeconfig), options));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String run(Path kubeconfig, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "posit.cli.Posit",
                "verify",
                "--json",
                "--kubeconfig",
                kubeconfig.toString(),
                "--connect-url",
                "https://127.0.0.1:1"));
        command.addAll(List.of(options));
        var errors = Files.createTempFile("verify", ".errors");
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || output.isBlank()) {
            throw new AssertionError("verify said nothing: " + Files.readString(errors));
        }
        Files.delete(errors);
        return output;
    }

    private static Map<String, String> findings(String json) {
        var findings = new TreeMap<String, String>();
        Values.maps(Values.map(Serialization.unmarshal(json, Map.class)).get("checks"))
                .forEach(check ->
                        findings.put((String) check.get("check"), check.get("verdict") + ": " + check.get("fact")));
        return findings;
    }
}
