package posit.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import posit.plan.compare.Edit;
import posit.plan.compare.Replacements;
import posit.provider.Probe.Question;

/** The table of {@code plan --against} says what the provider says, for each input that a stack gives. */
@Tag("provider")
class ReplacementsOnProviderTest {
    private static final String ROW = "%-8s %6s %9s%n";

    /** Fewer answers mean that the provider refused the questions. */
    private static final int ANSWERS = 600;

    @Test
    void the_table_says_of_every_edit_what_the_provider_says() {
        var terraform = Terraform.in("replacements");
        var resources = Variants.all().values().stream()
                .flatMap(stack -> AwsResource.of(stack.known()).stream())
                .toList();

        var answers = new Probe(terraform, terraform.schema()).ask(resources);

        report(answers);
        List<String> wrong = new ArrayList<>();
        answers.forEach((question, replaced) -> {
            if (Replacements.forces(question.type(), question.path(), question.edit()) != replaced) {
                wrong.add(question + (replaced ? " replaces" : " does not replace"));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(answers).hasSizeGreaterThan(ANSWERS);
    }

    private static void report(Map<Question, Boolean> answers) {
        System.out.printf(ROW, "inputs", "asked", "replace");
        for (var edit : Edit.values()) {
            var replaced = answers.entrySet().stream()
                    .filter(answer -> answer.getKey().edit() == edit)
                    .map(Map.Entry::getValue)
                    .toList();
            var replacing = replaced.stream().filter(replaces -> replaces).count();
            System.out.printf(ROW, edit.name().toLowerCase(Locale.ROOT), replaced.size(), replacing);
        }
    }
}
