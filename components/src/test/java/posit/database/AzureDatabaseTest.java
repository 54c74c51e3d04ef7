package posit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.test.PulumiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;
import posit.testing.AzureMocks.Made;
import posit.testing.AzureReference;

class AzureDatabaseTest {
    private static final String DATABASE = "azure-native:dbforpostgresql:Database";
    private static final AzureReference REFERENCE = new AzureReference();
    private static final AzureMocks MADE = AzureMocks.run(REFERENCE::deploy);

    @Test
    void both_servers_have_the_size_and_version_of_their_pages() {
        for (var product : new String[] {"connect", "packages"}) {
            var server = server(product);
            assertThat(server.at("sku")).isEqualTo(Map.of("name", "Standard_D4ds_v4", "tier", "GeneralPurpose"));
            assertThat(server.at("version")).isEqualTo("16");
        }
        assertThat(server("connect").at("storage.storageSizeGB")).isEqualTo(64.0);
        assertThat(server("packages").at("storage.storageSizeGB")).isEqualTo(128.0);
    }

    @Test
    void package_manager_has_a_standby_in_another_zone_and_connect_has_one_on_demand() {
        assertThat(server("packages").at("highAvailability"))
                .isEqualTo(Map.of("mode", "ZoneRedundant", "standbyAvailabilityZone", "2"));
        assertThat(server("packages").at("availabilityZone")).isEqualTo("1");
        assertThat(server("connect").at("highAvailability.mode")).isEqualTo("Disabled");

        var reference = new AzureReference();
        reference.highAvailability = true;
        var made = AzureMocks.run(reference::deploy);
        assertThat(made.named("azure-native:dbforpostgresql:Server", "connect-database-server")
                        .at("highAvailability.mode"))
                .isEqualTo("ZoneRedundant");
    }

    @Test
    void servers_are_reachable_from_the_network_only() {
        var server = server("connect");
        assertThat(server.at("network.delegatedSubnetResourceId")).isEqualTo(AzureMocks.id("network-subnets-database"));
        assertThat(server.at("network.privateDnsZoneArmResourceId"))
                .isEqualTo(AzureMocks.id("connect-database-dns-zone"));
        assertThat(MADE.named("azure-native:privatedns:PrivateZone", "connect-database-dns-zone")
                        .at("privateZoneName"))
                .isEqualTo("acme-connect.private.postgres.database.azure.com");
        assertThat(MADE.named("azure-native:privatedns:VirtualNetworkLink", "connect-database-dns-link")
                        .at("virtualNetwork.id"))
                .isEqualTo(AzureMocks.id("network-network"));
    }

    @Test
    void connections_are_encrypted_and_made_with_a_generated_password() {
        var tls = MADE.named("azure-native:dbforpostgresql:Configuration", "connect-database-tls");
        assertThat(tls.at("configurationName")).isEqualTo("require_secure_transport");
        assertThat(tls.at("value")).isEqualTo("on");
        assertThat(server("connect").at("administratorLoginPassword")).isEqualTo("Generated1");
        assertThat(server("connect").at("authConfig.passwordAuth")).isEqualTo("Enabled");
        assertThat(server("connect").at("authConfig.activeDirectoryAuth")).isEqualTo("Disabled");
        var password = MADE.named("random:index/randomPassword:RandomPassword", "connect-database-password");
        assertThat(password.inputs())
                .containsEntry("length", 32.0)
                .containsEntry("minLower", 1.0)
                .containsEntry("minUpper", 1.0)
                .containsEntry("minNumeric", 1.0);
    }

    @Test
    void every_need_has_an_empty_database() {
        assertThat(MADE.all(DATABASE))
                .extracting(database -> database.at("serverName") + "/" + database.at("databaseName"))
                .containsExactlyInAnyOrder(
                        "acme-connect-1a2b3c4d/connect",
                        "acme-packages-1a2b3c4d/packagemanager",
                        "acme-packages-1a2b3c4d/packagemanager_usage");
        assertThat(MADE.all(DATABASE))
                .allSatisfy(database -> assertThat(database.at("charset")).isEqualTo("UTF8"));
    }

    @Test
    void backups_are_kept_and_logs_are_collected() {
        assertThat(server("connect").at("backup.backupRetentionDays")).isEqualTo(14.0);
        var logs = MADE.named("azure-native:monitor:DiagnosticSetting", "packages-database-logs");
        assertThat(logs.at("logs.0.category")).isEqualTo("PostgreSQLLogs");
    }

    @Test
    void a_connection_names_its_database_and_requires_tls() {
        var server = "posit@acme-packages-1a2b3c4d.postgres.database.azure.com:5432";
        assertThat(PulumiTest.extractValue(
                        REFERENCE.packagesDatabase.connection().url()))
                .isEqualTo("postgres://" + server + "/packagemanager?sslmode=require");
        assertThat(PulumiTest.extractValue(REFERENCE
                        .packagesDatabase
                        .connection("packagemanager_usage")
                        .url()))
                .isEqualTo("postgres://" + server + "/packagemanager_usage?sslmode=require");
    }

    @Test
    void an_unknown_database_is_an_error() {
        assertThatThrownBy(() -> REFERENCE.connectDatabase.connection("usage"))
                .hasMessage("no database usage among [connect] of connect");
    }

    @Test
    void server_and_databases_are_guarded_and_made_one_after_another() {
        var reference = new AzureReference();
        var made = AzureMocks.run(context -> {
            reference.base(context);
            new AzureDatabase("mine", reference.packagesDatabaseArgs(), reference.onAzure());
        });
        var server = made.only("azure-native:dbforpostgresql:Server");
        assertThat(server.isProtected()).isTrue();
        assertThat(server.isSecret("administratorLoginPassword")).isTrue();
        assertThat(server.dependencies()).contains("mine-dns-link");
        assertThat(server.request().getIgnoreChangesList())
                .containsExactly("availabilityZone", "highAvailability.standbyAvailabilityZone");
        var tls = made.named("azure-native:dbforpostgresql:Configuration", "mine-tls");
        assertThat(tls.dependencies()).contains("mine-packagemanager_usage");
        var usage = made.named(DATABASE, "mine-packagemanager_usage");
        assertThat(usage.dependencies()).contains("mine-packagemanager");
        assertThat(usage.isProtected()).isTrue();
    }

    @Test
    void the_tier_follows_from_the_size() {
        assertThat(tier("Standard_B2s")).isEqualTo("Burstable");
        assertThat(tier("Standard_E4ds_v5")).isEqualTo("MemoryOptimized");
        assertThat(tier("Standard_D8ds_v5")).isEqualTo("GeneralPurpose");
    }

    private static String tier(String type) {
        return AzureDatabaseSize.builder()
                .type(type)
                .version("16")
                .storageGiB(64)
                .highAvailability(false)
                .build()
                .tier();
    }

    private static Made server(String product) {
        return MADE.named("azure-native:dbforpostgresql:Server", product + "-database-server");
    }
}
