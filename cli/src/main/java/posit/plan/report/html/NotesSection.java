package posit.plan.report.html;

import java.util.List;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.plan.report.BeforeUp;
import posit.plan.report.html.Block.Note;
import posit.plan.report.html.Block.Notes;

/** What the program warns of, and what is still to be set. */
final class NotesSection {
    private NotesSection() {}

    static List<Section> of(Plan plan) {
        var notes = Stream.concat(
                        BeforeUp.warnings(plan).stream().map(text -> new Note(Tone.WARNING, "Warning", text)),
                        BeforeUp.tasks(plan).stream().map(text -> new Note(Tone.PLAIN, "Before pulumi up", text)))
                .toList();
        return notes.isEmpty()
                ? List.of()
                : List.of(new Section("notes", "To know and to do", "", List.of(new Notes(notes))));
    }
}
