package posit.database;

import com.pulumi.azurenative.dbforpostgresql.Configuration;
import com.pulumi.azurenative.dbforpostgresql.ConfigurationArgs;
import com.pulumi.azurenative.dbforpostgresql.DatabaseArgs;
import com.pulumi.azurenative.dbforpostgresql.Server;
import com.pulumi.azurenative.dbforpostgresql.ServerArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.AuthConfigArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.BackupArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.DataEncryptionArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.HighAvailabilityArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.MaintenanceWindowArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.NetworkArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.SkuArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.StorageArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.UserAssignedIdentityArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.UserIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.AzureKey;
import posit.cloud.AzureLogs;
import posit.cloud.Component;
import posit.cloud.RandomId;
import posit.cloud.RandomPassword;
import posit.network.AzurePrivateDns;
import posit.network.AzurePrivateDnsArgs;
import posit.network.VnetNetwork;

/** Azure Database for PostgreSQL, flexible server, in a private subnet: encrypted, TLS only, generated password, backups. */
public final class AzureDatabase extends Component implements Database {
    private static final String USER = "posit";
    private static final int PORT = 5432;
    private static final int PASSWORD_LENGTH = 32;

    /**
     * Sunday, four in the morning UTC. As far as is known Azure takes it with a change of a server only, and a new one has
     * Azure's own window until then: docs/operations/upgrade.md. ref:
     * https://github.com/hashicorp/terraform-provider-azurerm/blob/main/internal/services/postgres/postgresql_flexible_server_resource.go
     */
    private static final MaintenanceWindowArgs MAINTENANCE = MaintenanceWindowArgs.builder()
            .customWindow("Enabled")
            .dayOfWeek(0)
            .startHour(4)
            .startMinute(0)
            .build();

    /**
     * @param type VM size, for example {@code Standard_D4ds_v4}
     * @param version major; Azure keeps its minor the newest
     * @param storageGiB 32, 64, 128 and so on to 32767: sizes double; it can only grow
     * @param highAvailability true: a standby in another zone that takes over by itself
     */
    @Builder
    public record Size(
            String type,
            String version,
            int storageGiB,
            @Builder.Default("true") boolean highAvailability) {
        /** As Azure calls the family of the VM size. */
        String tier() {
            return switch (type.replace("Standard_", "").charAt(0)) {
                case 'B' -> "Burstable";
                case 'E' -> "MemoryOptimized";
                default -> "GeneralPurpose";
            };
        }
    }

