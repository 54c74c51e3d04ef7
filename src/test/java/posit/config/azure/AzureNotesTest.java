package posit.config.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.config.StackConfig;
import posit.config.StackFiles;
import posit.config.shared.Note;
import posit.reference.Pages;

class AzureNotesTest {
    /** What every stack on Azure is told, whatever it says. */
    private static final Note NAT = Note.warning(
            "posit:network.natAddresses",
            "belong to one NAT gateway, which is in one zone: the loss of that zone cuts all nodes off from the internet,"
                    + " whatever the pages say of zones"
                    + " (https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones).");

    private static final Note VOLUME = volume("1");

    private static final String QUIET = """
            config:
              azure-native:location: westeurope
              posit:cloud: azure
              posit:name: team-a
              posit:cluster:
                allowedCidrs: [203.0.113.0/24]
                admins: {platform: 12345678-1234-1234-1234-123456789012}
              posit:connect:
                domain: connect.acme.org
                certificate: {tlsSecret: connect-tls}
                license: {file: {secure: v1:abc}}
                ingress: traefik
              posit:packageManager:
                domain: packages.acme.org
                certificate: {tlsSecret: packages-tls}
                license: {file: {secure: v1:abc}}
                ingress: traefik
            """;

    @Test
    void a_stack_like_the_pages_is_told_what_zones_azure_does_not_span() {
        assertThat(StackFiles.read(QUIET).notes()).containsExactly(NAT, VOLUME);
        assertThat(StackFiles.read(QUIET.replaceAll("(?s)  posit:connect:.*?(?=  posit:packageManager)", ""))
                        .notes())
                .containsExactly(NAT);
    }

