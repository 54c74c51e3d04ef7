package posit.cloud;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * ARNs of the KMS keys that encrypt what a stack keeps on AWS.
 *
 * @param data Kubernetes secrets, databases, file systems and buckets
 * @param disks of nodes; empty: the key that EBS keeps for the account
 * @param logs log groups; empty: the key of CloudWatch Logs
 */
public record KmsKeys(Output<String> data, Optional<Output<String>> disks, Optional<Output<String>> logs) {
    /** Disks of nodes and logs have the keys of their services. */
    public static KmsKeys ofData(Output<String> arn) {
        return of(arn, false, false, arn);
    }

    /** @param allowed the same key, known when it may be used for disks and logs */
    public static KmsKeys of(Output<String> data, boolean disks, boolean logs, Output<String> allowed) {
        var other = Optional.of(allowed);
        return new KmsKeys(data, disks ? other : Optional.empty(), logs ? other : Optional.empty());
    }
}
