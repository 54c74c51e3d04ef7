package posit.cloudsim;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What RDS, IAM, ACM, S3 and AWS Backup insist on. */
final class AwsRules {
    static final String SNAPSHOT = "aws:rds/snapshot:Snapshot";

    /** What somebody put into a bucket. */
    static final String OBJECT = "aws:s3/bucketObjectv2:BucketObjectv2";

    /** What AWS Backup put into a vault. */
    static final String RECOVERY_POINT = "aws:backup/recoveryPoint:RecoveryPoint";

    private AwsRules() {}

    static void subnetGroupHasZones(Cloud cloud, Thing group) {
        var zones = group.texts("subnetIds").stream()
                .flatMap(id -> cloud.find(AwsNetworkKinds.SUBNET, "", id).stream())
                .flatMap(subnet -> subnet.text("availabilityZone").stream());
        Rule.require(
                zones.distinct().count() >= 2,
                "DBSubnetGroupDoesNotCoverEnoughAZs",
                "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement");
    }

    static void databaseMayGo(Cloud cloud, Thing database) {
        Rule.require(
                !database.isTrue("deletionProtection"),
                "InvalidParameterCombination",
                "Cannot delete protected DB Instance, please disable deletion protection and try again.");
        finalSnapshot(database)
                .ifPresent(name -> Rule.require(
                        cloud.find(SNAPSHOT, "", name).isEmpty(),
                        "DBSnapshotAlreadyExists",
                        "Cannot create the snapshot because a snapshot with the identifier " + name
                                + " already exists."));
    }

    static void takeFinalSnapshot(Cloud cloud, Thing database) {
        finalSnapshot(database)
                .ifPresent(name -> cloud.add(SNAPSHOT, name, Map.of("dbInstanceIdentifier", database.id())));
    }

    private static Optional<String> finalSnapshot(Thing database) {
        return database.isTrue("skipFinalSnapshot") ? Optional.empty() : database.text("finalSnapshotIdentifier");
    }

    static void policyIsJson(Cloud cloud, Thing policy) {
        try {
            JsonParser.parseString(policy.text("policy").orElse(""));
        } catch (JsonParseException e) {
            throw new Refusal("MalformedPolicyDocument", "Syntax errors in policy.");
        }
    }

    /** Whether the record that proves the domain is there. */
    static boolean isProven(Cloud cloud, Thing certificate) {
        return Values.texts(certificate.outputs(), "domainValidationOptions.resourceRecordName").stream()
                .allMatch(name -> cloud.things(AwsKinds.RECORD).stream()
                        .anyMatch(
                                record -> dotted(record.text("name").orElse("")).equals(dotted(name))));
    }

    static List<String> certificateIsProven(Cloud cloud, Thing validation) {
        var certificate = validation.text("certificateArn").flatMap(arn -> cloud.find(AwsKinds.CERTIFICATE, "", arn));
        return Readiness.unless(
                certificate.filter(found -> isProven(cloud, found)).isPresent(),
                "waiting for ACM Certificate to be issued: timeout while waiting for state to become 'ISSUED'");
    }

    static void bucketIsEmpty(Cloud cloud, Thing bucket) {
        var full = cloud.things(OBJECT).stream()
                .anyMatch(object -> object.texts("bucket").contains(bucket.id()));
        Rule.require(
                !full || bucket.isTrue("forceDestroy"),
                "BucketNotEmpty",
                "The bucket you tried to delete is not empty. You must delete all versions in the bucket.");
    }

    static void vaultIsEmpty(Cloud cloud, Thing vault) {
        var full = cloud.things(RECOVERY_POINT).stream()
                .anyMatch(point -> point.texts("vault").contains(vault.id()));
        Rule.require(
                !full || vault.isTrue("forceDestroy"),
                "InvalidRequestException",
                "Backup vault cannot be deleted because it contains recovery points.");
    }

    private static String dotted(String name) {
        return name.endsWith(".") ? name : name + ".";
    }
}