    @Test
    void the_shipped_file_is_told_what_to_set_before_an_update() throws IOException {
        List<Note> notes =
                StackFiles.read(Files.readString(Path.of("Pulumi.azure.yaml"))).notes();

        assertThat(notes)
                .filteredOn(n -> n.kind() == Note.Kind.WARNING)
                .containsExactly(
                        NAT,
                        Note.warning(
                                "posit:cluster.allowedCidrs",
                                "lets the whole internet reach the Kubernetes API. Narrow it:"
                                        + " pulumi config set --path 'posit:cluster.allowedCidrs[0]' 203.0.113.0/24"),
                        VOLUME,
                        appRouting("posit:connect", "ends"),
                        appRouting("posit:packageManager", "ends"));
        assertThat(notes)
                .filteredOn(n -> n.kind() == Note.Kind.BEFORE_UP)
                .containsExactly(
                        Note.beforeUp(
                                "posit:cluster.admins",
                                "is empty, and so nobody may use the cluster, not even Pulumi. Set it: pulumi config set"
                                        + " --path posit:cluster.admins.me"
                                        + " $(az ad signed-in-user show --query id --output tsv)"),
                        example("posit:connect.domain", "connect.<your domain>"),
                        example("posit:connect.certificate.keyVaultUri", "<its URI>"),
                        example("posit:connect.certificate.keyVaultId", "<its id>"),
                        licence("posit:connect"),
                        example("posit:packageManager.domain", "packages.<your domain>"),
                        example("posit:packageManager.certificate.keyVaultUri", "<its URI>"),
                        example("posit:packageManager.certificate.keyVaultId", "<its id>"),
                        licence("posit:packageManager"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, ends", "2026-12-01, ended"})
    void app_routing_is_told_of_its_end(LocalDate today, String word) {
        String file = QUIET.replaceFirst("    ingress: traefik\n", "");

        List<Note> notes = StackConfig.read(StackFiles.source(file), today).notes();

        assertThat(notes).containsExactly(NAT, VOLUME, appRouting("posit:connect", word));
    }

    @Test
    void choices_that_leave_the_pages_are_warned_about() {
        String file = QUIET.replaceAll("    ingress: traefik\n", """
                    ingress: traefik
                    replicas: 2
                    database: {highAvailability: false, version: 15}
                """) + """
                    maxOpenConnections: 20
                  posit:network: {zones: ["2", "3"]}
                  posit:protect: false
                """;

        assertThat(StackFiles.read(file).notes())
                .containsExactly(
                        Note.warning(
                                "posit:protect", "is false: database, files and keys can be deleted with the stack."),
                        NAT,
                        volume("2"),
                        Note.warning(
                                "posit:connect.replicas",
                                "is 2, and the page says: with Connect pods running on each worker node."),
                        Note.warning(
                                "posit:connect.database.highAvailability",
                                "is false: the loss of the server's zone stops the product, and the page says: This"
                                        + " implementation of Connect is resilient to AZ failures."),
                        Note.warning(
                                "posit:connect.database.version",
                                "is older than the page's: running the latest minor version of PostgreSQL 16."),
                        Note.warning(
                                "posit:packageManager.replicas",
                                "is 2, and the page says: This reference architecture uses three replicas for the Posit"
                                        + " Package Manager service."),
                        Note.warning(
                                "posit:packageManager.maxOpenConnections",
                                "is 20, and the page says: the configuration option PostgresPool.MaxOpenConnections"
                                        + " should be increased to 50."),
                        Note.warning(
                                "posit:packageManager.database.highAvailability",
                                "is false: the loss of the server's zone stops the product, and the page says:"
                                        + " zone-redundant high availability."),
                        Note.warning(
                                "posit:packageManager.database.version",
                                "is older than the page's: running the latest minor version of PostgreSQL 16."));
    }

    @Test
    void an_example_zone_is_told_before_an_update() {
        String file = QUIET.replaceFirst("    ingress: traefik\n", """
                    dnsZoneId: /subscriptions/1/resourceGroups/example/providers/Microsoft.Network/dnsZones/acme.org
                """);

        assertThat(StackFiles.read(file).notes()).contains(example("posit:connect.dnsZoneId", "<its id>"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, ",
        "2026-12-31, ends 2027-03-31",
        "2027-04-01, ended 2027-03-31",
    })
    void the_end_of_kubernetes_support_is_announced_ninety_days_before(LocalDate today, String words) {
        List<Note> notes = StackConfig.read(StackFiles.source(QUIET), today).notes();

        Note note = Note.warning(
                "posit:cluster.kubernetesVersion",
                "is AKS 1.35, whose standard support " + words + ". Choose a newer one of 1.34, 1.35, 1.36"
                        + " (https://learn.microsoft.com/azure/aks/supported-kubernetes-versions)");
        assertThat(notes).isEqualTo(words == null ? List.of(NAT, VOLUME) : List.of(NAT, note, VOLUME));
    }

    @Test
    void the_end_of_the_products_support_is_announced() {
        List<Note> notes = StackConfig.read(StackFiles.source(QUIET), LocalDate.of(2027, 11, 3))
                .notes();

        String words =
                ", whose support ends 2028-02-01. Take a newer release of this project (" + Pages.POSIT_EDITIONS + ").";
        assertThat(notes)
                .contains(
                        Note.warning("posit:connect", "deploys Posit Connect 2026.08.0" + words),
                        Note.warning("posit:packageManager", "deploys Posit Package Manager 2026.08.0" + words));
    }

    @Test
    void the_end_of_postgresql_support_is_announced() {
        List<Note> notes = StackConfig.read(StackFiles.source(QUIET), LocalDate.of(2028, 10, 1))
                .notes();

        assertThat(notes)
                .contains(Note.warning(
                        "posit:packageManager.database.version",
                        "is Azure Database for PostgreSQL 16, whose standard support ends 2028-11-09. Choose a newer one"
                                + " of 15, 16, 17 (https://endoflife.date/azure-database-for-postgresql)"));
    }

    private static Note volume(String zone) {
        return Note.warning(
                "posit:connect.files.zone",
                "is " + zone
                        + ": Azure NetApp Files keeps a volume in one zone, and the loss of that zone stops Connect"
                        + " until it is back or a backup is restored. What the page says of zones holds for nodes and"
                        + " database (https://learn.microsoft.com/azure/azure-netapp-files/use-availability-zones).");
    }

    private static Note appRouting(String product, String word) {
        return Note.warning(
                product + ".ingress",
                "is app-routing, as the page has it, and Microsoft's support for its NGINX " + word + " 2026-11-30"
                        + " (https://learn.microsoft.com/azure/aks/app-routing-gateway-api). The alternative:"
                        + " pulumi config set --path " + product + ".ingress traefik");
    }

    private static Note example(String key, String yours) {
        return Note.beforeUp(key, "is an example. Set it: pulumi config set --path " + key + " " + yours);
    }

    private static Note licence(String product) {
        return Note.beforeUp(
                product + ".license",
                "is missing. Set it: pulumi config set --secret --path " + product + ".license.file < license.lic");
    }
}
