package posit.plan.report.html;

import java.util.List;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Table;
import posit.plan.review.Store;
import posit.plan.review.Store.Safety;
import posit.plan.review.Stores;

/** How data is kept, and what would be lost. */
final class StoresSection {
    private static final List<String> ENCRYPTION = List.of("Store", "At rest", "On the way", "Backups", "Resource");
    private static final List<String> DESTROY = List.of("Store", "Guarded by", "Without it, lost", "Resource");

    private StoresSection() {}

    static Section of(Stores stores) {
        var encryption = stores.list().stream().map(StoresSection::encryption).toList();
        var destroy = stores.list().stream().map(StoresSection::destroy).toList();
        var lead =
                "How each store is encrypted and backed up, and what pulumi destroy would lose without its guard. Pulumi"
                        + " refuses to delete what it protects until posit:protect is false and an update has taken the protection"
                        + " away.";
        return new Section(
                "data",
                "Data",
                lead,
                List.of(
                        new Table("Encryption and backups", ENCRYPTION, encryption),
                        new Table("What a destroy would lose", DESTROY, destroy)));
    }

    private static Line encryption(Store store) {
        return Line.of(
                Cell.text(store.what()),
                cell(store.atRest()),
                cell(store.inTransit()),
                cell(store.backups()),
                Cell.code(store.resource()));
    }

    private static Line destroy(Store store) {
        return Line.of(
                        Cell.text(store.what()),
                        cell(store.guard()),
                        Cell.text(store.lost()),
                        Cell.code(store.resource()))
                .toned(store.guard().good() ? Tone.PLAIN : Tone.BAD);
    }

    /** What is as hoped needs no colour. */
    private static Cell cell(Safety safety) {
        return safety.good() ? Cell.text(safety.words()) : new Cell.Mark(Tone.WARNING, safety.words());
    }
}
