package posit.cloudsim;

import static posit.cloudsim.AwsShapes.arn;
import static posit.cloudsim.AwsShapes.globalArn;
import static posit.cloudsim.AwsShapes.with;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Identity, keys, names, data: what AWS offers besides network and cluster. */
final class AwsKinds {
    static final String ROLE = "aws:iam/role:Role";
    static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    static final String KEY = "aws:kms/key:Key";
    static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    static final String TOPIC = "aws:sns/topic:Topic";
    static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    static final String RECORD = "aws:route53/record:Record";
    static final String DATABASE = "aws:rds/instance:Instance";
    static final String SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";
    static final String PARAMETER_GROUP = "aws:rds/parameterGroup:ParameterGroup";
    static final String FILE_SYSTEM = "aws:efs/fileSystem:FileSystem";
    static final String MOUNT_TARGET = "aws:efs/mountTarget:MountTarget";
    static final String BACKUP_VAULT = "aws:backup/vault:Vault";
    static final String BACKUP_PLAN = "aws:backup/plan:Plan";
    static final String BACKUP_SELECTION = "aws:backup/selection:Selection";
    static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    static final String QUEUE = "aws:sqs/queue:Queue";
    static final String EVENT_RULE = "aws:cloudwatch/eventRule:EventRule";

    private AwsKinds() {}

    static void addTo(Catalogue catalogue) {
        identity(catalogue);
        keysAndLogs(catalogue);
        alarms(catalogue);
        names(catalogue);
        database(catalogue);
        files(catalogue);
        backups(catalogue);
        buckets(catalogue);
        events(catalogue);
    }

    private static void identity(Catalogue catalogue) {
        catalogue
                .add(ROLE, AwsShapes::named)
                .outputs(making -> with(
                        making.id(),
                        globalArn(making, "iam", "role/" + making.id()),
                        "uniqueId",
                        "AROA" + making.hex(16).toUpperCase(Locale.ROOT)))
                .unique("EntityAlreadyExists", Thing::id)
                .inUse("DeleteConflict");
        catalogue
                .add(ATTACHMENT, making -> making.text("role").orElse("") + "-" + making.hex(20))
                .holds("role", ROLE);
        catalogue
                .add(
                        "aws:iam/rolePolicy:RolePolicy",
                        making -> making.text("role").orElse("") + ":" + making.physicalName("name"))
                .outputs(making -> Map.of("name", making.physicalName("name")))
                .holds("role", ROLE)
                .onCreate(AwsRules::policyIsJson)
                .onUpdate(AwsRules::policyIsJson);
        catalogue
                .add(
                        "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
                        making -> globalArn(
                                making,
                                "iam",
                                "oidc-provider/" + host(making.text("url").orElse(""))))
                .outputs(making -> Map.of("arn", making.id()))
                .unique("EntityAlreadyExists", Thing::id);
    }

    private static void keysAndLogs(Catalogue catalogue) {
        catalogue
                .add(KEY, Making::guid)
                .outputs(making -> Map.of("keyId", making.id(), "arn", arn(making, "kms", "key/" + making.id())));
        catalogue
                .add("aws:kms/alias:Alias", AwsShapes::named)
                .outputs(making -> with(making.id(), arn(making, "kms", making.id())))
                .knows("targetKeyId", KEY)
                .unique("AlreadyExistsException", Thing::id);
        catalogue
                .add("aws:kms/keyPolicy:KeyPolicy", making -> making.text("keyId")
                        .orElse(""))
                .belongsTo("keyId", KEY)
                .onCreate(AwsRules::policyIsJson)
                .onUpdate(AwsRules::policyIsJson);
        catalogue
                .add(LOG_GROUP, AwsShapes::named)
                .outputs(making -> with(making.id(), arn(making, "logs", "log-group:" + making.id())))
                .unique("ResourceAlreadyExistsException", Thing::id);
    }

    private static void alarms(Catalogue catalogue) {
        catalogue
                .add("aws:cloudwatch/metricAlarm:MetricAlarm", AwsShapes::named)
                .outputs(making -> with(making.id(), arn(making, "cloudwatch", "alarm:" + making.id())))
                .knows("alarmActions", TOPIC)
                .knows("okActions", TOPIC)
                .unique("ResourceAlreadyExists", Thing::id);
        catalogue
                .add(TOPIC, making -> arn(making, "sns", making.physicalName("name")))
                .outputs(making -> with(making.physicalName("name"), making.id()))
                .unique("InvalidParameter", Thing::id);
        catalogue
                .add(
                        "aws:sns/topicSubscription:TopicSubscription",
                        making -> making.text("topic").orElse("") + ":" + making.guid())
                .outputs(making -> Map.of("arn", making.id()))
                .belongsTo("topic", TOPIC);
    }

