package posit.cloud;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/**
 * The customer managed KMS key of a stack: Kubernetes secrets, database and files are encrypted with it. It outlives the
 * stack, because so do the final snapshots of its databases. ref:
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html
 */
public final class AwsKey extends Component {
    /** Days between a deletion and its taking effect; 30 is the longest AWS offers, and a lost key is lost data. */
    private static final int DELETION_WINDOW_DAYS = 30;

    /** @param protect refuse to delete the key as long as this is true */
    public record Args(Names names, boolean protect) {}

    private final Key key;

    public AwsKey(String name, Args args, ComponentResourceOptions options) {
        super("AwsKey", name, options);
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
        registerOutputs(Map.of("arn", key.arn()));
    }

    public Output<String> arn() {
        return key.arn();
    }
}
