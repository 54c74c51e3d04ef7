package posit.storage;

import static posit.cloud.IamPolicy.deny;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.Names;

/** A private S3 bucket: encrypted with the stack's key, versioned, TLS only, nothing in it public. */
public final class S3Storage extends Component implements BucketStorage {
    private static final int ABORT_UPLOADS_AFTER_DAYS = 7;

    /**
     * @param product short name of the product, for example {@code packages}: part of the bucket's name
     * @param keyArn KMS key of the stack
     * @param keepOldVersionsDays how long an object can be brought back after it was overwritten or deleted
     * @param protect refuse to delete the bucket as long as this is true; false: a deletion takes its objects with it
     */
    @Builder
    public record Args(
            Names names,
            AwsRegion region,
            String product,
            Output<String> keyArn,

            @Builder.Default("posit.cloud.Retention.S3_VERSIONS")
            int keepOldVersionsDays,

            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final BucketV2 bucket;
    private final List<Resource> ready = new ArrayList<>();

    public S3Storage(String name, Args args, ComponentResourceOptions options) {
        super("S3Storage", name, options);
        this.args = args;
        bucket = new BucketV2(
                name("bucket"),
                BucketV2Args.builder()
                        .bucketPrefix(args.names().prefix(args.product()))
                        .forceDestroy(!args.protect())
                        .build(),
                childOptions().protect(args.protect()).build());
        ready.add(encryption());
        ready.add(ownership());
        privacy();
        history();
        // Said here because a preview knows no policy yet: policies name what is not made.
        registerOutputs(Map.of("bucket", bucketName(), "rights", Output.of(RIGHTS)));
    }

    @Override
    public Output<String> bucketName() {
        return bucket.bucket();
    }

    public Output<String> bucketArn() {
        return bucket.arn();
    }

    @Override
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    @Override
    public Output<String> access() {
        return BucketStorage.access(args.region(), bucketArn(), Optional.of(args.keyArn()));
    }

    private Resource encryption() {
        return new BucketServerSideEncryptionConfigurationV2(
                name("encryption"),
                BucketServerSideEncryptionConfigurationV2Args.builder()
                        .bucket(bucket.id())
                        .rules(BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                                // One data key for many objects: a hundredth of the calls to KMS.
                                .bucketKeyEnabled(true)
                                .applyServerSideEncryptionByDefault(
                                        BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs
                                                .builder()
                                                .sseAlgorithm("aws:kms")
                                                .kmsMasterKeyId(args.keyArn())
                                                .build())
                                .build())
                        .build(),
                child());
    }

    private Resource ownership() {
        return new BucketOwnershipControls(
                name("ownership"),
                BucketOwnershipControlsArgs.builder()
                        .bucket(bucket.id())
                        .rule(BucketOwnershipControlsRuleArgs.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build())
                        .build(),
                child());
    }

    private void privacy() {
        var block = new BucketPublicAccessBlock(
                name("private"),
                BucketPublicAccessBlockArgs.builder()
                        .bucket(bucket.id())
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build(),
                child());
        ready.add(block);
        ready.add(new BucketPolicy(
                name("policy"),
                BucketPolicyArgs.builder()
                        .bucket(bucket.id())
                        .policy(bucketArn().applyValue(S3Storage::tlsOnly))
                        .build(),
                // S3 refuses the second of two changes at once.
                child(block)));
    }

    private static String tlsOnly(String bucketArn) {
        return IamPolicy.document(deny(List.of("s3:*"), List.of(bucketArn, bucketArn + "/*"))
                .to(Map.of("AWS", "*"))
                .when("Bool", "aws:SecureTransport", "false"));
    }

    /** Old versions are the backup of a bucket, and end after a while. */
    private void history() {
        var versioning = new BucketVersioningV2(
                name("versioning"),
                BucketVersioningV2Args.builder()
                        .bucket(bucket.id())
                        .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                                .status("Enabled")
                                .build())
                        .build(),
                child());
        ready.add(versioning);
        new BucketLifecycleConfigurationV2(
                name("lifecycle"),
                BucketLifecycleConfigurationV2Args.builder()
                        .bucket(bucket.id())
                        .rules(unfinishedUploads(), oldVersions())
                        .build(),
                child(versioning));
    }

    private static BucketLifecycleConfigurationV2RuleArgs unfinishedUploads() {
        return rule("unfinished-uploads")
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(ABORT_UPLOADS_AFTER_DAYS)
                                .build())
                .build();
    }

    private BucketLifecycleConfigurationV2RuleArgs oldVersions() {
        return rule("old-versions")
                .noncurrentVersionExpiration(BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs.builder()
                        .noncurrentDays(args.keepOldVersionsDays())
                        .build())
                .expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .expiredObjectDeleteMarker(true)
                        .build())
                .build();
    }

    /** For all objects, which an empty filter says. */
    private static BucketLifecycleConfigurationV2RuleArgs.Builder rule(String id) {
        return BucketLifecycleConfigurationV2RuleArgs.builder()
                .id(id)
                .status("Enabled")
                .filter(BucketLifecycleConfigurationV2RuleFilterArgs.builder().build());
    }
}
