package posit.config.azure;

import posit.config.shared.ExistingNotes;
import posit.config.shared.Notes;
import posit.config.shared.Ranges;

/** What a person who brings existing parts on Azure should still be told. */
final class ExistingOnAzureNotes {
    private final Notes notes;
    private final ExistingNotes existing;

    ExistingOnAzureNotes(Notes notes) {
        this.notes = notes;
        existing = new ExistingNotes(notes);
    }

    void look(AzureConfig config) {
        config.network().existing().ifPresent(network -> network(config));
        config.cluster()
                .existing()
                .ifPresent(cluster -> existing.tell(
                        "posit:cluster",
                        "it must have workload identity, its OIDC issuer and application routing where a product uses"
                                + " it, with the rights of that add-on on DNS zone and key vault; its identity must be"
                                + " Network Contributor on the subnets of the node pools."));
        config.connect().ifPresent(connect -> {
            existing.database("posit:connect", connect.database().existing(), "the node subnets");
            connect.files().existing().ifPresent(files -> export("posit:connect.files"));
        });
        config.packageManager().ifPresent(packages -> {
            existing.database("posit:packageManager", packages.database().existing(), "the node subnets");
            packages.files().existing().ifPresent(files -> export("posit:packageManager.files"));
        });
    }

    private void network(AzureConfig config) {
        existing.tell(
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

    private void export(String key) {
        existing.tell(key, "the export must admit the node subnets, and root as root. " + ExistingNotes.KEPT_BY_OWNER);
    }
}
