package posit.plan.conformance;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static posit.plan.conformance.Edited.drop;
import static posit.plan.conformance.Edited.dropNamed;
import static posit.plan.conformance.Edited.from;
import static posit.plan.conformance.Edited.local;
import static posit.plan.conformance.Edited.loosen;
import static posit.plan.conformance.Edited.retype;
import static posit.plan.conformance.Edited.set;
import static posit.plan.conformance.Edited.setNamed;
import static posit.plan.conformance.Edited.with;
import static posit.plan.conformance.Edited.withoutOutput;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import posit.catalog.AwsTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;

/** One thing made wrong at a time, and the rows that are about it. */
final class Mutations {
    private static final String ACCOUNT_LABELS = "metadata.labels";

    private Mutations() {}

    private static List<Arguments> details() {
        return List.of(
                wrong("CA-01 ST-03", "no cluster", plan -> drop(plan, AwsTypes.EKS)),
                wrong(
                        "CA-08",
                        "a zone without a mount target",
                        plan -> dropNamed(plan, AwsTypes.MOUNT_TARGET, "connect-files-mount-1")),
                wrong(
                        "CA-10",
                        "database in public subnets",
                        plan -> from(
                                plan,
                                AwsTypes.DATABASE_SUBNETS,
                                "subnetIds",
                                "Subnet network-private-0",
                                "Subnet network-private-1",
                                "Subnet network-public-0")),
                wrong(
                        "CA-08 CA-10",
                        "files in public subnets",
                        plan -> from(plan, AwsTypes.MOUNT_TARGET, "subnetId", "Subnet network-public-0")),
                wrong(
                        "CA-12",
                        "a spread that counts no pod",
                        plan -> connect(
                                plan,
                                "values.topologySpreadConstraints",
                                List.of(Map.of(
                                        "topologyKey",
                                        "topology.kubernetes.io/zone",
                                        "whenUnsatisfiable",
                                        "DoNotSchedule",
                                        "labelSelector",
                                        Map.of("matchLabels", Map.of("app.kubernetes.io/name", "other")))))),
                wrong(
                        "CA-13",
                        "a backup of something else",
                        plan -> from(plan, AwsTypes.BACKUP_SELECTION, "resources", "Vpc network-vpc")));
    }

    static Stream<Arguments> seen() {
        return Stream.of(clusterAndNodes(), database(), files(), reach(), survival(), offHost(), stack(), details())
                .flatMap(List::stream);
    }

    private static List<Arguments> clusterAndNodes() {
        var nodes = AwsTypes.NODE_GROUP;
        return List.of(
                wrong("CA-01", "not through pulumi-eks", plan -> local(plan, AwsTypes.EKS)),
                wrong("CA-02", "half a node", plan -> set(plan, nodes, "instanceTypes", List.of("t3.xlarge"))),
                wrong("CA-02", "half the memory", plan -> set(plan, nodes, "instanceTypes", List.of("c5.2xlarge"))),
                wrong("CA-02 CA-04", "one node wanted", plan -> set(plan, nodes, "scalingConfig.desiredSize", 1L)),
                wrong("CA-03 CA-12", "one zone", plan -> from(plan, nodes, "subnetIds", "Subnet network-private-0")),
                wrong(
                        "CA-03 CA-07 CA-10",
                        "nodes in public subnets",
                        plan -> from(plan, nodes, "subnetIds", "Subnet network-public-0", "Subnet network-public-1")),
                wrong("CA-04", "nodes may grow", plan -> set(plan, nodes, "scalingConfig.maxSize", 9L)),
                wrong("CA-04", "nodes may shrink", plan -> set(plan, nodes, "scalingConfig.minSize", 1L)),
                wrong("CA-02 CA-03 CA-04 CA-10 CA-12", "no nodes", plan -> drop(plan, nodes)),
                wrong(
                        "CA-02 CA-03 CA-04 CA-10 CA-12",
                        "nodes for something else",
                        plan -> set(plan, nodes, "labels", Map.of("workload", "other"))));
    }

    private static List<Arguments> database() {
        var server = AwsTypes.DATABASE;
        return List.of(
                wrong("CA-05", "smaller class", plan -> set(plan, server, "instanceClass", "db.t3.medium")),
                wrong("CA-05", "10 GiB", plan -> set(plan, server, "allocatedStorage", 10L)),
                wrong("CA-05", "PostgreSQL 14", plan -> set(plan, server, "engineVersion", "14")),
                wrong("CA-05", "MySQL", plan -> set(plan, server, "engine", "mysql")),
                wrong(
                        "CA-05",
                        "an old minor for ever",
                        plan -> set(
                                set(plan, server, "engineVersion", "15.4"), server, "autoMinorVersionUpgrade", false)),
                wrong("CA-06", "no database on the server", plan -> set(plan, server, "dbName", null)),
                wrong(
                        "CA-05 CA-06 CA-07 CA-13",
                        "a server Connect does not use",
                        plan -> from(plan, KubernetesTypes.RELEASE, "values", "Vpc network-vpc")),
                wrong(
                        "CA-07",
                        "a zone with nodes and without the database",
                        plan -> from(plan, AwsTypes.DATABASE_SUBNETS, "subnetIds", "Subnet network-private-0")),
                wrong("CA-07", "no subnet group", plan -> drop(plan, AwsTypes.DATABASE_SUBNETS)));
    }

