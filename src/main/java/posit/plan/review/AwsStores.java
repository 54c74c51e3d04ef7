package posit.plan.review;

import static posit.plan.conformance.PlanView.is;
import static posit.plan.conformance.PlanView.list;
import static posit.plan.conformance.PlanView.number;
import static posit.plan.conformance.PlanView.text;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.plan.conformance.AwsTypes;
import posit.plan.conformance.PlanView;
import posit.plan.engine.PlannedResource;
import posit.plan.review.Store.Safety;

/** What holds data on AWS. */
final class AwsStores {
    private static final String KEY = "aws:kms/key:Key";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String BUCKET_ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    private static final String BUCKET_VERSIONS = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String BUCKET_POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    private static final String FILE_POLICY = "aws:efs/fileSystemPolicy:FileSystemPolicy";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String LOGS = "aws:cloudwatch/logGroup:LogGroup";

    private final PlanView view;

    AwsStores(PlanView view) {
        this.view = view;
    }

    Stream<Store> stores() {
        return Stream.of(
                        each(AwsTypes.DATABASE, this::database),
                        each(AwsTypes.FILE_SYSTEM, this::files),
                        each(BUCKET, this::bucket),
                        each(AwsTypes.EKS, this::cluster),
                        each(KEY, this::key),
                        each(TEMPLATE, this::nodes),
                        each(LOGS, this::logs))
                .flatMap(one -> one);
    }

    private Stream<Store> each(String type, Function<PlannedResource, Store> store) {
        return view.all(type).stream().map(store);
    }

    private Store database(PlannedResource server) {
        var forced = view.behind(server, "parameterGroupName", AwsTypes.DATABASE_PARAMETERS).stream()
                .flatMap(group -> list(group, "parameters").stream())
                .anyMatch(one -> one instanceof Map<?, ?> parameter
                        && "rds.force_ssl".equals(parameter.get("name"))
                        && "1".equals(parameter.get("value")));
        var days = number(server, "backupRetentionPeriod");
        return new Store(
                "RDS PostgreSQL",
                server.name(),
                encrypted(is(server, "storageEncrypted"), server, "kmsKeyId"),
                Safety.of(forced, "TLS required", "TLS not required"),
                Safety.of(days > 0, days + " days, to any minute", "none"),
                Guards.of(server, is(server, "deletionProtection") ? "RDS deletion protection" : ""),
                is(server, "skipFinalSnapshot")
                        ? "all databases and their automated backups"
                        : "automated backups; a final snapshot stays");
    }

    private Store files(PlannedResource system) {
        var daily = about(AwsTypes.FILE_BACKUP, "fileSystemId", system)
                .anyMatch(backup -> text(backup, "backupPolicy.status").equals("ENABLED"));
        return new Store(
                "EFS",
                system.name(),
                encrypted(is(system, "encrypted"), system, "kmsKeyId"),
                transit(about(FILE_POLICY, "fileSystemId", system)),
                Safety.of(daily, "daily, by AWS Backup", "none"),
                Guards.of(system, ""),
                daily ? "all files; recovery points in AWS Backup stay" : "all files");
    }

    private Store bucket(PlannedResource bucket) {
        var encryption = about(BUCKET_ENCRYPTION, "bucket", bucket).findFirst();
        var versions = about(BUCKET_VERSIONS, "bucket", bucket)
                .anyMatch(one -> text(one, "versioningConfiguration.status").equals("Enabled"));
        var forced = is(bucket, "forceDestroy");
        return new Store(
                "S3 bucket",
                bucket.name(),
                // S3 encrypts everything. ref:
                // https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html
                encryption
                        .map(one -> encrypted(true, one, "rules"))
                        .orElseGet(() -> Safety.good("encrypted, S3’s own key")),
                transit(about(BUCKET_POLICY, "bucket", bucket)),
                Safety.of(versions, "versions of objects", "no versions"),
                Guards.of(bucket, forced ? "" : "S3 keeps a bucket that is not empty"),
                forced ? "all objects" : "nothing while objects are in it");
    }

    private Store cluster(PlannedResource eks) {
        var keyed = !text(eks, "encryptionConfigKeyArn").isEmpty();
        return new Store(
                "EKS control plane",
                eks.name(),
                encrypted(true, eks, keyed ? "encryptionConfigKeyArn" : ""),
                Safety.good("TLS"),
                Safety.good("made anew from this program"),
                Guards.of(eks, ""),
                "Kubernetes objects, with the Secrets among them");
    }

    private Store key(PlannedResource key) {
        return new Store(
                "KMS key",
                key.name(),
                Safety.good("kept by KMS"),
                Safety.good("TLS"),
                Safety.of(is(key, "enableKeyRotation"), "rotated yearly; older versions stay readable", "not rotated"),
                Guards.of(key, number(key, "deletionWindowInDays") + " days to change one’s mind"),
                key.retainOnDelete() ? "nothing: it stays, and is yours to delete" : "everything it encrypts");
    }

    private Store nodes(PlannedResource template) {
        var encrypted = !list(template, "blockDeviceMappings").isEmpty()
                && list(template, "blockDeviceMappings").stream()
                        .allMatch(one -> one instanceof Map<?, ?> mapping
                                && mapping.get("ebs") instanceof Map<?, ?> ebs
                                && "true".equals(String.valueOf(ebs.get("encrypted"))));
        return new Store(
                "Disks of nodes",
                template.name(),
                Safety.of(encrypted, "encrypted, EBS’ own key", "as the account’s default"),
                Safety.none(),
                Safety.good("not needed: nothing is kept there"),
                Safety.none(),
                "nothing that lasts");
    }

    private Store logs(PlannedResource group) {
        return new Store(
                "Log group",
                group.name(),
                encrypted(true, group, "kmsKeyId"),
                Safety.good("TLS"),
                Safety.good("kept " + number(group, "retentionInDays") + " days"),
                new Safety(true, Guards.of(group, "").words()),
                "its log lines");
    }

    /** Resources of a type that refine another. */
    private Stream<PlannedResource> about(String type, String input, PlannedResource what) {
        return view.all(type).stream().filter(one -> view.behind(one, input).contains(what));
    }

    private Safety encrypted(boolean encrypted, PlannedResource resource, String keyInput) {
        var keys = view.behind(resource, keyInput, KEY).stream()
                .map(PlannedResource::name)
                .collect(Collectors.joining(", "));
        return Safety.of(encrypted, "encrypted, " + (keys.isEmpty() ? "AWS’ own key" : "KMS key " + keys), "in clear");
    }

    private static Safety transit(Stream<PlannedResource> policies) {
        var denies = policies.anyMatch(one -> Statements.of(text(one, "policy")).stream()
                .anyMatch(
                        statement -> statement.isDeny() && statement.condition().contains("SecureTransport false")));
        return Safety.of(denies, "TLS required", "TLS not required");
    }
}