    private static void names(Catalogue catalogue) {
        catalogue
                .add(CERTIFICATE, making -> arn(making, "acm", "certificate/" + making.guid()))
                .outputs(AwsKinds::certificate)
                .inUse("ResourceInUseException");
        catalogue
                .add("aws:acm/certificateValidation:CertificateValidation", making -> making.guid())
                .belongsTo("certificateArn", CERTIFICATE)
                .ready(AwsRules::certificateIsProven);
        catalogue
                .add(
                        RECORD,
                        making -> making.text("zoneId").orElse("") + "_"
                                + making.text("name").orElse("") + "_"
                                + making.text("type").orElse(""))
                .outputs(making -> Map.of("fqdn", making.text("name").orElse("")))
                .unique("InvalidChangeBatch", thing -> thing.isTrue("allowOverwrite") ? "" : thing.id());
    }

    private static Map<String, Object> certificate(Making making) {
        var domain = making.text("domainName").orElse("");
        var option = Map.of(
                "domainName",
                domain,
                "resourceRecordName",
                "_" + making.hex(32) + "." + domain + ".",
                "resourceRecordType",
                "CNAME",
                "resourceRecordValue",
                "_" + making.hex(30) + ".acm-validations.aws.");
        return Map.of("arn", making.id(), "domainValidationOptions", List.of(option), "status", "PENDING_VALIDATION");
    }

    private static void database(Catalogue catalogue) {
        catalogue
                .add(SUBNET_GROUP, AwsShapes::named)
                .outputs(making -> with(making.id(), arn(making, "rds", "subgrp:" + making.id())))
                .knows("subnetIds", AwsNetworkKinds.SUBNET)
                .unique("DBSubnetGroupAlreadyExists", Thing::id)
                .onCreate(AwsRules::subnetGroupHasZones)
                .inUse("InvalidDBSubnetGroupStateFault");
        catalogue
                .add(PARAMETER_GROUP, AwsShapes::named)
                .outputs(making -> with(making.id(), arn(making, "rds", "pg:" + making.id())))
                .unique("DBParameterGroupAlreadyExists", Thing::id)
                .inUse("InvalidDBParameterGroupState");
        catalogue
                .add(DATABASE, making -> "db-" + making.hex(26).toUpperCase(Locale.ROOT))
                .outputs(AwsKinds::instance)
                .holds("dbSubnetGroupName", SUBNET_GROUP)
                .holds("parameterGroupName", PARAMETER_GROUP)
                .holds("vpcSecurityGroupIds", AwsNetworkKinds.SECURITY_GROUP)
                .knows("monitoringRoleArn", ROLE)
                .unique("DBInstanceAlreadyExists", thing -> thing.output("identifier"))
                .onDelete(AwsRules::databaseMayGo)
                .andThen((cloud, thing) -> {}, AwsRules::takeFinalSnapshot)
                .secret("password");
    }

    private static Map<String, Object> instance(Making making) {
        var identifier = making.physicalName("identifier");
        var address = identifier + "." + making.hex(12) + "." + making.region() + ".rds.amazonaws.com";
        var port = Values.at(making.inputs(), "port").stream().findFirst().orElse(5432L);
        return Map.of(
                "identifier",
                identifier,
                "address",
                address,
                "endpoint",
                address + ":" + port,
                "port",
                port,
                "hostedZoneId",
                "Z2R2ITUGPM61AM",
                "resourceId",
                making.id(),
                "status",
                "available",
                "arn",
                arn(making, "rds", "db:" + identifier));
    }

