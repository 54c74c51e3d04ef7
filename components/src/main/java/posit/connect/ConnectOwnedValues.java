package posit.connect;

import posit.product.OwnedValues;

/** Helm values of Connect that a stack sets by keys and components of its own. */
public final class ConnectOwnedValues {
    private static final String JOB = "backends.kubernetes.defaultResourceJobBase.spec.template.spec.";
    private static final String NAMES = "the load balancer and ./posit verify find the objects by these names";
    private static final String AVAILABLE = "it keeps Connect up when a zone is lost or an update runs";
    private static final String OFF_HOST = "content runs in jobs of its own, as the page has it";
    private static final String DATABASE = "the stack's own database is wired in; set posit:connect.database";
    private static final String FILES = "the stack's own files are mounted; set posit:connect.files";
    private static final String CONTENT = "set posit:connect.content instead, where it is checked against the nodes";
    private static final String LICENSE = "set posit:connect.license instead, which is kept in a Secret";
    private static final String NODES = "set posit:connect.nodes or posit:connect.autoscaling instead";
    private static final String ACCOUNTS = "set posit:connect.content.serviceAccounts instead";
    private static final String HTTPS = "TLS ends at the load balancer";
    private static final String PACKAGES = "set posit:connect.packageRepository instead";

    /** With the key of the stack file that sets each of them. */
    public static final OwnedValues TABLE = table();

    private ConnectOwnedValues() {}

    private static OwnedValues table() {
        var owned = new OwnedValues.Builder();
        owned.own(NAMES, "fullnameOverride", "nameOverride");
        owned.own("set posit:connect.replicas instead", "replicas");
        owned.own("set posit:metrics instead", "serviceMonitor");
        owned.own(AVAILABLE, "strategy", "podDisruptionBudget", "topologySpreadConstraints");
        owned.own(OFF_HOST, "launcher", "backends.local", "backends.kubernetes.enabled", "securityContext");
        owned.own(OFF_HOST, "config.Launcher", "config.Kubernetes.RenderedContentAnnotation");
        owned.own(ACCOUNTS, "rbac", JOB + "serviceAccountName");
        owned.own(NODES, "nodeSelector", JOB + "nodeSelector", JOB + "topologySpreadConstraints");
        owned.own(FILES, "sharedStorage");
        owned.own(DATABASE, "config.Database", "config.Postgres");
        owned.own(LICENSE, "license", "config.Licensing");
        owned.own("set posit:connect.domain instead", "config.Server.Address");
        owned.own(HTTPS, "config.HTTP.ForceSecure", "config.HTTP.NoWarning");
        owned.own(PACKAGES, "config.RPackageRepository \"CRAN\"", "config.RPackageRepository \"RSPM\"");
        owned.own("set posit:connect.executionEnvironments instead", "executionEnvironments");
        ContentLimits.settings().forEach(setting -> owned.own(CONTENT, "config.Scheduler." + setting));
        return owned.build();
    }
}
