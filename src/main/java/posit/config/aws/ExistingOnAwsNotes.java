package posit.config.aws;

import posit.config.shared.ExistingNotes;
import posit.config.shared.Notes;

/** What a person who brings existing parts on AWS should still be told. */
final class ExistingOnAwsNotes {
    private final Notes notes;
    private final ExistingNotes existing;

    ExistingOnAwsNotes(Notes notes) {
        this.notes = notes;
        existing = new ExistingNotes(notes);
    }

    void look(AwsConfig config) {
        config.network()
                .existing()
                .ifPresent(vpc -> existing.tell(
                        "posit:network",
                        "each private subnet must have a route to the internet and room for a node's pods, each public"
                                + " subnet a route to an internet gateway. Subnets, routes and flow logs are yours."));
        config.cluster().existing().ifPresent(this::cluster);
        config.connect().ifPresent(connect -> {
            existing.database("posit:connect", connect.database().existing(), "the cluster's security group");
            connect.files()
                    .existing()
                    .ifPresent(files -> existing.tell(
                            "posit:connect.files",
                            "its mount targets must admit the cluster's security group on port 2049, and its policy"
                                    + " root. " + ExistingNotes.KEPT_BY_OWNER));
        });
        config.packageManager().ifPresent(packages -> {
            existing.database("posit:packageManager", packages.database().existing(), "the cluster's security group");
            packages.files()
                    .existing()
                    .ifPresent(bucket -> existing.tell(
                            "posit:packageManager.files",
                            "its policy, and that of its key, must not refuse the role that the stack makes. "
                                    + ExistingNotes.KEPT_BY_OWNER));
        });
    }

    private void cluster(ExistingEksConfig cluster) {
        existing.tell(
                "posit:cluster",
                "it must have network plug-in, CoreDNS, kube-proxy, Pod Identity agent, EFS CSI driver and an IAM identity"
                        + " provider; whoever runs Pulumi must be its admin.");
        notes.warnIf(
                cluster.loadBalancerController(),
                "posit:cluster.existing.loadBalancerController",
                "is true: its role must be allowed to register targets in the stack's target groups.");
    }
}
