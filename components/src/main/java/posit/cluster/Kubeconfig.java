package posit.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cloud.AwsRegion;
import posit.cloud.Json;

/** Kubeconfigs that hold no token: a program logs in, on EKS the aws CLI. */
final class Kubeconfig {
    private Kubeconfig() {}

    /**
     * For a cluster that pulumi-eks did not make, in the form it would write.
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
        return text(Map.of("name", cluster, "cluster", server), "aws", exec);
    }

    /**
     * With one cluster, and a user who logs in by a program.
     *
     * @param cluster name and server, as a kubeconfig lists them
     * @param exec how to call the program
     */
    static String text(Map<?, ?> cluster, String user, Map<String, ?> exec) {
        var name = cluster.get("name");
        var context = Map.of("cluster", name, "user", user);
        return Json.write(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(cluster),
                "users",
                List.of(Map.of("name", user, "user", Map.of("exec", exec))),
                "contexts",
                List.of(Map.of("name", name, "context", context)),
                "current-context",
                name));
    }

    /** As Pulumi's provider needs it, which must be the same principal as the AWS provider's. */
    static Output<String> withProfile(Output<String> kubeconfig, EksCluster.Credentials credentials) {
        return credentials
                .profile()
                .map(profile -> kubeconfig.applyValue(json -> withProfile(json, profile)))
                .orElse(kubeconfig);
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
