package posit.plan.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.Catalog;
import posit.plan.compare.Change.Kind;

/**
 * What {@code pulumi up} would do to get from one side to the other.
 *
 * @param changes losses of data first, then by kind and name
 * @param same number of resources that stay as they are
 * @param inner number of resources of the earlier side that a plugin made inside a component, which a plan does not show
 * @param unlisted number of resources of the later side of which the earlier says nothing
 * @param ignored what differs and stays as it is, because an update ignores it: {@code resource input}
 */
public record Comparison(
        Side from, Side to, List<Change> changes, int same, int inner, int unlisted, List<String> ignored) {
    static final String PROTECTED = "protected";

    public static Comparison of(Side from, Side to) {
        return new Run(from, to).comparison();
    }

    public boolean losesData() {
        return changes.stream().anyMatch(Change::losesData);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Change> losses() {
        return changes.stream().filter(Change::losesData).toList();
    }

    /** Those of a kind that lose no data. */
    public List<Change> harmless(Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind && !change.losesData())
                .toList();
    }

    private static final class Run {
        private final Side from;
        private final Side to;
        private final Map<String, String> formerKeys = new HashMap<>();
        private final Updates updates;
        private final List<Change> changes = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private int same;
        private int unlisted;

        Run(Side from, Side to) {
            this.from = from;
            this.to = to;
            to.items().values().forEach(item -> former(item).ifPresent(key -> formerKeys.put(item.key(), key)));
            updates = new Updates(from, formerKeys);
        }

        Comparison comparison() {
            to.items().values().forEach(this::compare);
            var gone = new TreeSet<>(from.items().keySet());
            gone.removeAll(formerKeys.values());
            var inner = gone.stream().filter(this::isInner).collect(Collectors.toSet());
            gone.removeAll(inner);
            gone.forEach(key -> changes.add(removal(from.items().get(key))));
            changes.sort(Comparator.comparing((Change change) -> !change.losesData())
                    .thenComparing(Change::kind)
                    .thenComparing(Change::name)
                    .thenComparing(Change::type));
            ignored.sort(Comparator.naturalOrder());
            return new Comparison(from, to, List.copyOf(changes), same, inner.size(), unlisted, List.copyOf(ignored));
        }

        /** The key under which a resource was known before: its own, or that of an alias. */
        private Optional<String> former(ComparedResource item) {
            return Stream.concat(Stream.of(item.key()), item.aliases().stream().map(ComparedResource::key))
                    .filter(from.items()::containsKey)
                    .findFirst();
        }

        private void compare(ComparedResource after) {
            var key = formerKeys.get(after.key());
            if (key != null) {
                update(from.items().get(key), after);
            } else if (!from.whole() && !from.created().contains(after.key())) {
                unlisted++;
            } else {
                changes.add(new Change(Kind.ADDED, after.name(), after.type(), List.of(), Optional.empty(), ""));
            }
        }

        private void update(ComparedResource before, ComparedResource after) {
            updates.ignored(before, after).forEach(input -> ignored.add(after.name() + " " + input));
            var update = updates.of(before, after);
            if (update.isEmpty()) {
                same++;
                return;
            }
            var kind = update.stream().anyMatch(PropertyChange::forces) ? Kind.REPLACED : Kind.CHANGED;
            var data = kind == Kind.REPLACED ? Catalog.of(after.type()).holds() : Optional.<String>empty();
            var protection = data.isPresent() ? protection(before.protect() || after.protect(), after) : "";
            changes.add(new Change(kind, after.name(), after.type(), update, data, protection));
        }

        private static Change removal(ComparedResource item) {
            var data = Catalog.of(item.type()).holds();
            var protection = data.isPresent() ? protection(item.protect(), item) : "";
            return new Change(Kind.REMOVED, item.name(), item.type(), List.of(), data, protection);
        }

        private static String protection(boolean isProtected, ComparedResource item) {
            if (isProtected) {
                return PROTECTED;
            }
            return item.retainOnDelete() ? "kept in the cloud, no longer managed" : "NOT PROTECTED";
        }

        /** Below a component that both have and that a plugin builds: only a real engine shows what is in it. */
        private boolean isInner(String key) {
            var types = key.split("::", 2)[0].split("\\$");
            var components = Set.copyOf(List.of(types).subList(0, types.length - 1));
            return from.built()
                    && to.items().values().stream()
                            .anyMatch(item -> item.type().startsWith("eks:") && components.contains(item.type()));
        }
    }
}
