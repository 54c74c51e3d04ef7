package posit.config.shared;

import java.util.Optional;
import posit.config.aws.AwsConfig;
import posit.config.aws.ExistingEksConfig;
import posit.config.azure.AksConfig;
import posit.config.azure.AzureConfig;

/** What a person who brings their own should still be told. */
public final class ExistingNotes {
    private static final String THEIRS = "Backups, updates and protection against deletion are yours.";

    private final Notes notes;

    public ExistingNotes(Notes notes) {
        this.notes = notes;
    }

    public void look(AwsConfig config) {
        config.network()
                .existing()
                .ifPresent(vpc -> tell(
                        "posit:network",
                        "each private subnet must have a route to the internet and room for a node's pods, each public"
                                + " subnet a route to an internet gateway. Subnets, routes and flow logs are yours."));
        config.cluster().existing().ifPresent(this::cluster);
        config.connect().ifPresent(connect -> {
            database("posit:connect", connect.database().existing(), "the cluster's security group");
            connect.files()
                    .existing()
                    .ifPresent(files -> tell(
                            "posit:connect.files",
                            "its mount targets must admit the cluster's security group on port 2049, and its policy"
                                    + " root. " + THEIRS));
        });
        config.packageManager().ifPresent(packages -> {
            database("posit:packageManager", packages.database().existing(), "the cluster's security group");
            packages.files()
                    .existing()
                    .ifPresent(bucket -> tell(
                            "posit:packageManager.files",
                            "its policy, and that of its key, must not refuse the role that the stack makes. "
                                    + THEIRS));
        });
    }

    public void look(AzureConfig config) {
        config.network().existing().ifPresent(network -> network(config));
        config.cluster()
                .existing()
                .ifPresent(cluster -> tell(
                        "posit:cluster",
                        "it must have workload identity, its OIDC issuer and application routing where a product uses"
                                + " it, with the rights of that add-on on DNS zone and key vault; its identity must be"
                                + " Network Contributor on the subnets of the node pools."));
        config.connect().ifPresent(connect -> {
            database("posit:connect", connect.database().existing(), "the node subnets");
            connect.files().existing().ifPresent(files -> export("posit:connect.files"));
        });
        config.packageManager().ifPresent(packages -> {
            database("posit:packageManager", packages.database().existing(), "the node subnets");
            packages.files().existing().ifPresent(files -> export("posit:packageManager.files"));
        });
    }

    private void cluster(ExistingEksConfig cluster) {
        tell(
                "posit:cluster",
                "it must have network plug-in, CoreDNS, kube-proxy, Pod Identity agent, EFS CSI driver and an IAM identity"
                        + " provider; whoever runs Pulumi must be its admin.");
        notes.warnIf(
                cluster.loadBalancerController(),
                "posit:cluster.existing.loadBalancerController",
                "is true: its role must be allowed to register targets in the stack's target groups.");
    }

    private void network(AzureConfig config) {
        tell(
                "posit:network",
                "the node subnets must have the way out that egress names, and rules that let load balancers and each"
                        + " other in. Private DNS zones of the stack are linked to it.");
        AksConfig cluster = config.cluster();
        boolean narrow = cluster.existing().isEmpty()
                && cluster.publicEndpoint()
                && !cluster.allowedCidrs().contains(Ranges.EVERYWHERE);
        notes.warnIf(
                narrow,
                "posit:cluster.allowedCidrs",
                "must name the public addresses of your NAT gateway or firewall: nodes reach the Kubernetes API from"
                        + " there.");
    }

    private void database(String product, Optional<ExistingDatabaseConfig> database, String clients) {
        database.ifPresent(server -> tell(
                product + ".database",
                "the server must admit " + clients + " on port " + server.port()
                        + " with TLS, and enough connections for all replicas. " + THEIRS));
    }

    private void export(String key) {
        tell(key, "the export must admit the node subnets, and root as root. " + THEIRS);
    }

    private void tell(String section, String what) {
        notes.warn(section + "." + Existing.KEY, "is yours: " + what);
    }
}
