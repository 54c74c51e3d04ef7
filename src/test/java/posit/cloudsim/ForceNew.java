package posit.cloudsim;

import java.util.List;
import java.util.Map;
import posit.plan.compare.Replacements;

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
        var table = Replacements.load();
        return (type, path) -> INSIDE.getOrDefault(type, List.of()).stream().anyMatch(outer -> covers(outer, path))
                || table.forces(type, path);
    }

    private static boolean covers(String outer, String path) {
        return path.equals(outer) || path.startsWith(outer + ".");
    }
}