    /**
     * @param product short name of the product, for example {@code connect}: part of names
     * @param zones at least two; the server starts in the first, its standby in the second
     * @param databases names of the databases to make, the product's own first
     * @param backupRetentionDays 7 to 35
     * @param key with which data is encrypted; empty: Microsoft's
     * @param protect refuse to delete or replace the server as long as this is true
     */
    @Builder
    public record Args(
            AzureGroup group,
            AzureLogs logs,
            VnetNetwork network,
            String product,
            Size size,
            List<String> zones,
            @Builder.Required List<String> databases,

            @Builder.Default("posit.cloud.Retention.DATABASE_BACKUPS")
            int backupRetentionDays,

            Optional<AzureKey> key,
            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final RandomPassword password;
    private final Server server;
    private final Map<String, Resource> databases = new TreeMap<>();

    public AzureDatabase(String name, Args args, ComponentResourceOptions options) {
        super("AzureDatabase", name, options);
        this.args = args;
        password = new RandomPassword(name("password"), PASSWORD_LENGTH, childOptions());
        var dns = new AzurePrivateDns(
                name("dns"),
                AzurePrivateDnsArgs.builder()
                        .group(args.group())
                        .networkId(networkWithSubnet())
                        .zone(args.group().names().of(args.product()) + ".private.postgres.database.azure.com")
                        .build(),
                componentOptions().build());
        server = server(dns);
        encryptedConnections(emptyDatabases());
        args.logs().collect(name("logs"), server.id(), List.of("PostgreSQLLogs"), childOptions());
        registerOutputs(Map.of("host", server.fullyQualifiedDomainName(), "port", Output.of(PORT)));
    }

    /** Resource id. */
    public Output<String> serverId() {
        return server.id();
    }

    @Override
    public List<String> databases() {
        return args.databases();
    }

    @Override
    public PostgresConnection connection(String database) {
        if (!databases.containsKey(database)) {
            throw new IllegalArgumentException(
                    "no database " + database + " among " + args.databases() + " of " + args.product());
        }
        return PostgresConnectionArgs.builder()
                .host(server.fullyQualifiedDomainName())
                .port(Output.of(PORT))
                .database(database)
                .user(USER)
                .password(password.result())
                .readyWhen(List.of(databases.get(database)))
                .build();
    }

    /**
     * Id of the network, when the subnet is there too: on destroy Azure keeps the subnet as long as there is the link of the
     * zone. ref: https://github.com/hashicorp/terraform-provider-azurerm/pull/24593
     */
    private Output<String> networkWithSubnet() {
        var network = args.network();
        return Output.tuple(network.networkId(), network.databaseSubnetId()).applyValue(known -> known.t1);
    }

    private Server server(AzurePrivateDns dns) {
        var suffix = new RandomId(name("suffix"), 4, childOptions());
        var names = args.group().names();
        var builder = ServerArgs.builder()
                .resourceGroupName(args.group().name())
                .location(args.group().location())
                .serverName(suffix.hex().applyValue(hex -> names.unique(args.product(), hex)))
                // Another major version may want "Update", which a creation refuses: docs/operations/upgrade.md. ref:
                // https://github.com/hashicorp/terraform-provider-azurerm/pull/20495
                .createMode("Default")
                .version(args.size().version())
                .administratorLogin(USER)
                .administratorLoginPassword(password.result())
                .authConfig(AuthConfigArgs.builder()
                        .passwordAuth("Enabled")
                        // Posit's products cannot log in with an Entra identity.
                        .activeDirectoryAuth("Disabled")
                        .build())
                .network(NetworkArgs.builder()
                        .delegatedSubnetResourceId(args.network().databaseSubnetId())
                        .privateDnsZoneArmResourceId(dns.zoneId())
                        .build())
                .maintenanceWindow(MAINTENANCE)
                .tags(args.group().tags());
        return new Server(
                name("server"),
                encryption(protection(size(builder))).build(),
                childOptions()
                        .dependsOn(dns.link())
                        .protect(args.protect())
                        // A failover swaps them.
                        .ignoreChanges("availabilityZone", "highAvailability.standbyAvailabilityZone")
                        .customTimeouts(CustomTimeouts.builder()
                                .create(Duration.ofMinutes(60))
                                .update(Duration.ofMinutes(90))
                                .delete(Duration.ofMinutes(60))
                                .build())
                        .build());
    }

    private ServerArgs.Builder size(ServerArgs.Builder builder) {
        var size = args.size();
        return builder.sku(SkuArgs.builder().name(size.type()).tier(size.tier()).build())
                .storage(StorageArgs.builder().storageSizeGB(size.storageGiB()).build());
    }

    private ServerArgs.Builder protection(ServerArgs.Builder builder) {
        var standby = HighAvailabilityArgs.builder();
        if (args.size().highAvailability()) {
            standby.mode("ZoneRedundant").standbyAvailabilityZone(args.zones().get(1));
        } else {
            standby.mode("Disabled");
        }
        return builder.availabilityZone(args.zones().get(0))
                .highAvailability(standby.build())
                .backup(BackupArgs.builder()
                        .backupRetentionDays(args.backupRetentionDays())
                        .geoRedundantBackup("Disabled")
                        .build());
    }

    /** ref: https://learn.microsoft.com/azure/postgresql/security/security-data-encryption */
    private ServerArgs.Builder encryption(ServerArgs.Builder builder) {
        args.key().ifPresent(key -> builder.identity(UserAssignedIdentityArgs.builder()
                        .type("UserAssigned")
                        .userAssignedIdentities(key.identityId()
                                .applyValue(id ->
                                        Map.of(id, UserIdentityArgs.builder().build())))
                        .build())
                .dataEncryption(DataEncryptionArgs.builder()
                        .type("AzureKeyVault")
                        .primaryKeyURI(key.url())
                        .primaryUserAssignedIdentityId(key.identityId())
                        .build()));
        return builder;
    }

    /**
     * The server's default, kept from being changed. After the databases: a product waits for those only, and the server
     * takes one change at a time.
     */
    private void encryptedConnections(Resource previous) {
        new Configuration(
                name("tls"),
                ConfigurationArgs.builder()
                        .resourceGroupName(args.group().name())
                        .serverName(server.name())
                        .configurationName("require_secure_transport")
                        .value("on")
                        .source("user-override")
                        .build(),
                childOptions().dependsOn(previous).build());
    }

    /** One after another: the server takes one change at a time. Returns the last. */
    private Resource emptyDatabases() {
        Resource previous = server;
        for (var database : args.databases()) {
            previous = new com.pulumi.azurenative.dbforpostgresql.Database(
                    name(database),
                    DatabaseArgs.builder()
                            .resourceGroupName(args.group().name())
                            .serverName(server.name())
                            .databaseName(database)
                            .charset("UTF8")
                            .collation("en_US.utf8")
                            .build(),
                    childOptions().dependsOn(previous).protect(args.protect()).build());
            databases.put(database, previous);
        }
        return previous;
    }
}
