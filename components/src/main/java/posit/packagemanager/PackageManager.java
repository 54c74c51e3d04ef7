package posit.packagemanager;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.ArrayList;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.cloud.RandomBytes;
import posit.cloud.Site;
import posit.cloud.Versions;
import posit.cluster.Cluster;
import posit.cluster.NodePool;
import posit.database.PostgresConnection;
import posit.ingress.Exposure;
import posit.product.License;
import posit.product.OfficialChart;
import posit.product.OwnedValues;
import posit.product.SiteValues;
import posit.product.Workspace;
import posit.product.WorkspaceArgs;

/** Posit Package Manager, by its official Helm chart. */
public final class PackageManager extends Component {
    /** Of its namespace, its release and the service account of its pods. */
    public static final String NAME = "posit-package-manager";

    /** For its metadata. */
    public static final String DATABASE = "packagemanager";

    /** Usage data is wanted apart from the rest. */
    public static final String USAGE_DATABASE = "packagemanager_usage";

    /** Port on which Package Manager's pods listen. */
    public static final int POD_PORT = 4242;

    /** Answers 200 on a healthy server. */
    public static final String HEALTH_PATH = "/__ping__";

    /** As the chart has it. */
    private static final String IMAGE = "posit/package-manager";

    private static final int SERVICE_PORT = 80;
    public static final OfficialChart CHART = new OfficialChart("rstudio-pm", Versions.PACKAGE_MANAGER_CHART);

    /** As {@code rspm encrypt generate} makes them. ref: https://github.com/rstudio/rskey */
    private static final int KEY_BYTES = 512;

    /**
     * @param pool nodes on which it runs
     * @param database for metadata
     * @param usage for usage data: another database of the same server
     * @param databaseConnections most connections of each replica to each of its databases
     * @param gitSandbox true: builds from Git run in a sandbox, for which pods give up seccomp and AppArmor
     * @param protect refuse to delete the encryption key as long as this is true: what it encrypted would be lost
     * @param helmValues what a user adds to the values of the chart; none that a component owns
     */
    @Builder
    public record Args(
            Cluster cluster,
            NodePool pool,
            int replicas,
            PostgresConnection database,
            PostgresConnection usage,
            int databaseConnections,
            PackageStorage storage,
            Exposure exposure,
            License license,
            boolean gitSandbox,
            @Builder.Default("true") boolean protect,
            Map<String, Object> helmValues) {}

    private final Args args;
    private final Workspace workspace;
    private final Map<String, Object> values;

    public PackageManager(String name, Args args, ComponentResourceOptions options) {
        super("PackageManager", name, options, args.cluster().kubernetes());
        this.args = args;
        workspace = new Workspace(
                name("workspace"),
                WorkspaceArgs.builder()
                        .product("package-manager")
                        .namespace(NAME)
                        .databasePassword(args.database().password())
                        .license(args.license())
                        .files(args.storage().volume())
                        .site(site())
                        .build(),
                componentOptions().build());
        // One for all replicas and all restores: each server would make its own on a first start.
        var key = new RandomBytes(
                name("encryption-key"), KEY_BYTES, childOptions().protect(args.protect()));
        workspace.addSecret("encryption", PackageManagerValues.ENCRYPTION_KEY, key.hex());
        values = OwnedValues.merged(standardValues(), args.helmValues());
        var backend = new Exposure.Backend(workspace.namespaceName(), NAME, SERVICE_PORT, release());
        args.exposure().attach(name("targets"), backend, childOptions());
        registerOutputs(Map.of("url", Output.of(url())));
    }

    /** Public address, with {@code https://}. */
    public String url() {
        return args.exposure().url();
    }

    /** Helm values of the release, which a restore needs; they name secrets and contain none. */
    public Map<String, Object> values() {
        return values;
    }

    /** {@code namespace/name} of the Secret with the database password. */
    public String databaseSecret() {
        return NAME + "/" + workspace.databaseSecret();
    }

    /** {@code namespace/name} of the Secret with the encryption key, which a restore needs too. */
    public String encryptionSecret() {
        return NAME + "/" + workspace.secretName("encryption");
    }

    private Map<String, Object> standardValues() {
        var site = new SiteValues(site(), workspace.pullSecret(), workspace.certificates());
        return OwnedValues.merged(PackageManagerValues.of(valuesArgs()), site.server(IMAGE));
    }

    private Site site() {
        return args.cluster().site();
    }

    private PackageManagerValues.Args valuesArgs() {
        return new PackageManagerValues.Args(
                NAME,
                args.replicas(),
                url(),
                args.pool(),
                args.database().url(),
                args.usage().url(),
                args.databaseConnections(),
                workspace.databaseSecret(),
                workspace.secretName("encryption"),
                args.license().kind(),
                workspace.licenseSecret(),
                workspace.podAnnotations(),
                args.storage(),
                workspace.claimName(),
                args.gitSandbox(),
                args.exposure().serviceAnnotations());
    }

    private Release release() {
        var needs = new ArrayList<>(args.cluster().ready());
        needs.addAll(workspace.ready());
        needs.addAll(args.database().readyWhen());
        needs.addAll(args.usage().readyWhen());
        needs.addAll(args.storage().readyWhen());
        return CHART.release(name("release"), NAME, workspace.namespaceName(), values, site(), child(needs));
    }
}
