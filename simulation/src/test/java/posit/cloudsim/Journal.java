package posit.cloudsim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every call that meant to change something, in the order they ended; previews and reads are not among them. */
public final class Journal {
    /**
     * @param id "" where none came of it
     * @param outcome "ok", or what the caller was told
     */
    public record Entry(
            Instant start,
            Duration took,
            Operation operation,
            String type,
            String name,
            String urn,
            String id,
            String outcome) {

        public boolean succeeded() {
            return outcome.equals("ok");
        }

        @Override
        public String toString() {
            return operation + " " + type + " " + name + (succeeded() ? "" : ": " + outcome);
        }
    }

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Those since a moment, as {@link #size()} told it. */
    public List<Entry> since(int size) {
        var all = entries();
        return all.subList(size, all.size());
    }

    public int size() {
        return entries.size();
    }
}
