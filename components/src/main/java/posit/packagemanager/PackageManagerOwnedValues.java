package posit.packagemanager;

import posit.product.OwnedValues;

/** Helm values of Package Manager that a stack sets by keys and components of its own. */
public final class PackageManagerOwnedValues {
    private static final String NAMES = "the load balancer and ./posit verify find the objects by these names";
    private static final String AVAILABLE = "it keeps Package Manager up when a zone is lost or an update runs";
    private static final String DATABASE = "the stack's own database is wired in; set posit:packageManager.database";
    private static final String STORAGE = "the stack's own storage is wired in";
    private static final String LICENSE = "set posit:packageManager.license instead, which is kept in a Secret";

    /** With the key of the stack file that sets each of them. */
    public static final OwnedValues TABLE = table();

    private PackageManagerOwnedValues() {}

    private static OwnedValues table() {
        var owned = new OwnedValues.Builder();
        owned.own(NAMES, "fullnameOverride", "nameOverride", "serviceAccount");
        owned.own("set posit:packageManager.replicas instead", "replicas");
        owned.own("set posit:metrics instead", "serviceMonitor");
        owned.own(AVAILABLE, "strategy", "podDisruptionBudget", "topologySpreadConstraints");
        owned.own("set posit:packageManager.nodes instead", "nodeSelector");
        owned.own("set posit:packageManager.gitSandbox instead", "enableSandboxing");
        owned.own(DATABASE, "config.Database", "config.Postgres");
        owned.own("set posit:packageManager.maxOpenConnections instead", "config.PostgresPool.MaxOpenConnections");
        owned.own(STORAGE, "sharedStorage", "config.Storage.Default", "config.S3Storage");
        owned.own(LICENSE, "license", "config.Licensing");
        owned.own("set posit:packageManager.domain instead", "config.Server.Address");
        return owned.build();
    }
}
