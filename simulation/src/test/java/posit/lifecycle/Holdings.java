package posit.lifecycle;

import com.google.protobuf.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import posit.engine.PlannedResource;

/** What the small engine believes to exist. */
final class Holdings {
    /**
     * @param wish what the program last asked for
     * @param id "" for components
     * @param errors why it exists but is not well
     */
    record Held(PlannedResource wish, String id, Struct inputs, Struct outputs, List<String> errors) {
        String urn() {
            return wish.urn();
        }

        boolean isWell() {
            return errors.isEmpty();
        }

        Held wished(PlannedResource newer) {
            return new Held(newer, id, inputs, outputs, errors);
        }
    }

    private final Map<String, Held> current = new LinkedHashMap<>();

    /** Replaced, and still there. */
    private final List<Held> replaced = new ArrayList<>();

    synchronized List<Held> current() {
        return List.copyOf(current.values());
    }

    synchronized List<Held> replaced() {
        return List.copyOf(replaced);
    }

    synchronized Optional<Held> find(String urn) {
        return Optional.ofNullable(current.get(urn));
    }

    /** By its URN or one it had before. */
    synchronized Optional<Held> find(PlannedResource wish) {
        if (!current.containsKey(wish.urn())) {
            wish.aliases().stream()
                    .filter(current::containsKey)
                    .findFirst()
                    .ifPresent(alias ->
                            current.put(wish.urn(), current.remove(alias).wished(wish)));
        }
        return find(wish.urn());
    }

    synchronized void put(Held held) {
        current.put(held.urn(), held);
    }

    synchronized void replace(Held old, Held young) {
        replaced.add(old);
        put(young);
    }

    synchronized void remove(Held held) {
        if (!replaced.remove(held)) {
            current.remove(held.urn());
        }
    }

    /** Those that the program no longer asks for, and those that were replaced, in the order in which they may go. */
    synchronized List<Held> surplus(Set<String> asked) {
        var surplus = new ArrayList<>(replaced);
        current.values().stream().filter(held -> !asked.contains(held.urn())).forEach(surplus::add);
        return goingOrder(surplus);
    }

    /** Whoever depends on something goes before it; of those that may go, the youngest first. */
    List<Held> goingOrder(Collection<Held> held) {
        var left = new ArrayList<>(held);
        var order = new ArrayList<Held>();
        while (!left.isEmpty()) {
            var needed = new HashSet<String>();
            left.forEach(one -> {
                needed.addAll(needs(one));
                needed.add(one.wish().parent());
            });
            var next = -1;
            for (var at = left.size() - 1; at >= 0 && next < 0; at--) {
                next = needed.contains(left.get(at).urn()) && !onlyItself(left, left.get(at)) ? -1 : at;
            }
            if (next < 0) {
                throw new IllegalStateException("a circle among " + left);
            }
            order.add(left.remove(next));
        }
        return order;
    }

    /** A replaced resource and its successor have the same URN. */
    private static boolean onlyItself(List<Held> left, Held held) {
        return left.stream().filter(other -> !other.urn().equals(held.urn())).noneMatch(other -> needs(other)
                .contains(held.urn()));
    }

    static Set<String> needs(Held held) {
        var needs = new HashSet<>(held.wish().dependencies());
        held.wish().propertyDependencies().values().forEach(needs::addAll);
        needs.add(provider(held.wish()));
        needs.remove("");
        return needs;
    }

    /** The URN in {@code urn::id}. */
    static String provider(PlannedResource wish) {
        var reference = wish.provider();
        return reference.isEmpty() ? "" : reference.substring(0, reference.lastIndexOf("::"));
    }
}