    private static void files(Catalogue catalogue) {
        catalogue
                .add(FILE_SYSTEM, AwsShapes.id("fs"))
                .outputs(making -> Map.of(
                        "arn", arn(making, "elasticfilesystem", "file-system/" + making.id()),
                        "dnsName", making.id() + ".efs." + making.region() + ".amazonaws.com",
                        "creationToken", making.text("creationToken").orElse("terraform-" + making.hex(24))))
                .unique("FileSystemAlreadyExists", thing -> thing.output("creationToken"))
                .inUse("FileSystemInUse");
        catalogue
                .add(MOUNT_TARGET, AwsShapes.id("fsmt"))
                .outputs(making -> Map.of(
                        "ipAddress", "10.0.0." + Math.floorMod(making.id().hashCode(), 250),
                        "networkInterfaceId", "eni-0" + making.hex(16)))
                .holds("fileSystemId", FILE_SYSTEM)
                .holds("subnetId", AwsNetworkKinds.SUBNET)
                .holds("securityGroups", AwsNetworkKinds.SECURITY_GROUP)
                .unique("MountTargetConflict", thing -> thing.texts("fileSystemId") + " in " + thing.texts("subnetId"));
        for (var part : Set.of("backupPolicy:BackupPolicy", "fileSystemPolicy:FileSystemPolicy")) {
            catalogue
                    .add("aws:efs/" + part, making -> making.text("fileSystemId")
                            .orElse(""))
                    .belongsTo("fileSystemId", FILE_SYSTEM);
        }
    }

    private static void backups(Catalogue catalogue) {
        catalogue
                .add(BACKUP_VAULT, AwsShapes::named)
                .outputs(making -> with(making.id(), arn(making, "backup", "backup-vault:" + making.id())))
                .unique("AlreadyExistsException", Thing::id)
                .onDelete(AwsRules::vaultIsEmpty);
        catalogue
                .add(BACKUP_PLAN, Making::guid)
                .outputs(making ->
                        with(making.physicalName("name"), arn(making, "backup", "backup-plan:" + making.id())))
                .knows("rules.targetVaultName", BACKUP_VAULT)
                .unique("AlreadyExistsException", thing -> thing.output("name"))
                .inUse("InvalidRequestException: Related backup plan selections must be deleted prior to backup plan");
        catalogue
                .add(BACKUP_SELECTION, Making::guid)
                .knows("iamRoleArn", ROLE)
                .knows("resources", FILE_SYSTEM)
                .holds("planId", BACKUP_PLAN);
    }

    private static void buckets(Catalogue catalogue) {
        catalogue
                .add(BUCKET, making -> making.physicalName("bucket"))
                .outputs(making -> {
                    var made = new TreeMap<String, Object>();
                    made.put("bucket", making.id());
                    made.put("arn", "arn:" + AwsShapes.partition(making) + ":s3:::" + making.id());
                    made.put("bucketRegionalDomainName", making.id() + ".s3." + making.region() + ".amazonaws.com");
                    return made;
                })
                .unique("BucketAlreadyOwnedByYou", Thing::id)
                .onDelete(AwsRules::bucketIsEmpty);
        for (var part : List.of(
                "bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                "bucketOwnershipControls:BucketOwnershipControls",
                "bucketPolicy:BucketPolicy",
                "bucketPublicAccessBlock:BucketPublicAccessBlock",
                "bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                "bucketVersioningV2:BucketVersioningV2")) {
            catalogue
                    .add("aws:s3/" + part, making -> making.text("bucket").orElse(""))
                    .belongsTo("bucket", BUCKET);
        }
    }

    private static void events(Catalogue catalogue) {
        catalogue
                .add(
                        QUEUE,
                        making -> "https://sqs." + making.region() + ".amazonaws.com/" + AwsShapes.ACCOUNT + "/"
                                + making.physicalName("name"))
                .outputs(making -> with(
                        making.physicalName("name"),
                        arn(making, "sqs", making.physicalName("name")),
                        "url",
                        making.id()))
                .unique("QueueAlreadyExists", Thing::id);
        catalogue
                .add("aws:sqs/queuePolicy:QueuePolicy", making -> making.text("queueUrl")
                        .orElse(""))
                .belongsTo("queueUrl", QUEUE);
        catalogue
                .add(EVENT_RULE, AwsShapes::named)
                .outputs(making -> with(making.id(), arn(making, "events", "rule/" + making.id())))
                .unique("ResourceAlreadyExistsException", Thing::id)
                .inUse("ValidationException: Rule can't be deleted since it has targets");
        catalogue
                .add(
                        "aws:cloudwatch/eventTarget:EventTarget",
                        making -> making.text("rule").orElse("") + "-" + making.hex(20))
                .outputs(making -> Map.of("targetId", making.text("targetId").orElse(making.hex(20))))
                .holds("rule", EVENT_RULE)
                .knows("arn", QUEUE);
    }

    private static String host(String url) {
        return url.replaceFirst("^https://", "");
    }
}
