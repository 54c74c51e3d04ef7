package posit.plan.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.Plan;
import posit.plan.bill.Bill;
import posit.plan.compare.Comparison;
import posit.plan.compare.Side;
import posit.plan.report.html.Block.Note;
import posit.plan.report.html.Block.Notes;
import posit.plan.report.html.Block.Table;
import posit.plan.timing.CreationTimes;
import posit.plan.timing.Timing;
import posit.stack.Stacks;

/** Costs, time and changes on the page. */
class OutlookSectionsTest {
    static Stream<Plan> plans() {
        return Stream.of(Stacks.aws().preview(), Stacks.azure().preview());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_item_of_the_bill_and_every_version_has_a_line(Plan plan) {
        var bill = outlook(plan).bill();
        var section = BillSection.of(bill);

        assertThat(table(section, 0).lines()).hasSameSizeAs(bill.items());
        assertThat(table(section, 1).lines()).hasSameSizeAs(bill.versions());
    }

    @Test
    void a_version_whose_support_ends_soon_is_marked() {
        assertThat(table(BillSection.of(outlook(Stacks.azure().preview()).bill()), 1)
                        .lines())
                .first()
                .satisfies(line -> {
                    assertThat(line.tone()).isEqualTo(Tone.WARNING);
                    assertThat(line.cells().subList(0, 2))
                            .containsExactly(
                                    Cell.text("application routing NGINX"), new Cell.Mark(Tone.WARNING, "2026-11-30"));
                });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_link_of_the_chain_has_a_line_that_says_what_is_guessed(Plan plan) {
        var timing = outlook(plan).timing();
        var section = TimingSection.of(timing);

        assertThat(section.lead())
                .contains("about " + (timing.total().toSeconds() + 30) / 60 + " min", "% of that is guessed");
        assertThat(table(section, 0).lines()).hasSameSizeAs(timing.chain()).anySatisfy(line -> assertThat(line.cells())
                .contains(Cell.text("connect-database-server"), new Cell.Quiet("a guess")));
    }

    @Test
    void a_comparison_tells_losses_of_data_before_the_table() {
        var before = Stacks.azureReady();
        var after = before.without("posit:packageManager");
        var comparison = Comparison.of(Side.of(before.preview(), "before.json"), Side.of(after.preview(), "after"));
        var section = ComparisonSection.of(comparison);

        assertThat(section.lead()).startsWith("From before.json (as planned) to after: ");
        assertThat(((Notes) section.blocks().get(0)).notes())
                .contains(new Note(Tone.BAD, "packages-database-server", "removed: database server, protected"));
        assertThat(table(section, 1).lines()).hasSameSizeAs(comparison.changes());
    }

    @Test
    void equal_plans_need_no_table() {
        var plan = Stacks.aws().preview();

        assertThat(ComparisonSection.of(Comparison.of(Side.of(plan, "a"), Side.of(plan, "b")))
                        .blocks())
                .isEmpty();
    }

    private static Outlook outlook(Plan plan) {
        return new Outlook(
                Timing.of(plan, CreationTimes.listed()), Bill.of(plan, LocalDate.of(2026, 11, 22)), Optional.empty());
    }

    private static Table table(Section section, int number) {
        List<Block> blocks = section.blocks();
        return (Table) blocks.get(number);
    }
}
