package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class ExistingS3StorageTest {
    private static MockRun<ExistingS3Storage> run(Optional<String> keyArn) {
        return MockRun.of(context -> {
            var args = ExistingS3StorageArgs.builder()
                    .region(Samples.REGION)
                    .bucket("acme-packages")
                    .keyArn(keyArn.map(Output::of))
                    .build();
            return new ExistingS3Storage("bucket", args, Samples.options());
        });
    }

    @Test
    void needs_five_rights_on_the_bucket_alone() {
        var storage = run(Optional.empty()).built();

        assertThat(MockRun.value(storage.bucketName())).isEqualTo("acme-packages");
        assertThat(MockRun.value(storage.access()))
                .contains("\"arn:aws:s3:::acme-packages\"", "\"arn:aws:s3:::acme-packages/*\"")
                .contains("s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload")
                .doesNotContain("kms:", "s3:*");
    }

    @Test
    void needs_the_buckets_key_where_it_has_one() {
        assertThat(MockRun.value(run(Optional.of("arn:mock:key")).built().access()))
                .contains("kms:Decrypt", "kms:GenerateDataKey", "arn:mock:key");
    }

    @Test
    void makes_nothing_on_aws() {
        assertThat(run(Optional.empty()).all())
                .extracting(asked -> asked.type())
                .noneMatch(type -> type.startsWith("aws:s3"));
    }
}
