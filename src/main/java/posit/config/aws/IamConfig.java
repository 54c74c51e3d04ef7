package posit.config.aws;

import java.util.Optional;
import posit.config.reader.Key;
import posit.reference.Pages;

/** Rules of the company for IAM roles. */
public record IamConfig(
        @Key(
                says =
                        "Permissions boundary of every role that the stack makes; choose it before the first update, because"
                                + " EKS takes another role for a cluster only with another cluster.",
                allowed = "the ARN of an IAM policy",
                pattern = "arn:aws(-[a-z]+)*:iam::([0-9]{12}|aws):policy/[\\w+=,.@/-]+",
                example = "arn:aws:iam::111122223333:policy/boundary",
                source = Pages.IAM_BOUNDARIES)
        Optional<String> permissionsBoundary,

        @Key(
                says = "Role of the cluster, instead of one that pulumi-eks makes: trusts `eks.amazonaws.com`, with"
                        + " `AmazonEKSClusterPolicy`.",
                allowed = IamConfig.ROLE,
                pattern = IamConfig.ROLE_PATTERN,
                example = "arn:aws:iam::111122223333:role/cluster",
                source = Pages.EKS_ROLES)
        Optional<String> clusterRoleArn,

        @Key(
                says =
                        "Role of the nodes of fixed pools, instead of one for each pool: trusts `ec2.amazonaws.com`, with"
                                + " `AmazonEKSWorkerNodePolicy` and `AmazonEC2ContainerRegistryPullOnly`.",
                allowed = IamConfig.ROLE,
                pattern = IamConfig.ROLE_PATTERN,
                example = "arn:aws:iam::111122223333:role/nodes",
                source = Pages.EKS_ROLES)
        Optional<String> nodeRoleArn) {
    private static final String ROLE = "the ARN of an IAM role";
    private static final String ROLE_PATTERN = "arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/[\\w+=,.@/-]+";

    static IamConfig defaults() {
        return new IamConfig(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
