package posit.platform.aws;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Optional;
import java.util.function.Supplier;
import posit.cloud.AwsKey;
import posit.cloud.AwsRegion;
import posit.cloud.KmsKeys;
import posit.cloud.Names;
import posit.config.aws.AwsEncryptionConfig;

/** The keys of a stack on AWS: the user's own, or one that is made for the first who asks. */
final class AwsEncryption {
    private final AwsEncryptionConfig config;
    private final Supplier<AwsKey> newKey;
    private AwsKey key;

    /** @param protect whether a key that is made refuses to be deleted */
    AwsEncryption(
            AwsEncryptionConfig config,
            Names names,
            AwsRegion region,
            boolean protect,
            Supplier<ComponentResourceOptions> onAws) {
        this.config = config;
        var args = new AwsKey.Args(names, region, config.nodeDisks(), config.logs(), protect);
        newKey = () -> new AwsKey("key", args, onAws.get());
    }

    KmsKeys keys() {
        return config.keyArn().map(Output::of).map(this::theirs).orElseGet(this::ours);
    }

    /** Empty: that of EBS. */
    Optional<Output<String>> ofDisks() {
        return config.nodeDisks() ? keys().disks() : Optional.empty();
    }

    /** Empty: that of CloudWatch Logs. */
    Optional<Output<String>> ofLogs() {
        return config.logs() ? keys().logs() : Optional.empty();
    }

    private KmsKeys theirs(Output<String> arn) {
        return KmsKeys.of(arn, config.nodeDisks(), config.logs(), arn);
    }

    private KmsKeys ours() {
        if (key == null) {
            key = newKey.get();
        }
        return key.keys();
    }
}
