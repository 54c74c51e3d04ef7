package posit.connect;

import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.NodeLabels;
import posit.cluster.Placement;
import posit.product.License;
import posit.product.Workspace;

/**
 * Helm values of the official {@code rstudio-connect} chart for off-host execution; a pure function.
 *
 * <p>Secrets are named here, never contained. Below {@code config} every number is a text: Helm would print large ones as
 * {@code 4.2e+09}. ref: https://github.com/rstudio/helm/tree/main/charts/rstudio-connect
 */
public final class ConnectValues {
    /** Fixed by the chart; pods of the server carry it. */
    public static final String SERVER_LABEL = "rstudio-connect";

    /** Set by Connect on the pods of content; note the underscore. */
    public static final String CONTENT_LABEL = "rstudio_connect";

    /** vCPUs promised to each server. */
    public static final int SERVER_CPUS = 2;

    /** The most memory a server takes. */
    public static final int SERVER_MEMORY_GIB = 8;

    private static final String NAME_LABEL = "app.kubernetes.io/name";

    /** Ten minutes for the first start, which creates the database schema. */
    private static final int STARTUP_PROBES = 60;

    /**
     * @param name of Service, Deployment and other objects
     * @param url public address
     * @param placement where server and content run
     * @param databaseUrl without a password
     * @param podAnnotations which start the server anew when they change
     * @param claimName claim on the shared files
     * @param contentServiceAccount account of all content that has no other
     * @param packageRepository where content gets R packages from, for the operating system of the images
     * @param serviceAnnotations what the way of reaching the product reads from its Service
     */
    public record Args(
            String name,
            int replicas,
            String url,
            Placement placement,
            Output<String> databaseUrl,
            String databaseSecret,
            License.Kind license,
            String licenseSecret,
            Map<String, Output<String>> podAnnotations,
            String claimName,
            String contentServiceAccount,
            Content content,
            String packageRepository,
            Map<String, String> serviceAnnotations) {}

    private ConnectValues() {}

