package posit.stackfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stack files as the CLI hands them to a program, and what is said about those that cannot be read. */
class StackFileTest {
    @TempDir
    Path directory;

    @BeforeEach
    void a_project() throws IOException {
        write("Pulumi.yaml", "name: posit\nruntime: java\n");
    }

    @Test
    void project_stack_and_file_are_named() throws IOException {
        var file = stack("config:\n  aws:region: eu-west-1\n");
        assertThat(file.project()).isEqualTo("posit");
        assertThat(file.stack()).isEqualTo("dev");
        assertThat(file.file()).isEqualTo(directory.resolve("Pulumi.dev.yaml"));
        assertThat(file.values()).isEqualTo(Map.of("aws:region", "eu-west-1"));
        assertThat(file.secretKeys()).isEmpty();
        assertThat(file.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'1.30'       | 1.30",
                "\"1.30\"     | 1.30",
                "1.35         | 1.35",
                "1.30         | 1.3",
                "2.0          | 2",
                "007          | 007",
                "-5           | -5",
                "+5           | 5",
                "123456789012 | 123456789012",
                "true         | true",
                "'true'       | true",
                "False        | false",
                "no           | no",
                "on           | on",
                "12:30        | 12:30",
                "2026-11-21   | 2026-11-21",
                "1.2.3        | 1.2.3",
                "10.0.0.0/16  | 10.0.0.0/16",
                "text         | text",
                "null         | null",
                "''           | ``",
                "[]           | []",
                "{}           | {}",
                "[b, 1, true] | [\"b\",1,true]",
                "{b: 1.50, a: {d: '2', c: null}} | {\"a\":{\"c\":null,\"d\":\"2\"},\"b\":1.5}",
            })
    void a_value_arrives_as_the_cli_hands_it_over(String yaml, String text) throws IOException {
        assertThat(stack("config:\n  posit:key: " + yaml + "\n").values()).containsEntry("posit:key", text);
    }

    @Test
    void keys_without_a_namespace_belong_to_the_project() throws IOException {
        var values =
                stack("config:\n  cloud: aws\n  aws:config:region: us-east-2\n").values();
        assertThat(values).isEqualTo(Map.of("posit:cloud", "aws", "aws:region", "us-east-2"));
    }

    @Test
    void encrypted_values_stay_opaque_and_make_their_key_secret() throws IOException {
        var file = stack("""
                encryptionsalt: v1:abc
                secretsprovider: passphrase
                config:
                  posit:licence: {secure: v1:AAAA}
                  posit:connect:
                    url: https://connect.example.com
                    ldap:
                      - {password: {secure: v1:BBBB}}
                  posit:plain: {secure: 5}
                """);
        assertThat(file.values())
                .containsEntry("posit:licence", StackFile.OPAQUE)
                .containsEntry(
                        "posit:connect",
                        "{\"ldap\":[{\"password\":\"[encrypted]\"}],\"url\":\"https://connect.example.com\"}")
                .containsEntry("posit:plain", "{\"secure\":5}");
        assertThat(file.secretKeys()).containsExactly("posit:connect", "posit:licence");
        assertThat(file.toString()).doesNotContain("connect.example.com");
    }

    @Test
    void the_projects_own_values_and_defaults_fill_what_the_stack_leaves_out() throws IOException {
        write("Pulumi.yaml", """
                name: posit
                runtime: java
                config:
                  cloud: {type: string, default: aws}
                  replicas: {type: integer, default: 2}
                  cidrs: {type: array, items: {type: string}, default: [10.0.0.0/8]}
                  licence: {type: string, secret: true, default: none}
                  short: text
                  aws:region: {value: us-east-2}
                  aws:profile: {}
                """);
        var file = stack("config:\n  posit:replicas: 3\n");
        assertThat(file.values())
                .isEqualTo(Map.of(
                        "posit:cloud",
                        "aws",
                        "posit:replicas",
                        "3",
                        "posit:cidrs",
                        "[\"10.0.0.0/8\"]",
                        "posit:licence",
                        "none",
                        "posit:short",
                        "text",
                        "aws:region",
                        "us-east-2"));
        assertThat(file.secretKeys()).containsExactly("posit:licence");
    }

    @Test
    void a_stack_without_config_has_no_values() throws IOException {
        assertThat(stack("encryptionsalt: v1:abc\n").values()).isEmpty();
        assertThat(stack("config:\n").values()).isEmpty();
    }

    @Test
    void an_environment_is_warned_about_because_its_values_are_not_visible() throws IOException {
        assertThat(stack("environment: [prod]\nconfig: {}\n").warnings())
                .containsExactly(directory.resolve("Pulumi.dev.yaml")
                        + ": 'environment' is ignored here: values of Pulumi ESC are not visible offline");
    }

