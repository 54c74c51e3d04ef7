package posit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import posit.config.aws.AwsConfig;
import posit.config.reader.ConfigException;
import posit.config.shared.Note;

/** A key that was renamed goes on working under its former name. */
class RenamedKeysTest {
    private static final String PACKAGE_MANAGER = """
            config:
              aws:region: us-east-1
              posit:cloud: aws
              posit:name: team-a
              posit:cluster: {allowedCidrs: [203.0.113.0/24]}
              posit:packageManager:
                domain: packages.acme.org
                hostedZoneId: Z0123456789ABC
                license: {file: {secure: v1:abc}}
            """;

    @Test
    void the_former_name_sets_the_value() {
        var config = StackFiles.read(PACKAGE_MANAGER + "    databaseConnections: 20\n");

        assertThat(((AwsConfig) config.settings())
                        .packageManager()
                        .orElseThrow()
                        .settings()
                        .maxOpenConnections())
                .isEqualTo(20);
    }

    @Test
    void a_note_names_the_new_key() {
        var config = StackFiles.read(PACKAGE_MANAGER + "    databaseConnections: 50\n");

        assertThat(config.notes())
                .containsExactly(
                        Note.warning(
                                "posit:packageManager.databaseConnections",
                                "was renamed: write posit:packageManager.maxOpenConnections. The former name goes on working."));
    }

    @Test
    void the_new_name_needs_no_note() {
        assertThat(StackFiles.read(PACKAGE_MANAGER + "    maxOpenConnections: 50\n")
                        .notes())
                .isEmpty();
    }

    @Test
    void both_names_in_one_file_are_an_error() {
        var yaml = PACKAGE_MANAGER + "    databaseConnections: 50\n    maxOpenConnections: 50\n";

        assertThatThrownBy(() -> StackFiles.read(yaml))
                .isInstanceOf(ConfigException.class)
                .hasMessage("posit:packageManager.databaseConnections is the former name of"
                        + " posit:packageManager.maxOpenConnections, and the file has both. Remove"
                        + " posit:packageManager.databaseConnections.");
    }

    @Test
    void a_typo_is_answered_with_the_new_name() {
        assertThatThrownBy(() -> StackFiles.read(PACKAGE_MANAGER + "    databaseConnection: 50\n"))
                .hasMessageContaining("posit:packageManager.databaseConnection is not a known key.")
                .hasMessageNotContaining("databaseConnections");
    }

    @Test
    void a_wrong_value_is_answered_under_the_new_name() {
        assertThatThrownBy(() -> StackFiles.read(PACKAGE_MANAGER + "    databaseConnections: 0\n"))
                .hasMessageStartingWith("posit:packageManager.maxOpenConnections = 0: 5 or more");
    }
}
