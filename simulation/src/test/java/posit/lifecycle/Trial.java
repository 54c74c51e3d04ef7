package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import posit.cloudsim.Journal;
import posit.cloudsim.Operation;
import posit.cloudsim.SimulatedCloud;
import posit.cloudsim.Thing;
import posit.stack.Stack;

/** A stack, a cloud of its own and an engine between the two; after each run it is checked that no data is gone. */
final class Trial implements AutoCloseable {
    private final String title;
    private final SimulatedCloud cloud;
    private final Engine engine;
    private final Map<String, String> holders = new HashMap<>();
    private Stack stack;
    private boolean mayLose;
    private int runs;
    private int resources;
    private int faults;
    private int lost;

    Trial(Shipped shipped, SimulatedCloud cloud, Engine engine) {
        this.title = shipped.title();
        this.stack = shipped.stack();
        this.cloud = cloud;
        this.engine = engine;
    }

    Stack stack() {
        return stack;
    }

    SimulatedCloud cloud() {
        return cloud;
    }

    Engine engine() {
        return engine;
    }

    /** Edits the stack file. */
    Trial set(String key, Object value) {
        stack = stack.set(key, value);
        return this;
    }

    Outcome preview() {
        return run(engine::preview);
    }

    Outcome up(Engine.Option... options) {
        return run(it -> engine.up(it, options));
    }

    Outcome refresh() {
        return run(engine::refresh);
    }

    Outcome destroy() {
        return run(engine::destroy);
    }

    /** Any run of the engine, and a look at what it did to the data. */
    Outcome run(Function<Stack, Outcome> work) {
        var outcome = work.apply(stack);
        look();
        return outcome;
    }

    /** From here on the user has said that data may go. */
    void mayLoseData() {
        mayLose = true;
    }

    void survived(int more) {
        faults += more;
    }

    List<Stored> state() {
        return engine.state(stack);
    }

    /** Every real thing in the state, as {@code URN id}. */
    Set<String> known() {
        return state().stream()
                .filter(Stored::isReal)
                .map(stored -> stored.urn() + " " + stored.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every thing that some resource made, as {@code URN id}. */
    Set<String> existing() {
        return cloud.state().things().stream()
                .filter(thing -> !thing.urn().isEmpty())
                .map(thing -> thing.urn() + " " + thing.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nothing is forgotten, nothing exists twice, nothing is left over. */
    void expectAgreement() {
        var forgotten = existing();
        forgotten.removeAll(known());
        var imagined = known();
        imagined.removeAll(existing());
        assertThat(forgotten).as("exists, but not in the state").isEmpty();
        assertThat(imagined).as("in the state, but does not exist").isEmpty();
    }

    /** What was made, URN by URN, since a moment of the journal. */
    List<String> made(int since) {
        return cloud.journal().since(since).stream()
                .filter(entry -> entry.operation() == Operation.CREATE && entry.succeeded())
                .map(Journal.Entry::urn)
                .sorted()
                .toList();
    }

    private void look() {
        runs++;
        var ids = cloud.state().things().stream()
                .filter(thing -> !thing.urn().isEmpty())
                .collect(Collectors.groupingBy(Thing::urn, Collectors.mapping(Thing::id, Collectors.toSet())));
        holders.forEach((urn, id) -> {
            if (!mayLose && !ids.getOrDefault(urn, Set.of()).contains(id)) {
                lost++;
            }
        });
        var state = state();
        resources =
                Math.max(resources, (int) state.stream().filter(Stored::isReal).count());
        state.stream()
                .filter(stored -> stored.isReal() && stored.protect() && !stored.pendingDelete())
                .forEach(stored -> holders.putIfAbsent(stored.urn(), stored.id()));
        assertThat(lost).as("things that hold data and are gone or others").isZero();
    }

    @Override
    public void close() {
        Summary.scenario(
                engine instanceof RealEngine ? "pulumi" : "embedded",
                title,
                runs,
                resources,
                faults + cloud.faults().struck().size(),
                lost);
        engine.close();
        cloud.close();
    }
}
