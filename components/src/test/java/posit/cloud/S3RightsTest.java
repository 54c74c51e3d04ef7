package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class S3RightsTest {
    @Test
    void reads_all_buckets_and_writes_to_those_it_may_write_to() {
        var buckets = List.of(new S3Rights.Bucket("a", false), new S3Rights.Bucket("b", true));

        assertThat(S3Rights.policy(new AwsRegion("us-gov-west-1"), buckets))
                .isEqualTo("{\"Statement\":["
                        + "{\"Action\":[\"s3:GetBucketLocation\",\"s3:ListBucket\"],\"Effect\":\"Allow\","
                        + "\"Resource\":[\"arn:aws-us-gov:s3:::a\",\"arn:aws-us-gov:s3:::b\"]},"
                        + "{\"Action\":[\"s3:GetObject\"],\"Effect\":\"Allow\","
                        + "\"Resource\":[\"arn:aws-us-gov:s3:::a/*\",\"arn:aws-us-gov:s3:::b/*\"]},"
                        + "{\"Action\":[\"s3:AbortMultipartUpload\",\"s3:DeleteObject\",\"s3:PutObject\"],"
                        + "\"Effect\":\"Allow\",\"Resource\":[\"arn:aws-us-gov:s3:::b/*\"]}],"
                        + "\"Version\":\"2012-10-17\"}");
    }

    @Test
    void writes_nowhere_unless_told_to() {
        assertThat(S3Rights.policy(new AwsRegion("eu-west-1"), List.of(new S3Rights.Bucket("a", false))))
                .contains("arn:aws:s3:::a/*")
                .doesNotContain("Put", "Delete");
    }

    @Test
    void as_many_buckets_as_a_stack_file_takes_fit_a_role() {
        var longest = "b".repeat(63);
        var buckets = IntStream.range(0, 25)
                .mapToObj(i -> new S3Rights.Bucket(longest, true))
                .toList();

        // ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
        assertThat(S3Rights.policy(new AwsRegion("us-gov-west-1"), buckets)).hasSizeLessThan(10_240);
    }
}
