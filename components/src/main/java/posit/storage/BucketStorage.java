package posit.storage;

import static posit.cloud.IamPolicy.allow;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.cloud.AwsRegion;
import posit.cloud.IamPolicy;

/**
 * An S3 bucket in which a product keeps its files.
 *
 * <p>What must hold: it is in the region of the stack, and closed to the public.
 */
public interface BucketStorage {
    /** The only one that is on the bucket itself. */
    String LIST_BUCKET = "s3:ListBucket";

    /** Those a program needs that keeps its files here. ref: https://docs.posit.co/rspm/admin/file-storage/s3/ */
    List<String> RIGHTS =
            List.of("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", LIST_BUCKET, "s3:PutObject");

    Output<String> bucketName();

    /** What a program needs that keeps its files here, as an IAM policy. */
    Output<String> access();

    /** Settings without which nothing should be written. */
    List<Resource> ready();

    /**
     * The {@link #RIGHTS} on one bucket alone, and its key.
     *
     * @param keyArn KMS key of the bucket; empty where S3 keeps the key itself
     */
    static Output<String> access(AwsRegion region, Output<String> bucketArn, Optional<Output<String>> keyArn) {
        return Output.tuple(bucketArn, keyArn.orElse(Output.ofNullable(null)))
                .applyValue(arns -> policy(region, arns.t1, Optional.ofNullable(arns.t2)));
    }

    private static String policy(AwsRegion region, String bucketArn, Optional<String> keyArn) {
        var objects =
                RIGHTS.stream().filter(right -> !right.equals(LIST_BUCKET)).toList();
        var bucket = List.of(allow(List.of(LIST_BUCKET), bucketArn), allow(objects, bucketArn + "/*"));
        // S3 encrypts with the key in the caller's name: without these two it would refuse to write and to read. A
        // multipart upload reads its own parts. ref:
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
        var key = keyArn.map(arn -> allow(List.of("kms:Decrypt", "kms:GenerateDataKey"), arn)
                .when("StringLike", "kms:ViaService", "s3." + region.name() + ".*"));
        return IamPolicy.document(Stream.concat(bucket.stream(), key.stream()).toArray(IamPolicy.Statement[]::new));
    }
}
