package posit.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What waits for what in a stack that stands.
 *
 * <p>Whoever needs a component needs its children: a remote component, such as pulumi-eks' cluster, is there only when
 * they are.
 */
final class Needs {
    private final Map<String, Stored> byUrn = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    Needs(Collection<Stored> state) {
        for (var stored : state) {
            byUrn.put(stored.urn(), stored);
        }
        for (var stored : state) {
            children.computeIfAbsent(stored.parent(), key -> new TreeSet<>()).add(stored.urn());
        }
    }

    /** What is really made, in sets of which no member needs another: those at the bottom first. */
    List<Set<String>> levels() {
        var levels = new TreeMap<Integer, Set<String>>();
        byUrn.values().stream().filter(Stored::isReal).forEach(stored -> levels.computeIfAbsent(
                        depth(stored.urn()), key -> new TreeSet<>())
                .add(stored.urn()));
        return List.copyOf(levels.values());
    }

    /** The chain of things that wait for each other and take longest together, first things first. */
    List<Stored> longest(ToDoubleFunction<Stored> time) {
        var ends = new HashMap<String, Double>();
        var last = byUrn.keySet().stream()
                .max(Comparator.comparingDouble((String urn) -> end(urn, time, ends))
                        .thenComparing(Comparator.naturalOrder()));
        var chain = new ArrayDeque<Stored>();
        for (var urn = last.orElse(null); urn != null; urn = latest(urn, ends)) {
            if (byUrn.containsKey(urn) && byUrn.get(urn).isReal()) {
                chain.addFirst(byUrn.get(urn));
            }
        }
        return List.copyOf(chain);
    }

    private double end(String urn, ToDoubleFunction<Stored> time, Map<String, Double> ends) {
        var known = ends.get(urn);
        if (known == null) {
            var start = direct(urn).stream()
                    .mapToDouble(need -> end(need, time, ends))
                    .max()
                    .orElse(0);
            var stored = byUrn.get(urn);
            known = start + (stored != null && stored.isReal() ? time.applyAsDouble(stored) : 0);
            ends.put(urn, known);
        }
        return known;
    }

    private String latest(String urn, Map<String, Double> ends) {
        return direct(urn).stream()
                .max(Comparator.comparingDouble((String need) -> ends.get(need))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private Set<String> before(String urn) {
        var found = new HashSet<String>();
        var open = new ArrayList<>(direct(urn));
        while (!open.isEmpty()) {
            var next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(direct(next));
            }
        }
        return found;
    }

    private int depth(String urn) {
        var known = depths.get(urn);
        if (known == null) {
            known = direct(urn).stream().mapToInt(need -> depth(need) + 1).max().orElse(0);
            depths.put(urn, known);
        }
        return known;
    }

    /** A child does not need its parent to be done, only to have begun: what the parent itself needs is enough. */
    private Set<String> direct(String urn) {
        var direct = new TreeSet<String>();
        var stored = byUrn.get(urn);
        if (stored != null) {
            direct.addAll(stored.needs());
            stored.needs().forEach(need -> direct.addAll(inside(need)));
            direct.addAll(direct(stored.parent()));
        }
        return direct;
    }

    /** All that a component is made of; empty for anything else. */
    private Set<String> inside(String urn) {
        var inside = new TreeSet<String>();
        var stored = byUrn.get(urn);
        if (stored != null && !stored.custom()) {
            for (var child : children.getOrDefault(urn, Set.of())) {
                inside.add(child);
                inside.addAll(inside(child));
            }
        }
        return inside;
    }
}
