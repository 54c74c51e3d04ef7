package posit.doctor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.config.StackConfig;
import posit.config.reader.ConfigException;
import posit.config.shared.Note;
import posit.stackfile.StackFile;
import posit.terminal.Finding;
import posit.terminal.Row;

/** What a stack file says, and what it still has to. */
final class StackChecks {
    private static final String LICENSE = ".license";

    private final StackFile stack;
    private final Optional<StackConfig> config;
    private final List<String> problems;

    StackChecks(StackFile stack) {
        this.stack = stack;
        Optional<StackConfig> read = Optional.empty();
        List<String> wrong = List.of();
        try {
            read = Optional.of(StackConfig.read(stack.source(), LocalDate.now()));
        } catch (ConfigException e) {
            wrong = e.problems();
        }
        config = read;
        problems = wrong;
    }

    /** Empty when it is not valid. */
    Optional<StackConfig> config() {
        return config;
    }

    List<Row> rows() {
        var checks = new Checks("Stack").add("stack file", file());
        config.ifPresent(valid -> {
            missing(checks, "settings", settings(valid), "all that an update needs");
            missing(checks, "licence", licenses(valid), "set for each product");
        });
        return checks.rows();
    }

    private Finding file() {
        var name = stack.file().getFileName().toString();
        if (problems.isEmpty()) {
            return Finding.passed(name + " is valid");
        }
        var one = problems.size() == 1;
        return Finding.failed(name + " has " + problems.size() + (one ? " problem" : " problems"))
                .advise("./posit plan " + stack.stack() + " tells " + (one ? "it" : "all of them"));
    }

    private static List<Note> settings(StackConfig valid) {
        return beforeUp(valid).filter(note -> !note.key().endsWith(LICENSE)).toList();
    }

    private static List<Note> licenses(StackConfig valid) {
        return beforeUp(valid).filter(note -> note.key().endsWith(LICENSE)).toList();
    }

    private static Stream<Note> beforeUp(StackConfig valid) {
        return valid.notes().stream().filter(note -> note.kind() == Note.Kind.BEFORE_UP);
    }

    private static void missing(Checks checks, String topic, List<Note> notes, String none) {
        if (notes.isEmpty()) {
            checks.add(topic, Finding.passed(none));
        }
        notes.forEach(note -> checks.add(topic, missing(note)));
    }

    /** Its text is what is wrong, and the command against it. */
    private static Finding missing(Note note) {
        var parts = note.text().split("\\. Set it: ", 2);
        var finding = Finding.failed(note.key() + " " + parts[0]);
        return parts.length == 2 ? finding.advise(parts[1]) : finding;
    }
}
