package posit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.outputs.PlatformOutput;

class OutputsPageTest {
    @ParameterizedTest
    @EnumSource
    void every_output_stands_in_the_section_of_the_stacks_that_have_it(PlatformOutput output) {
        var heading = output.scope().key().isEmpty()
                ? "Every stack\n"
                : output.scope().key();
        var section = OutputsPage.markdown().split("\n## ")[1 + output.scope().ordinal()];

        assertThat(section.lines().findFirst().orElseThrow() + "\n").contains(heading);
        assertThat(section)
                .containsOnlyOnce(
                        "\n| `" + output.key() + "` | " + output.kind().word() + " |");
    }
}
