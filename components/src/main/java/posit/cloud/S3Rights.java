package posit.cloud;

import java.util.ArrayList;
import java.util.List;

/** Rights on the objects of S3 buckets. ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html */
public final class S3Rights {
    private S3Rights() {}

    /** A bucket, to read from alone or to write to as well. */
    public record Bucket(String name, boolean write) {}

    /** An IAM policy. */
    public static String policy(AwsRegion region, List<Bucket> buckets) {
        var s3 = "arn:" + region.partition() + ":s3:::";
        var all = buckets.stream().map(bucket -> s3 + bucket.name()).toList();
        var objects = all.stream().map(bucket -> bucket + "/*").toList();
        var written = buckets.stream()
                .filter(Bucket::write)
                .map(bucket -> s3 + bucket.name() + "/*")
                .toList();
        var statements = new ArrayList<IamPolicy.Statement>();
        statements.add(IamPolicy.allow(List.of("s3:GetBucketLocation", "s3:ListBucket"), all));
        statements.add(IamPolicy.allow(List.of("s3:GetObject"), objects));
        if (!written.isEmpty()) {
            statements.add(
                    IamPolicy.allow(List.of("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"), written));
        }
        return IamPolicy.document(statements.toArray(IamPolicy.Statement[]::new));
    }
}
