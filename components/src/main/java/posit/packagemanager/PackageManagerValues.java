package posit.packagemanager;

import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.NodeLabels;
import posit.cluster.NodePool;
import posit.product.License;
import posit.product.Workspace;

/**
 * Helm values of the official {@code rstudio-pm} chart; a pure function.
 *
 * <p>Secrets are named here, never contained. Below {@code config} every number is a text: Helm would print large ones as
 * {@code 4.2e+09}. ref: https://github.com/rstudio/helm/tree/main/charts/rstudio-pm
 */
public final class PackageManagerValues {
    /** Fixed by the chart; pods carry it. */
    public static final String LABEL = "rstudio-pm";

    /** Key of the encryption key in its Secret. */
    static final String ENCRYPTION_KEY = "rstudio-pm.key";

    private static final int DATABASES = 2;

    /** Ten minutes for the first start, which creates the database schema. */
    private static final int STARTUP_PROBES = 60;

    /**
     * @param name of Service, Deployment and other objects
     * @param url public address
     * @param pool where it runs
     * @param databaseUrl without a password
     * @param usageUrl of usage data, without a password
     * @param databaseConnections most connections of a replica to one of its databases
     * @param databaseSecret password of both databases
     * @param podAnnotations which start the pods anew when they change
     * @param claimName claim on the volume of the storage, if it has one
     * @param gitSandbox true: builds from Git run in a sandbox, for which pods give up seccomp and AppArmor
     * @param serviceAnnotations what the way of reaching the product reads from its Service
     */
    public record Args(
            String name,
            int replicas,
            String url,
            NodePool pool,
            Output<String> databaseUrl,
            Output<String> usageUrl,
            int databaseConnections,
            String databaseSecret,
            String encryptionSecret,
            License.Kind license,
            String licenseSecret,
            Map<String, Output<String>> podAnnotations,
            PackageStorage storage,
            String claimName,
            boolean gitSandbox,
            Map<String, String> serviceAnnotations) {}

    private PackageManagerValues() {}

    /**
     * Most connections that all replicas together open to their server, which must allow as many.
     *
     * @param each most connections of a replica to one of its databases
     */
    public static int connections(int replicas, int each) {
        return replicas * DATABASES * each;
    }

    /** The values, nested as the chart has them. */
    public static Map<String, Object> of(Args args) {
        var values = new TreeMap<>(args.storage().values(args.claimName()));
        // Not nameOverride: that would change the label the spread constraints select by.
        values.put("fullnameOverride", args.name());
        values.put("serviceAccount", serviceAccount(args));
        values.put("enableSandboxing", args.gitSandbox());
        values.put("pod", Map.of("env", environmentVariables(args), "annotations", args.podAnnotations()));
        values.put("config", config(args));
        if (args.license() == License.Kind.FILE) {
            values.put("license", Map.of("file", licenseFile(args)));
        }
        if (!args.serviceAnnotations().isEmpty()) {
            values.put("service", Map.of("annotations", args.serviceAnnotations()));
        }
        values.putAll(availability(args));
        values.putAll(container());
        return values;
    }

    private static Map<String, Object> serviceAccount(Args args) {
        var account = new TreeMap<String, Object>(Map.of("create", true, "name", args.name()));
        var annotations = args.storage().accountAnnotations();
        if (!annotations.isEmpty()) {
            account.put("annotations", annotations);
        }
        return account;
    }

    private static Map<String, Object> availability(Args args) {
        return Map.of(
                "replicas",
                args.replicas(),
                // The chart's default starts a second full set beside the first, for which fixed nodes have no room.
                "strategy",
                Map.of("rollingUpdate", Map.of("maxSurge", 1, "maxUnavailable", 0)),
                "podDisruptionBudget",
                Map.of("maxUnavailable", 1),
                // Also keeps foreign nodes out of the count of the spread.
                "nodeSelector",
                args.pool().labels(),
                "topologySpreadConstraints",
                List.of(
                        apart(args, NodeLabels.HOSTNAME, "DoNotSchedule"),
                        apart(args, NodeLabels.ZONE, "ScheduleAnyway")));
    }

    /** Counts the pods of one revision only: old and new together could leave two on one node after a roll-out. */
    private static Map<String, Object> apart(Args args, String topologyKey, String whenUnsatisfiable) {
        var constraint = new TreeMap<>(args.pool().spread());
        constraint.put("maxSkew", 1);
        constraint.put("topologyKey", topologyKey);
        constraint.put("whenUnsatisfiable", whenUnsatisfiable);
        constraint.put("labelSelector", Map.of("matchLabels", Map.of("app.kubernetes.io/name", LABEL)));
        constraint.put("matchLabelKeys", List.of("pod-template-hash"));
        return constraint;
    }

    /** Of a node with 8 vCPU and 32 GiB: the rest is for builds of a second replica while one is replaced. */
    private static Map<String, Object> container() {
        return Map.of(
                // Each half counts only when enabled.
                "resources",
                        Map.of(
                                "requests",
                                Map.of("enabled", true, "cpu", "2", "memory", "4Gi", "ephemeralStorage", "1Gi"),
                                "limits",
                                Map.of("enabled", true, "cpu", "6", "memory", "16Gi", "ephemeralStorage", "20Gi")),
                "livenessProbe", Map.of("enabled", true),
                "readinessProbe", Map.of("enabled", true),
                "startupProbe", Map.of("enabled", true, "failureThreshold", STARTUP_PROBES));
    }

    private static Map<String, Object> licenseFile(Args args) {
        return Map.of("secret", args.licenseSecret(), "secretKey", License.Kind.FILE.secretKey());
    }

    private static List<Map<String, Object>> environmentVariables(Args args) {
        var variables = new ArrayList<Map<String, Object>>();
        variables.add(fromSecret("PACKAGEMANAGER_POSTGRES_PASSWORD", args.databaseSecret(), Workspace.PASSWORD_KEY));
        variables.add(
                fromSecret("PACKAGEMANAGER_POSTGRES_USAGEDATAPASSWORD", args.databaseSecret(), Workspace.PASSWORD_KEY));
        variables.add(fromSecret("PACKAGEMANAGER_ENCRYPTION_KEY", args.encryptionSecret(), ENCRYPTION_KEY));
        switch (args.license()) {
            case FILE -> {}
            case KEY -> variables.add(fromSecret("PPM_LICENSE", args.licenseSecret(), License.Kind.KEY.secretKey()));
            case SERVER ->
                variables.add(fromSecret("PPM_LICENSE_SERVER", args.licenseSecret(), License.Kind.SERVER.secretKey()));
        }
        return variables;
    }

    private static Map<String, Object> fromSecret(String variable, String secret, String key) {
        return Map.of("name", variable, "valueFrom", Map.of("secretKeyRef", Map.of("name", secret, "key", key)));
    }

    private static Map<String, Object> config(Args args) {
        var config = new TreeMap<String, Object>(Map.of(
                "Server", Map.of("Address", args.url()),
                "Database", Map.of("Provider", "postgres"),
                "Postgres", Map.of("URL", args.databaseUrl(), "UsageDataURL", args.usageUrl()),
                "PostgresPool", Map.of("MaxOpenConnections", String.valueOf(args.databaseConnections()))));
        config.putAll(args.storage().config());
        if (args.license() == License.Kind.SERVER) {
            config.put("Licensing", Map.of("LicenseType", "remote"));
        }
        return config;
    }
}
