package posit.plan.report.html;

import java.util.List;
import java.util.stream.Stream;

/** What stands in a cell of a table. */
public sealed interface Cell {

    static Cell text(String text) {
        return new Text(text);
    }

    static Cell code(String text) {
        return new Code(text);
    }

    /** Several, one below the other; one alone stays as it is. */
    static Cell stack(Cell... cells) {
        return stack(Stream.of(cells).toList());
    }

    static Cell stack(List<? extends Cell> cells) {
        return cells.size() == 1 ? cells.get(0) : new Stack(List.copyOf(cells));
    }

    /** Words. */
    record Text(String text) implements Cell {}

    /** Words of less weight. */
    record Quiet(String text) implements Cell {}

    /** A name as a machine has it, such as an address range or an action. */
    record Code(String text) implements Cell {}

    /** Leads to a page, if its address is one of HTTPS. */
    record Link(String address, String words) implements Cell {}

    /** A short verdict. */
    record Mark(Tone tone, String text) implements Cell {}

    /** One below the other. */
    record Stack(List<Cell> cells) implements Cell {}
}
