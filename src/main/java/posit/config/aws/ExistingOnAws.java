package posit.config.aws;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.shared.Existing;
import posit.config.shared.PoolRules;

/**
 * The rules between what is the user's own on AWS and the rest of a stack.
 *
 * @param check of the whole file
 */
record ExistingOnAws(AwsConfig config, Check check) {
    /** @param region empty where it was refused */
    void validate(Optional<String> region) {
        config.network()
                .existing()
                .filter(vpc -> config.isPublic())
                .ifPresent(
                        vpc -> vpc.validatePublic(check.in("network").in(Existing.KEY, ExistingVpcConfig.defaults())));
        region.ifPresent(r -> config.encryption().validate(check.in("encryption"), r));
        config.cluster().existing().ifPresent(cluster -> validateCluster());
        config.packageManager().ifPresent(packages -> packages.files()
                .existing()
                .ifPresent(bucket -> region.ifPresent(r -> bucket.validate(
                        check.in("packageManager", PackageManagerOnEksConfig.defaults(packages.preset()))
                                .in("files")
                                .in(Existing.KEY, ExistingBucketConfig.defaults()),
                        r))));
    }

    private void validateCluster() {
        boolean inNetwork = config.network().existing().isPresent() || !check.sound("network");
        check.in("cluster").fits(inNetwork, Existing.KEY, Existing.CLUSTER_NEEDS_NETWORK, Existing.NAME_NETWORK);
        if (config.iam().clusterRoleArn().isPresent()) {
            check.in("iam").refuse("clusterRoleArn", "posit:cluster.existing has its role already");
        }
        config.connect().filter(connect -> connect.autoscaling().isPresent()).ifPresent(connect -> check.in(
                        "connect", ConnectOnEksConfig.defaults(connect.preset()))
                .fits(
                        false,
                        PoolRules.KEY,
                        "Karpenter comes with a pool for the cluster's own services, a role that its nodes join"
                                + " by and DNS pinned to that pool, and posit:cluster.existing is yours to change",
                        "remove the key for a fixed number of nodes, or posit:cluster.existing"));
    }
}
