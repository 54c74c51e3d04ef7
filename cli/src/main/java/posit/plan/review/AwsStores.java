package posit.plan.review;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.AwsBackups;
import posit.plan.graph.PlanView;
import posit.plan.review.Store.Safety;

/** What holds data on AWS. */
final class AwsStores {
    private static final String BUCKET_LIFECYCLE =
            "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String NODE_CLASS = "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass";
    private static final String LOGS = "aws:cloudwatch/logGroup:LogGroup";
    private static final String AWS_KEY = "AWS’ own key";
    private static final String EBS_KEY = "EBS’ own key";
    private static final String LOGS_KEY = "CloudWatch Logs’ own key";

    private final PlanView view;

    AwsStores(PlanView view) {
        this.view = view;
    }

    Stream<Store> stores() {
        return Stream.of(
                        view.each(AwsTypes.DATABASE, this::database),
                        view.each(AwsTypes.FILE_SYSTEM, this::files),
                        view.each(AwsTypes.BACKUP_VAULT, this::vault),
                        view.each(AwsTypes.BUCKET, this::bucket),
                        view.each(AwsTypes.EKS, this::cluster),
                        view.each(AwsTypes.KEY, this::key),
                        view.each(AwsTypes.LAUNCH_TEMPLATE, this::nodes),
                        view.each(NODE_CLASS, this::nodeClass),
                        view.each(LOGS, this::logs))
                .flatMap(one -> one);
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
                atRest(is(server, "storageEncrypted"), server, "kmsKeyId"),
                Safety.of(forced, "TLS required", "TLS not required"),
                Safety.of(days > 0, days + " days, to any minute", "none"),
                Guards.of(server, is(server, "deletionProtection") ? "RDS deletion protection" : ""),
                is(server, "skipFinalSnapshot")
                        ? "all databases and their automated backups"
                        : "automated backups; a final snapshot stays");
    }

    private Store files(PlannedResource system) {
        var days = new AwsBackups(view).days(system);
        return new Store(
                "EFS",
                system.name(),
                atRest(is(system, "encrypted"), system, "kmsKeyId"),
                transit(view.about(AwsTypes.FILE_SYSTEM_POLICY, "fileSystemId", system)),
                Safety.of(days > 0, "daily, kept " + days + " days", "none"),
                Guards.of(system, ""),
                "all files; the backup vault is a resource of its own");
    }

    private Store vault(PlannedResource vault) {
        var forced = is(vault, "forceDestroy");
        return new Store(
                "AWS Backup vault",
                vault.name(),
                encrypted(vault, "kmsKeyArn", AWS_KEY),
                Safety.good("within AWS"),
                Safety.good("is one"),
                Guards.of(vault, forced ? "" : "AWS keeps a vault that is not empty"),
                forced ? "all backups of files" : "nothing while backups are in it");
    }

    private Store bucket(PlannedResource bucket) {
        var encryption =
                view.about(AwsTypes.BUCKET_ENCRYPTION, "bucket", bucket).findFirst();
        var versions = view.about(AwsTypes.BUCKET_VERSIONS, "bucket", bucket)
                .anyMatch(one -> text(one, "versioningConfiguration.status").equals("Enabled"));
        var days = view.about(BUCKET_LIFECYCLE, "bucket", bucket)
                .mapToLong(AwsStores::oldVersionsDays)
                .max()
                .orElse(0);
        var kept = days == 0 ? "old versions of objects" : "old versions of objects, kept " + days + " days";
        var forced = is(bucket, "forceDestroy");
        return new Store(
                "S3 bucket",
                bucket.name(),
                // S3 encrypts everything. ref:
                // https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html
                encryption
                        .map(one ->
                                encrypted(one, "rules.0.applyServerSideEncryptionByDefault.kmsMasterKeyId", AWS_KEY))
                        .orElseGet(() -> Safety.good("encrypted, S3’s own key")),
                transit(view.about(AwsTypes.BUCKET_POLICY, "bucket", bucket)),
                Safety.of(versions, kept, "no versions"),
                Guards.of(bucket, forced ? "" : "S3 keeps a bucket that is not empty"),
                forced ? "all objects" : "nothing while objects are in it");
    }

    private static long oldVersionsDays(PlannedResource lifecycle) {
        return IntStream.range(0, list(lifecycle, "rules").size())
                .mapToLong(rule -> number(lifecycle, "rules." + rule + ".noncurrentVersionExpiration.noncurrentDays"))
                .max()
                .orElse(0);
    }

    private Store cluster(PlannedResource eks) {
        return new Store(
                "EKS control plane",
                eks.name(),
                encrypted(eks, "encryptionConfigKeyArn", AWS_KEY),
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
        return disks(
                template,
                encrypted
                        ? encrypted(template, "blockDeviceMappings.0.ebs.kmsKeyId", EBS_KEY)
                        : Safety.poor("as the account’s default"));
    }

    private Store nodeClass(PlannedResource nodes) {
        return disks(nodes, encrypted(nodes, "spec.blockDeviceMappings.0.ebs.kmsKeyID", EBS_KEY));
    }

    private static Store disks(PlannedResource nodes, Safety atRest) {
        return new Store(
                "Disks of nodes",
                nodes.name(),
                atRest,
                Safety.none(),
                Safety.good("not needed: nothing is kept there"),
                Safety.none(),
                "nothing that lasts");
    }

    private Store logs(PlannedResource group) {
        return new Store(
                "Log group",
                group.name(),
                encrypted(group, "kmsKeyId", LOGS_KEY),
                Safety.good("TLS"),
                Safety.good("kept " + number(group, "retentionInDays") + " days"),
                new Safety(true, Guards.of(group, "").words()),
                "its log lines");
    }

    private Safety atRest(boolean encrypted, PlannedResource resource, String keyInput) {
        return encrypted ? encrypted(resource, keyInput, AWS_KEY) : Safety.poor("in clear");
    }

    /**
     * @param keyInput path of the input that names a key
     * @param otherwise whose key it is when there is none
     */
    private Safety encrypted(PlannedResource resource, String keyInput, String otherwise) {
        if (at(resource, keyInput) == null) {
            return Safety.good("encrypted, " + otherwise);
        }
        var made = view.behind(resource, keyInput.split("\\.")[0], AwsTypes.KEY).stream()
                .map(PlannedResource::name)
                .findFirst();
        var existing = text(resource, keyInput).replaceFirst(".*:key/", "");
        return Safety.good("encrypted, KMS key " + made.orElse(existing));
    }

    private static Safety transit(Stream<PlannedResource> policies) {
        var denies = policies.anyMatch(one -> Statements.of(text(one, "policy")).stream()
                .anyMatch(
                        statement -> statement.isDeny() && statement.condition().contains("SecureTransport false")));
        return Safety.of(denies, "TLS required", "TLS not required");
    }
}
