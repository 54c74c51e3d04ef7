package posit.config.shared;

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
import posit.reference.Pages;

class NotesTest {
    private static final String QUIET = StackFiles.SHORTEST + """
                license: {file: {secure: v1:abc}}
              posit:cluster: {allowedCidrs: [203.0.113.0/24]}
            """;

    @Test
    void a_stack_like_the_page_is_told_nothing() {
        assertThat(StackFiles.read(QUIET).notes()).isEmpty();
    }

    @Test
    void the_shipped_file_is_told_what_to_set_before_an_update() throws IOException {
        List<Note> notes =
                StackFiles.read(Files.readString(Path.of("Pulumi.aws.yaml"))).notes();

        assertThat(notes)
                .containsExactly(
                        Note.warning(
                                "posit:cluster.allowedCidrs",
                                "lets the whole internet reach the Kubernetes API. Narrow it:"
                                        + " pulumi config set --path 'posit:cluster.allowedCidrs[0]' 203.0.113.0/24"),
                        Note.beforeUp(
                                "posit:connect.domain",
                                "is an example. Set it: pulumi config set --path posit:connect.domain connect.<your domain>"),
                        Note.beforeUp(
                                "posit:connect.hostedZoneId",
                                "is an example. Set it: pulumi config set --path posit:connect.hostedZoneId"
                                        + " <the id of your hosted zone>"),
                        Note.beforeUp(
                                "posit:connect.license",
                                "is missing. Set it: pulumi config set --secret --path posit:connect.license.file < license.lic"),
                        Note.beforeUp(
                                "posit:packageManager.domain",
                                "is an example. Set it: pulumi config set --path posit:packageManager.domain"
                                        + " packages.<your domain>"),
                        Note.beforeUp(
                                "posit:packageManager.hostedZoneId",
                                "is an example. Set it: pulumi config set --path posit:packageManager.hostedZoneId"
                                        + " <the id of your hosted zone>"),
                        Note.beforeUp(
                                "posit:packageManager.license",
                                "is missing. Set it: pulumi config set --secret --path posit:packageManager.license.file"
                                        + " < license.lic"));
    }

    @Test
    void a_package_manager_below_its_page_is_warned_about() {
        String file = QUIET + """
                  posit:packageManager:
                    domain: packages.acme.org
                    hostedZoneId: Z0123456789ABC
                    license: {file: {secure: v1:abc}}
                    replicas: 2
                    maxOpenConnections: 20
                    database: {multiAz: false}
                """;

        assertThat(StackFiles.read(file).notes())
                .containsExactly(
                        Note.warning(
                                "posit:packageManager.replicas",
                                "is 2, and the page says: This reference architecture uses three replicas for the Posit"
                                        + " Package Manager service."),
                        Note.warning(
                                "posit:packageManager.maxOpenConnections",
                                "is 20, and the page says: the configuration option PostgresPool.MaxOpenConnections should"
                                        + " be increased to 50."),
                        Note.warning(
                                "posit:packageManager.database.multiAz",
                                "is false, and the page says: An RDS instance across two availability zones."));
    }

    @Test
    void images_that_are_never_picked_by_version_are_warned_about() {
        String image = "{image: 'a/b:1', title: One, matching: exact, r: [{version: 4.6.1, path: /R}]}";
        String file = QUIET.replace("    license", "    executionEnvironments: [" + image + "]\n    license");

        assertThat(StackFiles.read(file).notes())
                .containsExactly(Note.warning(
                        "posit:connect.executionEnvironments",
                        "has no image with matching any: content runs only after it has been given one of them."));
    }

    @Test
    void choices_that_leave_the_page_are_warned_about() {
        String file = QUIET + """
                  posit:protect: false
                  posit:network: {natGatewayPerZone: false}
                """;

        List<Note> notes = StackFiles.read(file.replace(
                        "    hostedZoneId",
                        "    preset: reference-2026\n    database: {multiAz: false, version: 15}\n    hostedZoneId"))
                .notes();

        assertThat(notes)
                .containsExactly(
                        Note.warning(
                                "posit:protect", "is false: database, files and keys can be deleted with the stack."),
                        Note.warning(
                                "posit:network.natGatewayPerZone",
                                "is false: the loss of one zone cuts all zones off from the internet."),
                        Note.warning(
                                "posit:connect.database.multiAz",
                                "is false, and the page says: The RDS instance should be a Multi-AZ deployment."),
                        Note.warning(
                                "posit:connect.database.version",
                                "is older than the page's: running the latest minor version of PostgreSQL 16."));
    }

    @Test
    void an_external_id_that_kubectl_cannot_give_is_warned_about() {
        String role = "  aws:assumeRole: {roleArn: 'arn:aws:iam::111122223333:role/deployer'%s}\n";

        assertThat(StackFiles.read(QUIET + role.formatted("")).notes()).isEmpty();
        assertThat(StackFiles.read(QUIET + role.formatted(", externalId: acme-4711"))
                        .notes())
                .containsExactly(Note.warning(
                        "aws:assumeRole.externalId",
                        "does not reach the cluster: `aws eks get-token` takes none. If the role demands it, put role_arn"
                                + " and external_id into a profile of ~/.aws/config, and set aws:profile instead."
                                + " (https://github.com/aws/aws-cli/issues/5942)"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-26, ",
        "2026-12-27, ends 2027-03-27",
        "2027-03-27, ends 2027-03-27",
        "2027-03-28, ended 2027-03-27",
    })
    void the_end_of_kubernetes_support_is_announced_ninety_days_before(LocalDate today, String words) {
        List<Note> notes = StackConfig.read(StackFiles.source(QUIET), today).notes();

        Note note = Note.warning(
                "posit:cluster.kubernetesVersion",
                "is EKS 1.35, whose standard support " + words + ". Choose a newer one of 1.34, 1.35, 1.36"
                        + " (https://endoflife.date/amazon-eks)");
        assertThat(notes).isEqualTo(words == null ? List.of() : List.of(note));
    }

    @Test
    void the_end_of_the_products_support_is_announced() {
        List<Note> notes = StackConfig.read(StackFiles.source(QUIET), LocalDate.of(2027, 11, 3))
                .notes();

        assertThat(notes)
                .contains(Note.warning(
                        "posit:connect",
                        "deploys Posit Connect 2026.08.0, whose support ends 2028-02-01. Take a newer release of this"
                                + " project (" + Pages.POSIT_EDITIONS + ")."));
    }

    @Test
    void the_end_of_postgresql_support_is_announced() {
        List<Note> notes = StackConfig.read(StackFiles.source(QUIET), LocalDate.of(2028, 1, 1))
                .notes();

        assertThat(notes)
                .contains(Note.warning(
                        "posit:connect.database.version",
                        "is RDS for PostgreSQL 15, whose standard support ends 2028-02-29. Choose a newer one of 15, 16, 17"
                                + " (https://endoflife.date/amazon-rds-postgresql)"));
    }
}
