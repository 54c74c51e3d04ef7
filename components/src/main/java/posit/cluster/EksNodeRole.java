package posit.cluster;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.stream.Stream;
import posit.cloud.AwsRegion;
import posit.cloud.AwsRole;
import posit.cloud.IamPolicy;

/** What every node of EKS may do, whoever makes it: join, pull images, be reached by Session Manager. */
public final class EksNodeRole {
    private EksNodeRole() {}

    /** @param namePrefix of the role, see {@link AwsRole.Args} */
    public static AwsRole of(String name, String namePrefix, AwsRegion region, ComponentResourceOptions options) {
        var policies = Stream.of(
                        "AmazonEKSWorkerNodePolicy",
                        "AmazonEC2ContainerRegistryPullOnly",
                        "AmazonSSMManagedInstanceCore")
                .map(region::managedPolicy)
                .toList();
        return new AwsRole(
                name, AwsRole.Args.managed(namePrefix, IamPolicy.trust("ec2.amazonaws.com"), policies), options);
    }
}
