package posit.cluster;

/** The IAM role of an EKS cluster. */
public sealed interface EksClusterRole {
    /** Made inside pulumi-eks, where nobody can give it a permissions boundary. */
    record OfPulumiEks() implements EksClusterRole {}

    /** Made beside the cluster. */
    record Ours() implements EksClusterRole {}

    /**
     * That somebody else keeps.
     *
     * @param arn with a path or without
     */
    record Existing(String arn) implements EksClusterRole {
        String name() {
            return arn.substring(arn.lastIndexOf('/') + 1);
        }
    }
}
