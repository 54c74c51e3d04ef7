package posit.cloudsim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import posit.cloudsim.Reference.Bond;

/** One type of resource: how its cloud makes it, what it insists on, and how long it takes. */
final class Kind {
    /** Says what may exist only once; "" for no such thing. */
    interface Unique {
        String key(Thing thing);
    }

    private final String type;
    private final List<Reference> references = new ArrayList<>();
    private final List<Rule> creation = new ArrayList<>();
    private final List<Rule> change = new ArrayList<>();
    private final List<Rule> deletion = new ArrayList<>();
    private final List<Readiness> readiness = new ArrayList<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private final Set<String> renewed = new LinkedHashSet<>();
    private final Function<Making, String> id;
    private Function<Making, Map<String, Object>> outputs = making -> Map.of();
    private Unique unique = thing -> "";
    private String exists = "AlreadyExists";
    private String inUse = "DependencyViolation";
    private BiConsumer<Cloud, Thing> created = (cloud, thing) -> {};
    private BiConsumer<Cloud, Thing> deleted = (cloud, thing) -> {};
    private Predicate<Thing> rollsBack = thing -> false;
    private boolean tellsHealth;

    Kind(String type, Function<Making, String> id) {
        this.type = type;
        this.id = id;
    }

    Kind outputs(Function<Making, Map<String, Object>> made) {
        outputs = made;
        return this;
    }

    /** @param code what the cloud answers when there is one already */
    Kind unique(String code, Unique key) {
        exists = code;
        unique = key;
        return this;
    }

    /** @param code what the cloud answers as long as others hold it */
    Kind inUse(String code) {
        inUse = code;
        return this;
    }

    Kind holds(String path, String... types) {
        return refers(path, Bond.HOLDS, types);
    }

    Kind knows(String path, String... types) {
        return refers(path, Bond.KNOWS, types);
    }

    Kind belongsTo(String path, String... types) {
        return refers(path, Bond.BELONGS, types);
    }

    private Kind refers(String path, Bond bond, String... types) {
        references.add(new Reference(path, List.of(types), bond));
        return this;
    }

    Kind onCreate(Rule rule) {
        creation.add(rule);
        return this;
    }

    Kind onUpdate(Rule rule) {
        change.add(rule);
        return this;
    }

    Kind onDelete(Rule rule) {
        deletion.add(rule);
        return this;
    }

    Kind ready(Readiness check) {
        readiness.add(check);
        return this;
    }

    /** What is not ready after its creation is taken away again. */
    Kind rollsBack(Predicate<Thing> when) {
        rollsBack = when;
        return this;
    }

    /** Reading it looks at its health again; other providers only see that it exists. */
    Kind tellsHealth() {
        tellsHealth = true;
        return this;
    }

    Kind secret(String... names) {
        secrets.addAll(List.of(names));
        return this;
    }

    /** Outputs that an update changes, so that its preview cannot know them. */
    Kind renews(String... names) {
        renewed.addAll(List.of(names));
        return this;
    }

    /** What the cloud makes on the side. */
    Kind andThen(BiConsumer<Cloud, Thing> made, BiConsumer<Cloud, Thing> gone) {
        created = made;
        deleted = gone;
        return this;
    }

    String type() {
        return type;
    }

    String id(Making making) {
        return id.apply(making);
    }

    Map<String, Object> outputs(Making making) {
        return outputs.apply(making);
    }

    List<Reference> references() {
        return references;
    }

    Set<String> secrets() {
        return secrets;
    }

    Set<String> renewed() {
        return renewed;
    }

    String inUse() {
        return inUse;
    }

    void checkUnique(Cloud cloud, Thing thing) {
        var key = unique.key(thing);
        var taken = !key.isEmpty()
                && cloud.in(thing.scope()).filter(other -> other.is(type)).anyMatch(other -> unique.key(other)
                        .equals(key));
        Rule.require(!taken, exists, type + " " + key + " already exists");
    }

    /** Whether a replacement would be refused because it is named as the one it replaces. */
    boolean collides(Thing old, Making replacement) {
        var outputs = Operations.outputs(this, replacement);
        var fresh = new Thing(
                type,
                replacement.scope(),
                replacement.id(),
                replacement.urn(),
                replacement.name(),
                replacement.generation(),
                old.state(),
                replacement.inputs(),
                outputs);
        var key = unique.key(fresh);
        return key.equals(unique.key(old))
                && Stream.of("name", "identifier", "id")
                        .anyMatch(name -> name.equals("id") ? key.equals(fresh.id()) : key.equals(outputs.get(name)));
    }

    void checkCreation(Cloud cloud, Thing thing) {
        creation.forEach(rule -> rule.check(cloud, thing));
    }

    void checkChange(Cloud cloud, Thing thing) {
        change.forEach(rule -> rule.check(cloud, thing));
    }

    void checkDeletion(Cloud cloud, Thing thing) {
        deletion.forEach(rule -> rule.check(cloud, thing));
    }

    boolean isRolledBack(Thing thing) {
        return rollsBack.test(thing);
    }

    boolean isToldByReading() {
        return tellsHealth;
    }

    List<String> problems(Cloud cloud, Thing thing) {
        return readiness.stream()
                .flatMap(check -> check.problems(cloud, thing).stream())
                .toList();
    }

    void created(Cloud cloud, Thing thing) {
        created.accept(cloud, thing);
    }

    void deleted(Cloud cloud, Thing thing) {
        deleted.accept(cloud, thing);
    }
}