    @Test
    void a_stack_is_also_found_by_its_file_with_the_project_above_it() throws IOException {
        Files.createDirectories(directory.resolve("envs"));
        write("envs/Pulumi.prod.yaml", "config:\n  cloud: azure\n");
        var file = StackFile.read(directory, "envs/Pulumi.prod.yaml");
        assertThat(file.stack()).isEqualTo("prod");
        assertThat(file.values()).isEqualTo(Map.of("posit:cloud", "azure"));
        assertThat(StackFile.read(
                                Path.of("/"),
                                directory.resolve("envs/Pulumi.prod.yaml").toString())
                        .project())
                .isEqualTo("posit");
    }

    @Test
    void a_stack_is_found_by_its_full_name_and_in_the_projects_own_folder() throws IOException {
        write("Pulumi.yaml", "name: posit\nstackConfigDir: envs\n");
        Files.createDirectories(directory.resolve("envs"));
        write("envs/Pulumi.prod.yaml", "config: {}\n");
        assertThat(StackFile.read(directory, "acme/posit/prod").stack()).isEqualTo("prod");
    }

    @Test
    void aliases_and_block_texts_are_read() throws IOException {
        var values = stack("config:\n  a: &x [1, 2]\n  b: *x\n  c: |\n    one\n    two\n")
                .values();
        assertThat(values).isEqualTo(Map.of("posit:a", "[1,2]", "posit:b", "[1,2]", "posit:c", "one\ntwo\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                    | : is empty",
                "# only a comment                      | : is empty",
                "just text                             | :1:1: expected keys with values (key: value)",
                "- a list                              | :1:1: expected keys with values (key: value)",
                "config: text                          | : 'config' must hold keys with values (key: value)",
                "config: [a]                           | : 'config' must hold keys with values (key: value)",
                "config: {a: 1, a: 2}                  | :1:16: the key 'a' is here twice",
                "config: {a: 1, posit:a: 2}            | : the key 'posit:a' is here twice, with and without the project's name",
                "config: {posit:x: {b: 1, b: 1}}       | :1:26: the key 'b' is here twice",
                "config: {[a]: 1}                      | :1:10: a key must be text",
                "config: {a: *nowhere}                 | :1:13: found undefined alias nowhere",
                "config: {<<: text}                    | :1:10: a merge key (<<) takes a map of keys, or a list of such maps",
                "config:\\n  <<:\\n  a: 1                | :2:3: a merge key (<<) takes a map of keys, or a list of such maps",
                "config:\\n  <<: [{a: 1}, b]          | :2:3: a merge key (<<) takes a map of keys, or a list of such maps",
                "all: &all [{a: 1}]\\nconfig: {<<: *all} | :2:10: a merge key (<<) takes a map of keys, or a list of such maps",
                "config: {<<: {a: 1}, <<: {b: 1}}      | :1:22: the key '<<' is here twice",
                "config: {<<: {a: 1, a: 2}}            | :1:21: the key 'a' is here twice",
                "config: &x {<<: *x}                   | : too large or too deeply nested once its aliases (*name) are followed",
                "config: {a: 1                         | :1:14: expected ',' or '}', but got <stream end>",
                "config: {}\\n---\\nconfig: {}         | :2:1: but found another document",
                "config:\\n\\ta: 1                     | :2:1: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)",
                "config: &x {a: *x}                    | : too large or too deeply nested once its aliases (*name) are followed",
            })
    void a_bad_file_is_one_line_that_names_it_and_the_place(String yaml, String message) throws IOException {
        var text = yaml.replace("\\n", "\n").replace("\\t", "\t");
        assertThatThrownBy(() -> stack(text))
                .isInstanceOf(StackFileException.class)
                .hasMessage(directory.resolve("Pulumi.dev.yaml") + message);
    }

    /** What Go's yaml.v3 makes of the same maps. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{<<: *a, y: 9}         | {\"x\":1,\"y\":9}",
                "{y: 9, <<: *a}         | {\"x\":1,\"y\":9}",
                "{y: null, <<: *a}      | {\"x\":1,\"y\":null}",
                "{<<: [*a, *b]}         | {\"x\":1,\"y\":2,\"z\":4}",
                "{<<: [*b, *a]}         | {\"x\":3,\"y\":2,\"z\":4}",
                "{<<: [*none, *a]}      | {\"x\":null,\"y\":2}",
                "{<<: [*onA, *b]}       | {\"x\":1,\"y\":7,\"z\":4}",
                "{<<: *nested}          | {\"n\":{\"p\":1,\"q\":2}}",
                "{<<: *nested, n: {}}   | {\"n\":{}}",
                "{<<: {x: 5}, y: 6}     | {\"x\":5,\"y\":6}",
                "{<<: [], y: 6}         | {\"y\":6}",
                "{'<<': 1}              | {\"<<\":1}",
                "[<<]                   | [\"<<\"]",
            })
    void merge_keys_are_followed_and_what_is_written_out_wins(String yaml, String json) throws IOException {
        var file = stack("""
                shared:
                  - &a {x: 1, y: 2}
                  - &b {x: 3, z: 4}
                  - &none {x: null}
                  - &onA {<<: *a, y: 7}
                  - &nested {n: {p: 1, q: 2}}
                config:
                  posit:key: %s
                """.formatted(yaml));
        assertThat(file.values()).containsEntry("posit:key", json);
    }

    @Test
    void a_stack_file_may_merge_all_of_its_config() throws IOException {
        var file = stack("""
                shared: &shared
                  aws:region: us-east-2
                  posit:license: {secure: v1:AAAA}
                config:
                  <<: *shared
                  aws:region: eu-west-1
                """);
        assertThat(file.values()).isEqualTo(Map.of("aws:region", "eu-west-1", "posit:license", StackFile.OPAQUE));
        assertThat(file.secretKeys()).containsExactly("posit:license");
    }

    @Test
    void a_bomb_of_merge_keys_is_stopped() {
        var bomb = new StringBuilder("a0: &a0 {x: 1}\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d {<<: [*a%d, *a%d, *a%d, *a%d]}%n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        assertThatThrownBy(() -> stack(bomb.toString()))
                .isInstanceOf(StackFileException.class)
                .hasMessageContaining("aliases")
                .hasMessageNotContaining("\n");
    }

    @Test
    void an_alias_bomb_is_stopped() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        assertThatThrownBy(() -> stack(bomb.toString()))
                .isInstanceOf(StackFileException.class)
                .hasMessageContaining("aliases")
                .hasMessageNotContaining("\n");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named_as_such() throws IOException {
        Files.write(directory.resolve("Pulumi.dev.yaml"), "config: {a: ü}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> StackFile.read(directory, "dev"))
                .hasMessage(directory.resolve("Pulumi.dev.yaml") + ": is not UTF-8 text");
    }

    @Test
    void an_unknown_stack_lists_those_that_exist() throws IOException {
        write("Pulumi.aws.yaml", "config: {}\n");
        write("Pulumi.azure.yaml", "config: {}\n");
        assertThat(StackFile.stacks(directory)).isEqualTo(List.of("aws", "azure"));
        assertThatThrownBy(() -> StackFile.read(directory, "gcp"))
                .hasMessage(directory.resolve("Pulumi.gcp.yaml") + ": no such file; stacks there: aws, azure");
        assertThatThrownBy(() -> StackFile.read(directory, "envs/Pulumi.gcp.yaml"))
                .hasMessage(directory.resolve("envs/Pulumi.gcp.yaml") + ": no such file; no stack has a file there");
    }

    @Test
    void a_missing_project_file_is_named() throws IOException {
        Files.delete(directory.resolve("Pulumi.yaml"));
        assertThatThrownBy(() -> StackFile.read(directory, "dev"))
                .hasMessage(directory.resolve("Pulumi.yaml") + ": no such file; a project starts with it");
        write("Pulumi.yaml", "runtime: java\n");
        assertThatThrownBy(() -> stack("config: {}\n"))
                .hasMessage(directory.resolve("Pulumi.yaml") + ": 'name' is missing");
    }

    @Test
    void a_file_with_another_name_is_no_stack_file() throws IOException {
        write("values.yaml", "config: {}\n");
        assertThatThrownBy(() -> StackFile.read(directory, "values.yaml"))
                .hasMessage(directory.resolve("values.yaml") + ": a stack file is named Pulumi.<stack>.yaml");
    }

    @Test
    void a_key_the_project_requires_is_missed_as_by_the_cli() throws IOException {
        write("Pulumi.yaml", "name: posit\nconfig:\n  cloud: {type: string}\n  name: {type: string}\n");
        assertThatThrownBy(() -> stack("config: {}\n"))
                .hasMessage(directory.resolve("Pulumi.dev.yaml") + ": posit:cloud, posit:name must be set, because "
                        + directory.resolve("Pulumi.yaml") + " declares them without a default");
    }

    private StackFile stack(String yaml) throws IOException {
        write("Pulumi.dev.yaml", yaml);
        return StackFile.read(directory, "dev");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
