package posit.platform.aws;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Optional;
import java.util.function.Supplier;
import posit.cloud.AwsKey;
import posit.cloud.AwsKeyArgs;
import posit.cloud.AwsRegion;
import posit.cloud.KmsKeys;
import posit.cloud.Names;
import posit.config.aws.AwsEncryptionConfig;

/** The keys that encrypt the data of a stack on AWS: an existing one, or one that is made when it is first needed. */
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
            Supplier<ComponentResourceOptions> options) {
        this.config = config;
        var args = AwsKeyArgs.builder()
                .names(names)
                .region(region)
                .disks(config.nodeDisks())
                .logs(config.logs())
                .protect(protect)
                .build();
        newKey = () -> new AwsKey("key", args, options.get());
    }

    KmsKeys keys() {
        return config.keyArn().map(Output::of).map(this::existing).orElseGet(this::own);
    }

    /** The key of node disks; empty for the key of EBS. */
    Optional<Output<String>> ofDisks() {
        return config.nodeDisks() ? keys().disks() : Optional.empty();
    }

    /** The key of log groups; empty for the key of CloudWatch Logs. */
    Optional<Output<String>> ofLogs() {
        return config.logs() ? keys().logs() : Optional.empty();
    }

    private KmsKeys existing(Output<String> arn) {
        return KmsKeys.of(arn, config.nodeDisks(), config.logs(), arn);
    }

    private KmsKeys own() {
        if (key == null) {
            key = newKey.get();
        }
        return key.keys();
    }
}
