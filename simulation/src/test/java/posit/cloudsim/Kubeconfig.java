package posit.cloudsim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import posit.cloud.Json;

/** Reads and writes kubeconfigs. */
final class Kubeconfig {
    private Kubeconfig() {}

    /** The endpoint of the cluster that the current context leads to; empty for a text that leads nowhere. */
    static Optional<String> server(String text) {
        var config = parse(text);
        return named(config, "contexts", Values.text(config, "current-context"), "context")
                .filter(context -> named(config, "users", Values.text(context, "user"), "user")
                        .isPresent())
                .flatMap(context -> named(config, "clusters", Values.text(context, "cluster"), "cluster"))
                .flatMap(cluster -> Values.text(cluster, "server"));
    }

    private static Object parse(String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            return Map.of();
        }
    }

    private static Optional<Object> named(Object config, String list, Optional<String> name, String inner) {
        return Values.at(config, list).stream()
                .filter(entry -> name.isPresent() && Values.text(entry, "name").equals(name))
                .flatMap(entry -> Values.at(entry, inner).stream())
                .findFirst();
    }

    /** As pulumi-eks writes it: a login through the AWS CLI, and no profile. */
    static String ofEks(String name, String region, String endpoint, String authority) {
        var login = Map.of(
                "apiVersion", "client.authentication.k8s.io/v1beta1",
                "command", "aws",
                "args", List.of("--region", region, "eks", "get-token", "--cluster-name", name));
        var cluster = Map.of("server", endpoint, "certificate-authority-data", authority);
        return Json.write(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(Map.of("name", "kubernetes", "cluster", cluster)),
                "contexts",
                List.of(Map.of("name", "aws", "context", Map.of("cluster", "kubernetes", "user", "aws"))),
                "current-context",
                "aws",
                "users",
                List.of(Map.of("name", "aws", "user", Map.of("exec", login)))));
    }
}
