package posit.database;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.aws.rds.ParameterGroup;
import com.pulumi.aws.rds.ParameterGroupArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.aws.rds.inputs.ParameterGroupParameterArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.AwsRole;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.KmsKeys;
import posit.cloud.Names;
import posit.cloud.RandomId;
import posit.cloud.RandomPassword;
import posit.network.AwsTcpRule;
import posit.network.VpcNetwork;

/** RDS for PostgreSQL in private subnets: encrypted, TLS only, generated password, backups, a final snapshot. */
public final class AwsDatabase extends Component implements Database {
    private static final String USER = "posit";
    private static final int PORT = 5432;
    private static final int PASSWORD_LENGTH = 32;
    private static final int MONITORING_SECONDS = 60;

    /** The free retention of Performance Insights. */
    private static final int INSIGHTS_DAYS = 7;

    /**
     * @param type RDS instance class, for example {@code db.m5.large}
     * @param version major ({@code 15}: the newest minor) or full version
     * @param storageGiB 20 to 65536
     * @param maxStorageGiB storage grows by itself up to this; 0: it does not
     */
    @Builder
    public record Size(
            String type,
            String version,
            int storageGiB,
            int maxStorageGiB,
            @Builder.Default("true") boolean multiAz) {}

    /**
     * @param product short name of the product, for example {@code connect}: part of names
     * @param clientSecurityGroupId who may connect
     * @param keys for the server, its backups and insights, and for its logs
     * @param backupRetentionDays 1 to 35
     * @param protect refuse to delete or replace the server as long as this is true
     */
    @Builder
    public record Args(
            Names names,
            AwsRegion region,
            String product,
            VpcNetwork network,
            Output<String> clientSecurityGroupId,
            KmsKeys keys,
            Size size,
            String database,

            @Builder.Default("posit.cloud.Retention.DATABASE_BACKUPS")
            int backupRetentionDays,

            @Builder.Default("posit.cloud.Retention.LOGS") int logRetentionDays,
            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final Instance server;
    private final RandomPassword password;
    private Resource clientRule;

    public AwsDatabase(String name, Args args, ComponentResourceOptions options) {
        super("AwsDatabase", name, options);
        this.args = args;
        password = new RandomPassword(name("password"), PASSWORD_LENGTH, childOptions());
        var monitoring = monitoringRole();
        var needs = new ArrayList<Resource>(monitoring.granted());
        needs.addAll(logGroups());
        server = new Instance(
                name("server"),
                serverArgs(monitoring).build(),
                childOptions()
                        .dependsOn(needs)
                        .protect(args.protect())
                        // Multi-AZ creation and snapshots outlast the provider's 40 minutes on a slow day.
                        .customTimeouts(CustomTimeouts.builder()
                                .create(Duration.ofMinutes(60))
                                .update(Duration.ofMinutes(90))
                                .delete(Duration.ofMinutes(60))
                                .build())
                        .build());
        registerOutputs(Map.of("host", server.address(), "port", server.port()));
    }

    /** By which the cloud's metrics name the server. */
    public Output<String> serverName() {
        return server.identifier();
    }

    /** RDS makes one with the server and has no call for more; {@link AddedDatabases} does. */
    @Override
    public List<String> databases() {
        return List.of(args.database());
    }

    @Override
    public PostgresConnection connection(String database) {
        if (!databases().contains(database)) {
            throw new IllegalArgumentException("no database " + database + " on the server of " + args.product());
        }
        return PostgresConnectionArgs.builder()
                .host(server.address())
                .port(server.port())
                .database(database)
                .user(USER)
                .password(password.result())
                .readyWhen(List.of(clientRule))
                .build();
    }

    private InstanceArgs.Builder serverArgs(AwsRole monitoring) {
        var builder = InstanceArgs.builder()
                .identifier(identifier())
                .engine("postgres")
                .username(USER)
                .password(password.result())
                .dbName(args.database())
                .port(PORT)
                .dbSubnetGroupName(subnetGroup().name())
                .vpcSecurityGroupIds(securityGroup().id().applyValue(List::of))
                .parameterGroupName(parameters().name())
                .publiclyAccessible(false)
                // ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
                .caCertIdentifier("rds-ca-rsa2048-g1")
                .monitoringInterval(MONITORING_SECONDS)
                .monitoringRoleArn(monitoring.arn())
                .performanceInsightsEnabled(true)
                .performanceInsightsRetentionPeriod(INSIGHTS_DAYS)
                .performanceInsightsKmsKeyId(args.keys().data())
                .enabledCloudwatchLogsExports("postgresql", "upgrade");
        return protection(size(builder));
    }

    private InstanceArgs.Builder size(InstanceArgs.Builder builder) {
        var size = args.size();
        builder.instanceClass(size.type())
                .engineVersion(size.version())
                .autoMinorVersionUpgrade(true)
                // `pulumi up` is when a change is wanted. In the maintenance window instead, the parameter group of the
                // former major version could not go, and the update would fail on it.
                .applyImmediately(true)
                // A change of the major version is the user's decision already; RDS asks a second time.
                .allowMajorVersionUpgrade(true)
                .multiAz(size.multiAz())
                .storageType("gp3")
                .allocatedStorage(size.storageGiB());
        return size.maxStorageGiB() == 0 ? builder : builder.maxAllocatedStorage(size.maxStorageGiB());
    }

    private InstanceArgs.Builder protection(InstanceArgs.Builder builder) {
        return builder.storageEncrypted(true)
                .kmsKeyId(args.keys().data())
                .backupRetentionPeriod(args.backupRetentionDays())
                .backupWindow("02:00-03:00")
                .maintenanceWindow("sun:04:00-sun:05:00")
                .copyTagsToSnapshot(true)
                .deletionProtection(args.protect())
                .skipFinalSnapshot(false)
                .finalSnapshotIdentifier(finalSnapshot());
    }

    /** A new suffix with every new server: the snapshot of a former one never blocks a destroy. */
    private Output<String> finalSnapshot() {
        var suffix = new RandomId(name("final-snapshot"), 4, childOptions());
        return Output.format("%s-final-%s", identifier(), suffix.hex());
    }

    private String identifier() {
        return args.names().of(args.product());
    }

    private SubnetGroup subnetGroup() {
        return new SubnetGroup(
                name("subnets"),
                SubnetGroupArgs.builder()
                        .namePrefix(args.names().prefix(args.product()))
                        .description("Private subnets of " + identifier())
                        .subnetIds(args.network().privateSubnetIds())
                        .build(),
                child());
    }

    /** The rule is a resource of its own, so that the server does not wait for the cluster. */
    private SecurityGroup securityGroup() {
        var group = new SecurityGroup(
                name("access"),
                SecurityGroupArgs.builder()
                        .namePrefix(args.names().prefix(args.product() + "-database"))
                        .description("PostgreSQL of " + identifier())
                        .vpcId(args.network().networkId())
                        .build(),
                child());
        clientRule = new AwsTcpRule(group.id(), PORT, "Pods and nodes of the cluster")
                .from(name("from-cluster"), args.clientSecurityGroupId(), child());
        return group;
    }

    private ParameterGroup parameters() {
        var major = args.size().version().split("\\.")[0];
        return new ParameterGroup(
                name("parameters"),
                ParameterGroupArgs.builder()
                        .namePrefix(args.names().prefix(args.product()))
                        .description("PostgreSQL of " + identifier())
                        .family("postgres" + major)
                        .parameters(ParameterGroupParameterArgs.builder()
                                .name("rds.force_ssl")
                                .value("1")
                                .build())
                        .build(),
                child());
    }

    private AwsRole monitoringRole() {
        return new AwsRole(
                name("monitoring"),
                AwsRole.Args.managed(
                        args.names().prefix(args.product() + "-db"),
                        IamPolicy.trust("monitoring.rds.amazonaws.com"),
                        List.of(args.region().managedPolicy("service-role/AmazonRDSEnhancedMonitoringRole"))),
                componentOptions().build());
    }

    /** Made before the server: RDS would make them without retention. */
    private List<Resource> logGroups() {
        return List.of(logGroup("postgresql"), logGroup("upgrade"));
    }

    private Resource logGroup(String log) {
        return new LogGroup(
                name(log),
                LogGroupArgs.builder()
                        .name("/aws/rds/instance/" + identifier() + "/" + log)
                        .retentionInDays(args.logRetentionDays())
                        .kmsKeyId(args.keys().logs().orElse(null))
                        .build(),
                child());
    }
}
