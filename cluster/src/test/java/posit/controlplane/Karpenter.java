package posit.controlplane;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.parts.RealParts;

/** Karpenter itself with its provider of machines that do not exist ("kwok"), which makes Node objects at once. */
public final class Karpenter implements AutoCloseable {
    private final Child child;

    private Karpenter(Child child) {
        this.child = child;
    }

    /**
     * @param preferences {@code Respect}: what a pod only prefers counts when machines are chosen; or {@code Ignore}
     * @param zones where its machines can be had
     */
    public static Karpenter start(ControlPlane cluster, String preferences, List<String> zones) {
        try {
            var types = cluster.directory().resolve("machines.json");
            Files.writeString(types, Serialization.asJson(machines(zones)));
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

    private static List<Map<String, Object>> machines(List<String> zones) {
        return List.of(
                machine("m6i.2xlarge", 8, 29317, offerings(0.384, zones)),
                machine("m6i.4xlarge", 16, 57691, offerings(0.768, zones)));
    }

    private static Map<String, Object> machine(
            String name, int cpus, int megabytes, List<Map<String, Object>> offerings) {
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
                offerings);
    }

    private static List<Map<String, Object>> offerings(double price, List<String> zones) {
        var offerings = new ArrayList<Map<String, Object>>();
        for (var zone : zones) {
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
