package posit.storage;

import static posit.cloud.IamPolicy.allow;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.cloud.AwsRegion;
import posit.cloud.IamPolicy;

/** An S3 bucket in which a product keeps its files. */
public sealed interface BucketStorage permits S3Storage, ExistingS3Storage {
    Output<String> bucketName();

    /** What a program needs that keeps its files here, as an IAM policy. */
    Output<String> access();

    /** Settings without which nothing should be written. */
    List<Resource> ready();

    /**
     * Five rights on one bucket alone, and its key.
     *
     * <p>ref: https://docs.posit.co/rspm/admin/file-storage/s3/
     *
     * @param keyArn KMS key of the bucket; empty where S3 keeps the key itself
     */
    static String access(AwsRegion region, String bucketArn, Optional<String> keyArn) {
        var objects = List.of("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject");
        var bucket = List.of(allow(List.of("s3:ListBucket"), bucketArn), allow(objects, bucketArn + "/*"));
        // S3 encrypts with the key in the caller's name: without these two it would refuse to write and to read. A
        // multipart upload reads its own parts. ref:
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
        var key = keyArn.map(arn -> allow(List.of("kms:Decrypt", "kms:GenerateDataKey"), arn)
                .when("StringLike", "kms:ViaService", "s3." + region.name() + ".*"));
        return IamPolicy.document(Stream.concat(bucket.stream(), key.stream()).toArray(IamPolicy.Statement[]::new));
    }
}
