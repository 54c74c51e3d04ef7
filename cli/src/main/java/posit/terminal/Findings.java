package posit.terminal;

import java.util.List;

/** What a command found on a stack, shown as a page or, for other programs, as JSON. */
public final class Findings {
    private final Terminal terminal;
    private final boolean json;

    public Findings(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /**
     * @param stack its name; "" where nobody named one
     * @param command what stands at the right edge: which command this is, and that it changed nothing
     * @return the exit code
     */
    public int show(String stack, String command, List<Row> rows) {
        var code = ExitCode.of(rows);
        if (json) {
            terminal.out().println(FindingsJson.text(stack, rows, code));
        } else {
            var title = stack.isEmpty() ? "no stack named" : "stack " + stack;
            new FindingsPage(terminal.coloured()).lines(title, command, rows).forEach(terminal.out()::println);
        }
        return code;
    }
}
