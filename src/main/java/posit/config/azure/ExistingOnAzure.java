package posit.config.azure;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.shared.Existing;
import posit.config.shared.PoolRules;

/**
 * The rules between what is the user's own on Azure and the rest of a stack.
 *
 * @param check of the whole file
 */
record ExistingOnAzure(AzureConfig config, Check check) {

    void validate() {
        config.network().existing().ifPresent(network -> validateSubnets(network.subnets()));
        config.cluster().existing().ifPresent(cluster -> validateCluster());
        config.encryption().keyVaultId().ifPresent(vault -> validateVault(check.in("encryption")));
    }

    /** A private endpoint stands in the network of the volume, or NetApp Files does not find the key. */
    private void validateVault(Check here) {
        boolean existing = config.network().existing().isPresent();
        boolean named = config.encryption().keyVaultEndpointId().isPresent();
        boolean known = check.sound("network", "connect");
        if (known && !config.makesVolume()) {
            here.refuse("keyVaultId", "it is for a NetApp volume, and the stack makes none");
        } else if (known && existing && !named && here.sound("keyVaultEndpointId")) {
            here.missing(
                    "keyVaultEndpointId",
                    "NetApp Files reaches the vault through a private endpoint in the volume's network, and"
                            + " posit:network.existing is yours");
        } else if (known && !existing && named) {
            here.refuse(
                    "keyVaultEndpointId", "the stack makes one in its network, as posit:network.existing is not there");
        }
    }

    private void validateSubnets(ExistingSubnetsConfig subnets) {
        Check here = check.in("network")
                .in(Existing.KEY, ExistingVnetConfig.defaults())
                .in("subnets");
        if (config.cluster().existing().isEmpty()) {
            subnets.need(here, "system", "the cluster's own services have nodes in a subnet of their own");
        }
        boolean server = config.databases().stream()
                .anyMatch(database -> database.existing().isEmpty());
        if (server) {
            subnets.need(here, "database", "the stack makes a PostgreSQL server, which stands in a subnet of its own");
        }
        config.connect().ifPresent(connect -> {
            subnets.need(here, "connect", "the nodes of Connect stand in it");
            if (connect.files().existing().isEmpty()) {
                subnets.need(here, "netApp", "the stack makes a NetApp volume, which stands in a subnet of its own");
            }
        });
        config.packageManager().ifPresent(packages -> {
            subnets.need(here, "packages", "the nodes of Package Manager stand in it");
            if (packages.files().existing().isEmpty()) {
                subnets.need(here, "endpoints", "the stack makes a share with a private endpoint");
            }
        });
    }

    private void validateCluster() {
        boolean inNetwork = config.network().existing().isPresent() || !check.sound("network");
        if (config.encryption().diskEncryptionSetId().isPresent()) {
            check.in("encryption").refuse("diskEncryptionSetId", "posit:cluster.existing has been made already");
        }
        check.in("cluster").fits(inNetwork, Existing.KEY, Existing.CLUSTER_NEEDS_NETWORK, Existing.NAME_NETWORK);
        config.connect()
                .ifPresent(connect -> validateIngress(
                        check.in("connect", ConnectOnAksConfig.defaults(connect.preset())), connect.exposure()));
        config.packageManager()
                .ifPresent(packages -> validateIngress(
                        check.in("packageManager", PackageManagerOnAksConfig.defaults(packages.preset())),
                        packages.exposure()));
        Optional<ConnectOnAksConfig> elastic =
                config.connect().filter(connect -> connect.autoscaling().isPresent());
        elastic.ifPresent(connect -> check.in("connect", ConnectOnAksConfig.defaults(connect.preset()))
                .fits(
                        false,
                        PoolRules.KEY,
                        "node auto-provisioning is switched on for a whole cluster, and posit:cluster.existing is yours"
                                + " to change",
                        "remove the key for a fixed number of nodes, or posit:cluster.existing"));
    }

    private static void validateIngress(Check product, AksExposureConfig exposure) {
        product.fits(
                !exposure.internal() || exposure.ingress() == AksExposureConfig.Ingress.TRAEFIK,
                "internal",
                "application routing is your cluster's, and so is whether its load balancer is internal",
                "remove the key and set it there, or use traefik");
    }
}
