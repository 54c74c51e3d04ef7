package posit.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What has to be added to the kubeconfig that pulumi-eks hands out. */
final class Kubeconfig {
    private Kubeconfig() {}

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