    /** The values, nested as the chart has them. */
    public static Map<String, Object> of(Args args) {
        var values = new TreeMap<String, Object>();
        // Not nameOverride: that would change the label the spread constraints select by.
        values.put("fullnameOverride", args.name());
        values.put("rbac", Map.of("create", true, "serviceAccount", Map.of("create", true, "name", args.name())));
        values.put("sharedStorage", sharedStorage(args));
        values.put("pod", pod(args));
        values.put("launcher", Map.of("enabled", false));
        values.put("backends", Map.of("kubernetes", kubernetesBackend(args)));
        values.put(
                "executionEnvironments",
                args.content().environments().stream()
                        .map(ExecutionEnvironment::value)
                        .toList());
        values.put("config", config(args));
        if (args.license() == License.Kind.FILE) {
            values.put("license", Map.of("file", licenseFile(args)));
        }
        if (!args.serviceAnnotations().isEmpty()) {
            values.put("service", Map.of("annotations", args.serviceAnnotations()));
        }
        if (!args.placement().tolerations().isEmpty()) {
            values.put("tolerations", args.placement().tolerations());
        }
        values.putAll(availability(args));
        values.putAll(container());
        return values;
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
                "nodeSelector",
                args.placement().labels(),
                "topologySpreadConstraints",
                List.of(serverSpread(args, NodeLabels.ZONE), serverSpread(args, NodeLabels.HOSTNAME)));
    }

    private static Map<String, Object> pod(Args args) {
        var annotations = new TreeMap<String, Object>(args.placement().annotations());
        annotations.putAll(args.podAnnotations());
        return Map.of("env", environmentVariables(args), "annotations", annotations);
    }

    private static Map<String, Object> container() {
        return Map.of(
                // Only local execution needs a privileged server.
                "securityContext", Map.of("privileged", false),
                "resources",
                        Map.of(
                                "requests", Map.of("cpu", String.valueOf(SERVER_CPUS), "memory", "4Gi"),
                                "limits", Map.of("memory", SERVER_MEMORY_GIB + "Gi")),
                "livenessProbe", Map.of("enabled", true),
                "readinessProbe", Map.of("enabled", true),
                "startupProbe", Map.of("enabled", true, "failureThreshold", STARTUP_PROBES));
    }

    private static Map<String, Object> sharedStorage(Args args) {
        return Map.of("create", false, "mount", true, "mountContent", true, "name", args.claimName());
    }

    private static Map<String, Object> licenseFile(Args args) {
        return Map.of("secret", args.licenseSecret(), "secretKey", License.Kind.FILE.secretKey());
    }

    private static List<Map<String, Object>> environmentVariables(Args args) {
        var variables = new ArrayList<Map<String, Object>>();
        variables.add(fromSecret("CONNECT_POSTGRES_PASSWORD", args.databaseSecret(), Workspace.PASSWORD_KEY));
        switch (args.license()) {
            case FILE -> {}
            case KEY -> variables.add(fromSecret("PCT_LICENSE", args.licenseSecret(), License.Kind.KEY.secretKey()));
            case SERVER ->
                variables.add(fromSecret("PCT_LICENSE_SERVER", args.licenseSecret(), License.Kind.SERVER.secretKey()));
        }
        return variables;
    }

    private static Map<String, Object> fromSecret(String variable, String secret, String key) {
        return Map.of("name", variable, "valueFrom", Map.of("secretKeyRef", Map.of("name", secret, "key", key)));
    }

    private static Map<String, Object> kubernetesBackend(Args args) {
        var pod = Map.of(
                "serviceAccountName", args.contentServiceAccount(),
                "nodeSelector", args.placement().jobLabels(),
                "topologySpreadConstraints", List.of(spread(NodeLabels.HOSTNAME, "ScheduleAnyway", CONTENT_LABEL)));
        var template = new TreeMap<String, Object>(Map.of("spec", pod));
        var labels = args.content().podLabels();
        if (!labels.isEmpty()) {
            template.put("metadata", Map.of("labels", labels));
        }
        return Map.of("enabled", true, "defaultResourceJobBase", Map.of("spec", Map.of("template", template)));
    }

    /** Counts the pods of one revision only: old and new together could leave both servers in one zone after a roll-out. */
    private static Map<String, Object> serverSpread(Args args, String topologyKey) {
        var constraint = new TreeMap<>(args.placement().spread());
        constraint.putAll(spread(topologyKey, "DoNotSchedule", SERVER_LABEL));
        constraint.put("matchLabelKeys", List.of("pod-template-hash"));
        return constraint;
    }

    private static Map<String, Object> spread(String topologyKey, String whenUnsatisfiable, String label) {
        return Map.of(
                "maxSkew",
                1,
                "topologyKey",
                topologyKey,
                "whenUnsatisfiable",
                whenUnsatisfiable,
                "labelSelector",
                Map.of("matchLabels", Map.of(NAME_LABEL, label)));
    }

    private static Map<String, Object> config(Args args) {
        var repository = Map.of("URL", args.packageRepository());
        var config = new TreeMap<String, Object>(Map.of(
                "Server", Map.of("Address", args.url()),
                // TLS ends at the load balancer: cookies stay secure, and no warning that it does.
                "HTTP", Map.of("ForceSecure", true, "NoWarning", true),
                "Database", Map.of("Provider", "Postgres"),
                "Postgres", Map.of("URL", args.databaseUrl()),
                // The chart's defaults name packages for another operating system than its images have.
                "RPackageRepository \"CRAN\"", repository,
                "RPackageRepository \"RSPM\"", repository,
                "Scheduler", args.content().limits().scheduler()));
        if (args.license() == License.Kind.SERVER) {
            config.put("Licensing", Map.of("LicenseType", "Remote"));
        }
        var annotations = args.placement().jobAnnotations();
        if (!annotations.isEmpty()) {
            config.put("Kubernetes", Map.of("RenderedContentAnnotation", pairs(annotations)));
        }
        return config;
    }

    private static List<String> pairs(Map<String, String> map) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
    }
}
