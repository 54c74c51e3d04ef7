package posit.cloud;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.kms.KeyPolicy;
import com.pulumi.aws.kms.KeyPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import posit.builders.Builder;

/**
 * The customer managed KMS key of a stack: Kubernetes secrets, database and files are encrypted with it. It outlives the
 * stack, because so do the final snapshots of its databases. ref:
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html
 */
public final class AwsKey extends Component {
    /** Days between a deletion and its taking effect; 30 is the longest AWS offers, and a lost key is lost data. */
    private static final int DELETION_WINDOW_DAYS = 30;

    /**
     * @param disks true: it may encrypt disks of nodes too
     * @param logs true: it may encrypt log groups too
     * @param protect refuse to delete the key as long as this is true
     */
    @Builder
    public record Args(
            Names names,
            AwsRegion region,
            @Builder.Default("false") boolean disks,
            @Builder.Default("false") boolean logs,
            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final Key key;
    private final Output<String> allowedArn;

    public AwsKey(String name, Args args, ComponentResourceOptions options) {
        super("AwsKey", name, options);
        this.args = args;
        key = new Key(
                name("key"),
                KeyArgs.builder()
                        .description("Data of " + args.names().stack())
                        .enableKeyRotation(true)
                        .deletionWindowInDays(DELETION_WINDOW_DAYS)
                        .build(),
                childOptions().protect(args.protect()).retainOnDelete(true).build());
        new Alias(
                name("alias"),
                AliasArgs.builder()
                        .name("alias/" + args.names().of("data"))
                        .targetKeyId(key.keyId())
                        .build(),
                child());
        allowedArn = args.disks() || args.logs() ? allowed() : key.arn();
        registerOutputs(Map.of("arn", key.arn()));
    }

    /** For what uses the key on behalf of whoever runs Pulumi. */
    public Output<String> arn() {
        return key.arn();
    }

    /** For everything, and what else it may encrypt waits until it may. */
    public KmsKeys keys() {
        return KmsKeys.of(key.arn(), args.disks(), args.logs(), allowedArn);
    }

    /** Beside the key: without it AWS writes the usual policy again, and a key that is there already is not touched. */
    private Output<String> allowed() {
        var policy = new KeyPolicy(
                name("policy"),
                KeyPolicyArgs.builder()
                        .keyId(key.keyId())
                        .policy(key.arn().applyValue(arn -> new KeyUse(args.region(), arn, args.disks(), args.logs())
                                .document()))
                        .build(),
                child());
        return Output.tuple(key.arn(), policy.id()).applyValue(known -> known.t1);
    }
}