    private static List<Arguments> files() {
        var release = KubernetesTypes.RELEASE;
        return List.of(
                wrong("CA-08", "not encrypted", plan -> set(plan, AwsTypes.FILE_SYSTEM, "encrypted", false)),
                wrong("CA-08", "no mount targets", plan -> drop(plan, AwsTypes.MOUNT_TARGET)),
                wrong("CA-08", "an access point", plan -> with(plan, "aws:efs/accessPoint:AccessPoint")),
                wrong(
                        "CA-08",
                        "content without files",
                        plan -> setNamed(plan, release, "connect-release", "values.sharedStorage.mountContent", false)),
                wrong(
                        "CA-08",
                        "server without files",
                        plan -> setNamed(plan, release, "connect-release", "values.sharedStorage.mount", false)),
                wrong("CA-08", "another claim", plan -> set(plan, KubernetesTypes.CLAIM, "metadata.name", "other")),
                wrong("CA-08", "no volume", plan -> drop(plan, KubernetesTypes.VOLUME)));
    }

    private static List<Arguments> reach() {
        var balancer = AwsTypes.LOAD_BALANCER;
        return List.of(
                wrong("CA-10", "internal in public subnets", plan -> set(plan, balancer, "internal", true)),
                wrong("CA-09", "a network load balancer", plan -> set(plan, balancer, "loadBalancerType", "network")),
                wrong("CA-09", "not sticky", plan -> set(plan, AwsTypes.TARGET_GROUP, "stickiness.enabled", false)),
                wrong(
                        "CA-09 CA-10",
                        "a binding of another service",
                        plan -> set(plan, KubernetesTypes.TARGET_BINDING, "spec.serviceRef.name", "other")),
                wrong("CA-09 CA-10", "no binding", plan -> drop(plan, KubernetesTypes.TARGET_BINDING)),
                wrong("CA-09 CA-10", "no HTTPS", plan -> dropNamed(plan, AwsTypes.LISTENER, "connect-ingress-https")),
                wrong("CA-10", "public database", plan -> set(plan, AwsTypes.DATABASE, "publiclyAccessible", true)),
                wrong(
                        "CA-10",
                        "load balancer in private subnets",
                        plan -> from(
                                plan, balancer, "subnets", "Subnet network-private-0", "Subnet network-private-1")),
                wrong(
                        "CA-03 CA-10 CA-12",
                        "all in one zone",
                        plan -> set(plan, AwsTypes.SUBNET, "availabilityZone", "us-east-1a")));
    }

    private static List<Arguments> survival() {
        return List.of(
                wrong("CA-12", "one pod", plan -> connect(plan, "values.replicas", 1L)),
                wrong("CA-12", "pods anywhere", plan -> connect(plan, "values.topologySpreadConstraints", null)),
                wrong(
                        "CA-12",
                        "pods spread if possible",
                        plan -> connect(
                                plan,
                                "values.topologySpreadConstraints",
                                List.of(Map.of(
                                        "topologyKey",
                                        "topology.kubernetes.io/zone",
                                        "whenUnsatisfiable",
                                        "ScheduleAnyway")))),
                wrong("CA-13", "no backups", plan -> set(plan, AwsTypes.DATABASE, "backupRetentionPeriod", 0L)),
                wrong(
                        "CA-13",
                        "files kept for no day",
                        plan -> set(plan, AwsTypes.BACKUP_PLAN, "rules.0.lifecycle.deleteAfter", 0L)),
                wrong("CA-13", "no backups of files", plan -> drop(plan, AwsTypes.BACKUP_SELECTION)),
                wrong("CA-13", "values not kept", plan -> withoutOutput(plan, "connectHelmValues")));
    }

    private static List<Arguments> offHost() {
        return List.of(
                wrong("CA-11 OH-01", "local", plan -> connect(plan, "values.backends.kubernetes.enabled", false)),
                wrong("CA-11 OH-01", "launcher", plan -> connect(plan, "values.launcher.enabled", true)),
                wrong(
                        "CA-11 OH-01 OH-03",
                        "an account not meant for content",
                        plan -> set(plan, KubernetesTypes.SERVICE_ACCOUNT, ACCOUNT_LABELS, Map.of())),
                wrong("CA-11 OH-01 OH-03", "no account", plan -> drop(plan, KubernetesTypes.SERVICE_ACCOUNT)),
                wrong("OH-02", "no images", plan -> connect(plan, "values.executionEnvironments", List.of())),
                wrong("OH-04", "no upper limit", plan -> connect(plan, "values.config.Scheduler.MaxCPULimit", null)),
                wrong("OH-04", "no limits", plan -> connect(plan, "values.config.Scheduler", Map.of())),
                wrong("OH-05", "no licence", plan -> connect(plan, "values.license", null)),
                wrong(
                        "OH-05",
                        "licence in plain text",
                        plan -> set(plan, KubernetesTypes.SECRET, "stringData", Map.of("license.lic", "text"))),
                wrong(
                        "OH-05",
                        "no licence Secret",
                        plan -> dropNamed(plan, KubernetesTypes.SECRET, "connect-workspace-license")));
    }

    private static List<Arguments> stack() {
        return List.of(
                wrong("ST-02", "no component for files", plan -> retype(plan, "posit:index:EfsStorage", "x:y:Z")),
                wrong("ST-02", "a resource of its own", plan -> loosen(plan, AwsTypes.VPC)),
                wrong("ST-03", "a balancer's name", plan -> set(plan, AwsTypes.LOAD_BALANCER, "name", "connect")),
                wrong("ST-03", "roles' names", plan -> set(plan, "aws:iam/role:Role", "namePrefix", "connect-")),
                wrong("ST-03", "logs' names", plan -> set(plan, "aws:cloudwatch/logGroup:LogGroup", "name", "/logs")));
    }

    private static Plan connect(Plan plan, String path, Object value) {
        return setNamed(plan, KubernetesTypes.RELEASE, "connect-release", path, value);
    }

    static Arguments wrong(String rows, String what, UnaryOperator<Plan> mutation) {
        return arguments(rows, what, mutation);
    }
}
