package posit.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import posit.cloudsim.SimulatedCloud;
import posit.stack.Stack;
import posit.stack.Stacks;

/** The shipped stacks, each with what its comments tell a user to set before {@code pulumi up}. */
enum Shipped {
    AWS(
            Stacks::ready,
            12,
            Change.of("posit:connect.nodes.count", 4, "update cluster-connect-nodes [scalingConfig]"),
            Change.of("posit:connect.nodes.type", "m6i.4xlarge", "replace cluster-connect-nodes [instanceTypes]"),
            Change.of("posit:connect.database.type", "db.m5.xlarge", "update connect-database-server [instanceClass]"),
            Change.of("posit:connect.database.storageGiB", 40, "update connect-database-server [allocatedStorage]"),
            Change.of("posit:connect.replicas", 3, "update connect-release [values]"),
            Change.ofInputs(
                    "posit:tags",
                    Map.of("team", "data"),
                    20,
                    Set.of("defaultTags", "tags", "tagsAll", "tagSpecifications", "launchTemplate"))),
    AWS_AUTOSCALING(
            Stacks::elasticReady,
            14,
            Change.of("posit:connect.autoscaling.systemNodes.count", 3, "update cluster-system-nodes [scalingConfig]"),
            Change.of("posit:connect.autoscaling.content.maxCpus", 96, "update karpenter-pools-content [spec]"),
            Change.of("posit:connect.database.type", "db.m5.xlarge", "update connect-database-server [instanceClass]"),
            Change.of("posit:connect.replicas", 4, "update connect-release [values]")),
    AZURE(
            Stacks::azureReady,
            17,
            Change.of("posit:connect.nodes.count", 4, "update cluster-connect-nodes [count]"),
            Change.of("posit:connect.nodes.type", "Standard_D16_v5", "replace cluster-connect-nodes [vmSize]"),
            Change.of("posit:connect.database.type", "Standard_D8ds_v4", "update connect-database-server [sku]"),
            Change.of("posit:packageManager.database.storageGiB", 256, "update packages-database-server [storage]"),
            Change.of("posit:connect.replicas", 2, "update connect-release [values]"),
            Change.of("posit:packageManager.replicas", 2, "update packages-release [values]"),
            Change.ofInputs("posit:tags", Map.of("team", "data"), 20, Set.of("tags")));

    private final Supplier<Stack> stack;
    private final int longestChain;
    private final List<Change> changes;

    Shipped(Supplier<Stack> stack, int longestChain, Change... changes) {
        this.stack = stack;
        this.longestChain = longestChain;
        this.changes = List.of(changes);
    }

    /** In which everything is there that stands outside of the stack. */
    SimulatedCloud.Options cloud() {
        return SimulatedCloud.Options.immediate()
                .withElsewhere(Set.of("Z0123456789ABCDEFGHIJ", Stacks.VAULT, Stacks.DNS_ZONE));
    }

    String title() {
        return stack().name();
    }

    Stack stack() {
        return stack.get();
    }

    /** Protected types without a name that the program gives, so that a cloud cannot tell a second one from a new one. */
    Set<String> nameless() {
        return Set.of(
                "aws:kms/key:Key",
                "aws:efs/fileSystem:FileSystem",
                "aws:s3/bucketV2:BucketV2",
                "aws:iam/role:Role",
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment");
    }

    /** After a destroy: without the key nobody could read the final snapshots. */
    static boolean stays(String thing) {
        return thing.contains("aws:kms/key:Key");
    }

    /** Resources in the longest chain of those that wait for each other. */
    int longestChain() {
        return longestChain;
    }

    List<Change> changes() {
        return changes;
    }
}
