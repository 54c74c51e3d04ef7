package posit.plan.report.html;

import java.util.List;
import posit.plan.bill.Bill;
import posit.plan.bill.BilledItem;
import posit.plan.bill.Version;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Table;

/** What costs money, and what grows old. */
final class BillSection {
    private static final String LEAD =
            "What the cloud charges for, with counts and sizes. Prices are left out: they change,"
                    + " and depend on region and contract.";
    private static final List<String> ITEMS = List.of("Part", "What", "Number", "For what, charged by what");
    private static final List<String> VERSIONS = List.of("Version", "Supported until", "Source");

    private BillSection() {}

    static Section of(Bill bill) {
        var items = bill.items().stream().map(BillSection::line).toList();
        var versions = bill.versions().stream().map(BillSection::line).toList();
        return new Section(
                "bill",
                "Costs and versions",
                LEAD,
                List.of(new Table("Bill of materials", ITEMS, items), new Table("Versions", VERSIONS, versions)));
    }

    private static Line line(BilledItem item) {
        return Line.of(
                Cell.text(item.group().word()),
                Cell.text(item.what()),
                Cell.text(item.number()),
                new Cell.Quiet(item.note()));
    }

    private static Line line(Version version) {
        var end = version.end().map(String::valueOf);
        var until = version.ending()
                ? new Cell.Mark(Tone.WARNING, end.orElse(""))
                : end.map(Cell::text).orElse(new Cell.Quiet("no day published"));
        var source = version.source().isEmpty() ? Cell.text("") : new Cell.Link(version.source(), "page");
        return Line.of(Cell.text(version.what()), until, source).toned(version.ending() ? Tone.WARNING : Tone.PLAIN);
    }
}
