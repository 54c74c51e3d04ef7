package posit.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.plan.PlanJson;
import posit.stack.Stacks;
import posit.terminal.AccessException;

class PlanFileTest {
    @TempDir
    Path directory;

    @Test
    void reads_a_plan_of_ours_as_it_was() throws IOException {
        var plan = Stacks.azure().preview();
        var file = directory.resolve("plan.json");
        Files.writeString(file, PlanJson.text(plan, Map.of(), Set.of()));

        var side = PlanFile.read(file);

        assertThat(side.title()).isEqualTo("plan.json · stack azure");
        assertThat(side.built()).isFalse();
        assertThat(Comparison.of(side, Previews.side(plan)).changes()).isEmpty();
        assertThat(side.items()).hasSize(plan.resources().size() - 1);
    }

    @Test
    void of_a_preview_of_a_stack_it_takes_what_exists() {
        var side = Previews.built(Stacks.ready().create())
                .old("aws:rds/instance:Instance", "connect-database-server", "allocatedStorage", 19)
                .side(directory);

        assertThat(side.state()).isEqualTo("as built");
        assertThat(side.items().values())
                .filteredOn(item -> item.name().equals("connect-database-server"))
                .singleElement()
                .satisfies(item -> assertThat(item.inputs()).containsEntry("allocatedStorage", 19L));
    }

    @Test
    void what_a_provider_filled_in_is_no_input() {
        var side = Previews.built(Stacks.ready().create())
                .old("aws:kms/key:Key", "key-key", "keyUsage", "\"ENCRYPT_DECRYPT\"")
                .old("aws:kms/key:Key", "key-key", "__defaults", "[\"keyUsage\"]")
                .side(directory);

        assertThat(Comparison.of(side, Previews.side(Stacks.ready().preview())).changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | is empty.",
                "{\"steps\": [{\"op\": \"create\",         | is not whole JSON; was it cut off while it was written?",
                "[1, 2]                                    | is not a plan.",
                "{\"a\": 1}                                | is not a plan.",
                "{\"steps\": []}                           | is not a plan.",
                "{\"sequence\": 0}{\"sequence\": 1}        | is not a plan but several documents, such as the events of an update.",
                "{\"version\": 3, \"deployment\": {}}      | is not a plan but what `pulumi stack export` wrote.",
                "{\"manifest\": {}, \"resourcePlans\": {}} | is not a plan but what `pulumi preview --save-plan` wrote.",
                "{\"steps\": [{\"op\": \"create\"}]}       | step 1 has no URN.",
                "{\"steps\": [{\"op\": \"melt\", \"urn\": \"urn:pulumi:a::b::c::d\"}]} | step 1 does \"melt\", which this version of posit does not know.",
            })
    void what_is_no_plan_gets_one_line(String text, String problem) throws IOException {
        var file = directory.resolve("other.json");
        Files.writeString(file, text);

        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(AccessException.class)
                .hasMessage(file + ": " + problem
                        + " Make one: ./posit plan <stack> --json FILE, or pulumi preview --json --show-sames > FILE");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var file = directory.resolve("missing.json");

        assertThatThrownBy(() -> PlanFile.read(file))
                .hasMessage(file + ": cannot be read as text (NoSuchFileException)");
    }
}
