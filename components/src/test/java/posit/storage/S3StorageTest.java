package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class S3StorageTest {
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String ID = "store-bucket-id";

    private static MockRun<S3Storage> run(boolean protect) {
        return MockRun.of(context -> {
            var args = S3StorageArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .product("packages")
                    .keyArn(Samples.keyArn())
                    .keepOldVersionsDays(45)
                    .protect(protect)
                    .build();
            return new S3Storage("store", args, Samples.options());
        });
    }

    @Test
    void has_a_name_of_the_stack_that_aws_completes() {
        assertThat(run(true).only(BUCKET).inputs())
                .isEqualTo(Map.of("bucketPrefix", "acme-packages-", "forceDestroy", false));
    }

    @Test
    void is_deleted_with_its_objects_only_after_protection_is_off() {
        assertThat(run(true).only(BUCKET).protect()).isTrue();
        assertThat(run(false).only(BUCKET).protect()).isFalse();
        assertThat(run(false).only(BUCKET).at("forceDestroy")).isEqualTo(true);
    }

    @Test
    void is_encrypted_with_the_key_of_the_stack() {
        var encryption = run(true)
                .only("aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2");

        assertThat(encryption.inputs())
                .isEqualTo(Map.of(
                        "bucket",
                        ID,
                        "rules",
                        List.of(Map.of(
                                "bucketKeyEnabled",
                                true,
                                "applyServerSideEncryptionByDefault",
                                Map.of("sseAlgorithm", "aws:kms", "kmsMasterKeyId", "arn:mock:key")))));
    }

    @Test
    void has_nothing_public_in_it() {
        assertThat(run(true)
                        .only("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
                        .inputs())
                .isEqualTo(Map.of(
                        "bucket", ID,
                        "blockPublicAcls", true,
                        "blockPublicPolicy", true,
                        "ignorePublicAcls", true,
                        "restrictPublicBuckets", true));
        assertThat(run(true)
                        .only("aws:s3/bucketOwnershipControls:BucketOwnershipControls")
                        .inputs())
                .isEqualTo(Map.of("bucket", ID, "rule", Map.of("objectOwnership", "BucketOwnerEnforced")));
    }

    @Test
    void refuses_everything_without_tls() {
        var policy = run(true).only("aws:s3/bucketPolicy:BucketPolicy");

        assertThat(policy.at("bucket")).isEqualTo(ID);
        assertThat(policy.at("policy"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"s3:*\"],"
                        + "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}},\"Effect\":\"Deny\","
                        + "\"Principal\":{\"AWS\":\"*\"},"
                        + "\"Resource\":[\"arn:mock:store-bucket\",\"arn:mock:store-bucket/*\"]}],"
                        + "\"Version\":\"2012-10-17\"}");
        assertThat(policy.dependencies()).contains("BucketPublicAccessBlock store-private");
    }

    @Test
    void keeps_old_versions_as_long_as_it_is_told_and_unfinished_uploads_for_a_week() {
        var run = run(true);

        assertThat(run.only("aws:s3/bucketVersioningV2:BucketVersioningV2").inputs())
                .isEqualTo(Map.of("bucket", ID, "versioningConfiguration", Map.of("status", "Enabled")));
        var lifecycle = run.only("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2");
        assertThat(lifecycle.at("rules"))
                .isEqualTo(List.of(
                        Map.of(
                                "id",
                                "unfinished-uploads",
                                "status",
                                "Enabled",
                                "filter",
                                Map.of(),
                                "abortIncompleteMultipartUpload",
                                Map.of("daysAfterInitiation", 7L)),
                        Map.of(
                                "id",
                                "old-versions",
                                "status",
                                "Enabled",
                                "filter",
                                Map.of(),
                                "noncurrentVersionExpiration",
                                Map.of("noncurrentDays", 45L),
                                "expiration",
                                Map.of("expiredObjectDeleteMarker", true))));
        assertThat(lifecycle.dependencies()).contains("BucketVersioningV2 store-versioning");
    }

    @Test
    void PA_02_hands_out_five_rights_on_this_bucket_and_its_key() {
        assertThat(MockRun.value(run(true).built().access()))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"s3:ListBucket\"],\"Effect\":\"Allow\","
                        + "\"Resource\":\"arn:mock:store-bucket\"},"
                        + "{\"Action\":[\"s3:AbortMultipartUpload\",\"s3:DeleteObject\",\"s3:GetObject\","
                        + "\"s3:PutObject\"],\"Effect\":\"Allow\",\"Resource\":\"arn:mock:store-bucket/*\"},"
                        + "{\"Action\":[\"kms:Decrypt\",\"kms:GenerateDataKey\"],"
                        + "\"Condition\":{\"StringLike\":{\"kms:ViaService\":\"s3.eu-west-1.*\"}},"
                        + "\"Effect\":\"Allow\",\"Resource\":\"arn:mock:key\"}],\"Version\":\"2012-10-17\"}");
    }

    @Test
    void is_ready_when_nothing_can_be_written_that_is_not_encrypted_private_and_versioned() {
        var storage = run(true).built();

        assertThat(storage.ready().stream().map(Resource::pulumiResourceName))
                .containsExactlyInAnyOrder(
                        "store-encryption", "store-ownership", "store-private", "store-policy", "store-versioning");
        assertThat(MockRun.value(storage.bucketName())).isEqualTo("store-bucket-made-up");
    }
}
