package posit.controlplane;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Karpenter itself with its provider of machines that do not exist ("kwok"), which makes Node objects at once. */
public final class Karpenter implements AutoCloseable {
    /** Where its machines can be had; those that tests let fail have zones of their own. */
    public static final List<String> ZONES = List.of("us-east-1a", "us-east-1b", "us-lost-1a", "us-lost-1b");

    private final Child child;

    private Karpenter(Child child) {
        this.child = child;
    }

    /** @param preferences {@code Respect}: what a pod only prefers counts when machines are chosen; or {@code Ignore} */
    public static Karpenter start(ControlPlane cluster, String preferences) {
        try {
            var types = cluster.directory().resolve("machines.json");
            Files.writeString(types, Serialization.asJson(machines()));
            var environment = Map.of(
                    "KUBECONFIG",
                    cluster.login("karpenter.kubeconfig", cluster.karpenterToken())
                            .toString(),
                    "INSTANCE_TYPES_FILE_PATH",
                    types.toString(),
                    "PREFERENCE_POLICY",
                    preferences,
                    "DISABLE_LEADER_ELECTION",
                    "true",
                    "SYSTEM_NAMESPACE",
                    "kube-system",
                    "KARPENTER_SERVICE",
                    "karpenter",
                    "METRICS_PORT",
                    "0",
                    "HEALTH_PROBE_PORT",
                    "0");
            return new Karpenter(cluster.run(RealParts.KARPENTER, List.of(), environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> machines() {
        return List.of(machine("m6i.2xlarge", 8, 29317, 0.384), machine("m6i.4xlarge", 16, 57691, 0.768));
    }

    private static Map<String, Object> machine(String name, int cpus, int megabytes, double price) {
        return Map.of(
                "name",
                name,
                "architecture",
                "amd64",
                "operatingSystems",
                List.of("linux"),
                "resources",
                Map.of(
                        "cpu",
                        String.valueOf(cpus),
                        "memory",
                        megabytes + "Mi",
                        "ephemeral-storage",
                        "100Gi",
                        "pods",
                        "58"),
                "offerings",
                offerings(price));
    }

    private static List<Map<String, Object>> offerings(double price) {
        var offerings = new ArrayList<Map<String, Object>>();
        for (var zone : ZONES) {
            offerings.add(Map.of(
                    "Price",
                    price,
                    "Available",
                    true,
                    "Requirements",
                    List.of(in("karpenter.sh/capacity-type", "on-demand"), in(FakeKubelets.ZONE, zone))));
        }
        return offerings;
    }

    private static Map<String, Object> in(String key, String value) {
        return Map.of("key", key, "operator", "In", "values", List.of(value));
    }

    public void requireAlive() {
        child.requireAlive();
    }

    @Override
    public void close() {
        child.close();
    }
}
