package posit.connect;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ServiceAccount;
import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.cloud.Site;
import posit.cloud.Versions;
import posit.cluster.Cluster;
import posit.cluster.Placement;
import posit.database.PostgresConnection;
import posit.ingress.Exposure;
import posit.product.License;
import posit.product.OfficialChart;
import posit.product.OwnedValues;
import posit.product.SiteValues;
import posit.product.Workspace;
import posit.product.WorkspaceArgs;
import posit.storage.VolumeSource;

/** Posit Connect with off-host execution, by its official Helm chart. */
public final class Connect extends Component {
    /** Port on which Connect's pods listen. */
    public static final int POD_PORT = 3939;

    /** Answers 200 on a healthy server. */
    public static final String HEALTH_PATH = "/__ping__";

    /** Of the Helm release, of its objects and of its namespace. */
    public static final String NAME = "posit-connect";

    /** An account without rights of its own, for content that has been given none. */
    public static final String CONTENT_ACCOUNT = NAME + "-content";

    /** As the chart has them. */
    private static final String IMAGE = "posit/connect";

    private static final String CONTENT_INIT_IMAGE = "posit/connect-content-init";
    private static final int SERVICE_PORT = 80;
    public static final OfficialChart CHART = new OfficialChart("rstudio-connect", Versions.CONNECT_CHART);

    /** Without this label Connect refuses to run content under an account. ref: https://docs.posit.co/connect/admin/appendix/off-host/service-accounts/ */
    private static final Map<String, String> FOR_CONTENT = Map.of("connect.posit.co/service-account", "true");

    /**
     * @param placement nodes on which server and content run
     * @param replicas pods of the server; at least 2 to survive the loss of a zone
     * @param helmValues what a user adds to the values of the chart; none that a component owns
     */
    @Builder
    public record Args(
            Cluster cluster,
            Placement placement,
            int replicas,
            PostgresConnection database,
            VolumeSource files,
            Exposure exposure,
            License license,
            Content content,

            @Builder.Default("\"https://packagemanager.posit.co/cran/latest\"")
            String packageRepository,

            Map<String, Object> helmValues) {}

    private final Args args;
    private final Workspace workspace;
    private final Map<String, Object> values;

    public Connect(String name, Args args, ComponentResourceOptions options) {
        super("Connect", name, options, args.cluster().kubernetes());
        this.args = args;
        workspace = new Workspace(
                name("workspace"),
                WorkspaceArgs.builder()
                        .product("connect")
                        .namespace(NAME)
                        .databasePassword(args.database().password())
                        .license(args.license())
                        .files(Optional.of(args.files()))
                        .site(site())
                        .build(),
                componentOptions().build());
        var contentAccounts = contentAccounts();
        values = OwnedValues.merged(standardValues(), args.helmValues());
        var release = release(contentAccounts);
        var backend = new Exposure.Backend(workspace.namespaceName(), NAME, SERVICE_PORT, release);
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

    /** Images in which content runs. */
    public List<ExecutionEnvironment> environments() {
        return args.content().environments();
    }

    /** {@code namespace/name} of the Secret with the database password. */
    public String databaseSecret() {
        return NAME + "/" + workspace.databaseSecret();
    }

    private Map<String, Object> standardValues() {
        var site = new SiteValues(site(), workspace.pullSecret(), workspace.certificates());
        var values = OwnedValues.merged(ConnectValues.of(valuesArgs()), site.server(IMAGE));
        return OwnedValues.merged(values, site.jobs(CONTENT_INIT_IMAGE));
    }

    private Site site() {
        return args.cluster().site();
    }

    private ConnectValues.Args valuesArgs() {
        return new ConnectValues.Args(
                NAME,
                args.replicas(),
                url(),
                args.placement(),
                args.database().url(),
                workspace.databaseSecret(),
                args.license().kind(),
                workspace.licenseSecret(),
                workspace.podAnnotations(),
                workspace.claimName(),
                args.content().defaultAccount().orElse(CONTENT_ACCOUNT),
                args.content().from(site()),
                args.packageRepository(),
                args.exposure().serviceAnnotations());
    }

    private Release release(List<Resource> contentAccounts) {
        var needs = new ArrayList<>(args.cluster().ready());
        needs.addAll(args.placement().readyWhen());
        needs.addAll(workspace.ready());
        needs.addAll(args.database().readyWhen());
        needs.addAll(contentAccounts);
        needs.addAll(args.content().readyWhen());
        return CHART.release(name("release"), NAME, workspace.namespaceName(), values, site(), child(needs));
    }

    private List<Resource> contentAccounts() {
        var accounts = new ArrayList<Resource>();
        if (args.content().defaultAccount().isEmpty()) {
            accounts.add(account(name("content"), ContentAccount.withoutRights(CONTENT_ACCOUNT)));
        }
        args.content().accounts().forEach(one -> accounts.add(account(name("content-" + one.name()), one)));
        return accounts;
    }

    private ServiceAccount account(String name, ContentAccount account) {
        var metadata = ObjectMetaArgs.builder()
                .name(account.name())
                .namespace(workspace.namespaceName())
                .labels(FOR_CONTENT);
        account.annotations().ifPresent(metadata::annotations);
        return new ServiceAccount(
                name, ServiceAccountArgs.builder().metadata(metadata.build()).build(), child());
    }
}
