package posit.doctor;

import java.util.ArrayList;
import java.util.List;
import posit.terminal.Finding;
import posit.terminal.Row;

/** Findings under one heading, as they come. */
final class Checks {
    private final String section;
    private final List<Row> rows = new ArrayList<>();

    Checks(String section) {
        this.section = section;
    }

    Checks add(String topic, Finding finding) {
        rows.add(new Row(section, topic, finding));
        return this;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }
}
