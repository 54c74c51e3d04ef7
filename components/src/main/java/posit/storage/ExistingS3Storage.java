package posit.storage;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.Component;

/** An S3 bucket that somebody else keeps, in the region of the stack. */
public final class ExistingS3Storage extends Component implements BucketStorage {
    /** @param keyArn KMS key of the bucket; empty where S3 keeps the key itself */
    @Builder
    public record Args(AwsRegion region, Output<String> bucket, Optional<Output<String>> keyArn) {}

    private final Args args;

    public ExistingS3Storage(String name, Args args, ComponentResourceOptions options) {
        super("ExistingS3Storage", name, options);
        this.args = args;
        registerOutputs(Map.of("bucket", bucketName()));
    }

    @Override
    public Output<String> bucketName() {
        return args.bucket();
    }

    @Override
    public Output<String> access() {
        var arn = Output.format("arn:%s:s3:::%s", args.region().partition(), args.bucket());
        return BucketStorage.access(args.region(), arn, args.keyArn());
    }

    @Override
    public List<Resource> ready() {
        return List.of();
    }
}
