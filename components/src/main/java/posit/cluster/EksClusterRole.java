package posit.cluster;

import com.pulumi.core.Output;

/** The IAM role of an EKS cluster. */
public sealed interface EksClusterRole {
    /** Made inside pulumi-eks, where nobody can give it a permissions boundary. */
    record OfPulumiEks() implements EksClusterRole {}

    /** Made beside the cluster. */
    record Made() implements EksClusterRole {}

    /**
     * That somebody else keeps.
     *
     * @param arn with a path or without
     */
    record Existing(Output<String> arn) implements EksClusterRole {
        Output<String> name() {
            return arn.applyValue(known -> known.substring(known.lastIndexOf('/') + 1));
        }
    }
}
