package posit.plan.bill;

import java.util.List;
import posit.plan.bill.BilledItem.Group;
import posit.terminal.Page;
import posit.terminal.Style;

/** A bill of materials as a page of a terminal. */
public final class BillReport {
    private static final int LABEL = 12;

    private final Bill bill;
    private final Style style;
    private final Page page = new Page();

    public BillReport(Bill bill, boolean coloured) {
        this.bill = bill;
        style = Style.of(coloured);
    }

    /** @param title of the stack */
    public List<String> lines(String title) {
        page.edges(style.bold(title) + " · what costs money", "number");
        for (var group : Group.values()) {
            group(group);
        }
        page.blank();
        page.edges(style.bold("versions"), "supported until");
        bill.versions().forEach(this::version);
        return page.lines();
    }

    private void group(Group group) {
        var label = style.bold(group.word());
        for (var item : bill.items()) {
            if (item.group() == group) {
                if (!label.isEmpty()) {
                    page.blank();
                }
                item(label, item);
                label = "";
            }
        }
    }

    private void item(String label, BilledItem item) {
        var words = item.note().isEmpty() ? item.what() : item.what() + " · " + item.note();
        page.labelled(label, LABEL, words, item.number());
    }

    private void version(Version version) {
        var end = version.end().map(String::valueOf).orElse("no day published");
        var right = version.ending() ? style.bad(end + " !") : end;
        var left = " ".repeat(LABEL) + version.what();
        if (Page.fits(left, right)) {
            page.edges(left, right);
        } else {
            page.line(left);
            page.edges("", right);
        }
    }
}
