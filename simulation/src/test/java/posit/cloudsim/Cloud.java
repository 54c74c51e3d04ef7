package posit.cloudsim;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import posit.engine.Secret;

/** What exists in one account of AWS, one subscription of Azure and the clusters in them. */
public final class Cloud {
    private record Key(String type, String scope, String id) {}

    private final Map<Key, Thing> things = new LinkedHashMap<>();
    private final Map<String, Integer> generations = new HashMap<>();
    private final Set<String> elsewhere;

    /** @param elsewhere ids, ARNs and names of what stands outside of any stack */
    Cloud(Set<String> elsewhere) {
        this.elsewhere = Set.copyOf(elsewhere);
    }

    public synchronized List<Thing> things() {
        return List.copyOf(things.values());
    }

    public List<Thing> things(String type) {
        return stream().filter(thing -> thing.is(type)).toList();
    }

    /** What a resource made; of one that is being replaced the newest. */
    public Optional<Thing> of(String urn) {
        return stream().filter(thing -> thing.urn().equals(urn)).reduce((older, newer) -> newer);
    }

    public synchronized Optional<Thing> find(String type, String scope, String id) {
        return Optional.ofNullable(things.get(new Key(type, scope, id)));
    }

    /** Takes something away behind the stack's back. */
    public synchronized void lose(Thing thing) {
        things.remove(key(thing));
    }

    /** Changes one input, and the output of that name, behind the stack's back. */
    public synchronized void drift(Thing thing, String input, Object value) {
        var inputs = new TreeMap<>(thing.inputs());
        inputs.put(input, value);
        var outputs = new TreeMap<>(thing.outputs());
        outputs.put(input, value);
        put(thing.with(inputs, outputs));
    }

    /** Objects in a bucket, snapshots of a database: whatever a program did not make. */
    public synchronized Thing add(String type, String id, Map<String, Object> inputs) {
        var thing = new Thing(type, "", id, "", id, 0, Thing.State.READY, inputs, new TreeMap<>(inputs));
        put(thing);
        return thing;
    }

    Stream<Thing> stream() {
        return things().stream();
    }

    Stream<Thing> in(String scope) {
        return stream().filter(thing -> thing.scope().equals(scope));
    }

    synchronized void put(Thing thing) {
        things.put(key(thing), thing);
    }

    synchronized void removeIf(Predicate<Thing> gone) {
        things.values().removeIf(gone);
    }

    /** 0 for the first thing that a resource makes, 1 for the next. */
    synchronized int generation(String urn) {
        return generations.merge(urn, 1, Integer::sum) - 1;
    }

    boolean knowsElsewhere(String text) {
        return elsewhere.contains(text);
    }

    /** The one that a text in some input means. */
    Optional<Thing> meant(Collection<String> types, String text) {
        return stream()
                .filter(thing -> types.contains(thing.type()) && thing.answersTo(text))
                .findFirst();
    }

    Optional<Thing> meant(String text) {
        return stream().filter(thing -> thing.answersTo(text)).findFirst();
    }

    /** Every secret text that was ever given to what exists, in clear, for tests that look for them elsewhere. */
    public Set<String> secrets() {
        var texts = new TreeSet<String>();
        stream().forEach(thing -> {
            thing.inputs().values().stream()
                    .filter(Secret.class::isInstance)
                    .forEach(secret -> Values.eachText(secret, texts::add));
        });
        return texts;
    }

    private static Key key(Thing thing) {
        return new Key(thing.type(), thing.scope(), thing.id());
    }
}
