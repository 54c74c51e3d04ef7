package posit.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cloud.AwsRegion;
import posit.cloud.Json;

/** Kubeconfigs of EKS, which log in through the aws CLI. */
final class Kubeconfig {
    private Kubeconfig() {}

    /**
     * For a cluster that pulumi-eks did not make, in the form it would write. Holds no token.
     *
     * @param certificate of the API, in base64
     * @param roleArn a role to assume
     */
    static String of(String cluster, String endpoint, String certificate, AwsRegion region, Optional<String> roleArn) {
        var command =
                new ArrayList<>(List.of("--region", region.name(), "eks", "get-token", "--cluster-name", cluster));
        roleArn.ifPresent(role -> command.addAll(List.of("--role-arn", role)));
        var exec = Map.of(
                "apiVersion", "client.authentication.k8s.io/v1beta1",
                "command", "aws",
                "args", command,
                "interactiveMode", "Never");
        var server = Map.of("server", endpoint, "certificate-authority-data", certificate);
        var context = Map.of("cluster", cluster, "user", "aws");
        return Json.write(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(Map.of("name", cluster, "cluster", server)),
                "users",
                List.of(Map.of("name", "aws", "user", Map.of("exec", exec))),
                "contexts",
                List.of(Map.of("name", cluster, "context", context)),
                "current-context",
                cluster));
    }

    /**
     * Names the profile that {@code aws eks get-token} takes credentials from. pulumi-eks leaves it out, so that everybody
     * can use the kubeconfig with a profile of their own.
     *
     * <p>ref: https://github.com/pulumi/pulumi-eks/blob/v3.9.1/nodejs/eks/cluster/cluster.ts (kubeconfigWithoutProfile)
     *
     * @param json the only form pulumi-eks writes
     */
    static String withProfile(String json, String profile) {
        JsonObject config = JsonParser.parseString(json).getAsJsonObject();
        for (JsonElement each : config.getAsJsonArray("users")) {
            JsonArray command = each.getAsJsonObject()
                    .getAsJsonObject("user")
                    .getAsJsonObject("exec")
                    .getAsJsonArray("args");
            command.add("--profile");
            command.add(profile);
        }
        return config.toString();
    }
}
