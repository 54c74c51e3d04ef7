package posit.cloudsim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which inputs cannot be changed on what exists. */
@FunctionalInterface
interface ForceNew {
    /** @param path such as {@code launchTemplate.id}, without the indexes of lists */
    boolean forces(String type, String path);

    /** What pulumi-eks makes inside; the table of the plan does not know it. */
    Map<String, List<String>> INSIDE = Map.of(
            EksKinds.CLUSTER,
            List.of("name", "roleArn", "encryptionConfig", "kubernetesNetworkConfig", "bootstrapSelfManagedAddons"),
            "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
            List.of("url"));

    /** The same table that the comparison of plans uses. */
    static ForceNew table() {
        var paths = new TreeMap<>(INSIDE);
        var file = ForceNew.class.getResourceAsStream("/posit/plan/compare/replacements.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(words -> paths.put(words[0], List.of(Arrays.copyOfRange(words, 1, words.length))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (type, path) ->
                paths.getOrDefault(type, paths.getOrDefault(type.split(":")[0] + ":*", List.of())).stream()
                        .anyMatch(forcing -> forcing.equals("*") || covers(forcing, path) || covers(path, forcing));
    }

    private static boolean covers(String outer, String path) {
        return path.equals(outer) || path.startsWith(outer + ".");
    }
}
