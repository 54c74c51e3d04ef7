package posit.cloudsim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import posit.cloudsim.Faults.Effect;
import posit.cloudsim.Faults.Fault;
import posit.cloudsim.Journal.Entry;
import posit.cloudsim.Thing.State;
import posit.plan.timing.CreationTimes;

/** Creates, changes and deletes what exists, as slowly and as strictly as a real cloud. */
final class Operations {
    private final Catalogue catalogue;
    private final Cloud cloud;
    private final References references;
    private final Journal journal;
    private final Faults faults;
    private final CreationTimes times = CreationTimes.listed();
    private final SimulatedCloud.Options options;

    Operations(Catalogue catalogue, Cloud cloud, Journal journal, Faults faults, SimulatedCloud.Options options) {
        this.catalogue = catalogue;
        this.cloud = cloud;
        this.references = new References(catalogue, cloud);
        this.journal = journal;
        this.faults = faults;
        this.options = options;
    }

    /** @param making without id and generation, which come into being here */
    Thing create(Making making) {
        return recorded(Operation.CREATE, making.type(), making.name(), making.urn(), () -> {
            var kind = catalogue.of(making.type());
            var begun = begin(kind, making);
            pass(time(begun));
            return finish(kind, begun, true);
        });
    }

    Thing update(Thing existing, Making making) {
        return recorded(Operation.UPDATE, existing.type(), existing.name(), existing.urn(), () -> {
            var kind = catalogue.of(existing.type());
            var begun = beginUpdate(kind, existing, making);
            pass(time(begun).dividedBy(3));
            return finish(kind, begun, false);
        });
    }

    /** What is gone already counts as deleted. */
    void delete(String type, String scope, String id, String name, String urn) {
        recorded(Operation.DELETE, type, name, urn, () -> {
            var kind = catalogue.of(type);
            var found = beginDeletion(kind, type, scope, id);
            found.ifPresent(thing -> {
                pass(time(thing).dividedBy(3));
                remove(kind, thing);
            });
            return found.orElse(null);
        });
    }

    private Thing begin(Kind kind, Making making) {
        synchronized (cloud) {
            var salted = new Making(
                    making.type(),
                    making.urn(),
                    making.name(),
                    making.scope(),
                    cloud.generation(making.urn()),
                    making.region(),
                    "",
                    making.inputs());
            var named = salted.withId(kind.id(salted));
            var thing = new Thing(
                    named.type(),
                    named.scope(),
                    named.id(),
                    named.urn(),
                    named.name(),
                    named.generation(),
                    State.CREATING,
                    named.inputs(),
                    made(kind, named));
            references.checkNamed(thing);
            kind.checkUnique(cloud, thing);
            kind.checkCreation(cloud, thing);
            cloud.put(thing);
            return thing;
        }
    }

    private Thing beginUpdate(Kind kind, Thing existing, Making making) {
        synchronized (cloud) {
            var renewed = renewed(kind, existing, making);
            var thing = existing.with(making.inputs(), renewed).in(State.UPDATING);
            references.checkNamed(thing);
            kind.checkChange(cloud, thing);
            cloud.put(thing);
            return thing;
        }
    }

    /** What was made up at creation stays; counters go on. */
    private SortedMap<String, Object> renewed(Kind kind, Thing existing, Making making) {
        var outputs = made(kind, making);
        for (var name : kind.renewed()) {
            if (existing.outputs().get(name) instanceof Long counter) {
                outputs.put(name, counter + 1);
            }
        }
        return outputs;
    }

    private Optional<Thing> beginDeletion(Kind kind, String type, String scope, String id) {
        synchronized (cloud) {
            var found = cloud.find(type, scope, id);
            // Without its cluster an object cannot even be looked for.
            kind.checkDeletion(cloud, found.orElseGet(() -> absent(type, scope, id)));
            found.ifPresent(thing -> {
                references.checkFree(thing);
                cloud.put(thing.in(State.DELETING));
            });
            return found;
        }
    }

    private static Thing absent(String type, String scope, String id) {
        return new Thing(type, scope, id, "", "", 0, State.DELETING, Map.of(), new TreeMap<>());
    }

    private Thing finish(Kind kind, Thing begun, boolean created) {
        synchronized (cloud) {
            var problems = kind.problems(cloud, begun);
            var thing = begun.in(problems.isEmpty() ? State.READY : State.UNHEALTHY);
            cloud.put(thing);
            if (created) {
                kind.created(cloud, thing);
            }
            if (!problems.isEmpty()) {
                throw failed(kind, thing, problems, created);
            }
            return thing;
        }
    }

    private RuntimeException failed(Kind kind, Thing thing, List<String> problems, boolean created) {
        if (created && kind.isRolledBack(thing)) {
            cloud.lose(thing);
            return new Refusal("RolledBack", String.join("; ", problems));
        }
        return new Unhealthy(thing, problems);
    }

    /** Throws {@link Unhealthy} where reading tells. */
    Optional<Thing> read(String type, String scope, String id) {
        var kind = catalogue.of(type);
        synchronized (cloud) {
            var found = cloud.find(type, scope, id);
            found.filter(thing -> thing.state() == State.UNHEALTHY && kind.isToldByReading())
                    .ifPresent(thing -> {
                        var problems = kind.problems(cloud, thing);
                        if (!problems.isEmpty()) {
                            throw new Unhealthy(thing, problems);
                        }
                        cloud.put(thing.in(State.READY));
                    });
            return found;
        }
    }

    private void remove(Kind kind, Thing thing) {
        synchronized (cloud) {
            references.belongings(thing).forEach(cloud::lose);
            cloud.lose(thing);
            kind.deleted(cloud, thing);
        }
    }

    private SortedMap<String, Object> made(Kind kind, Making making) {
        var outputs = outputs(kind, making);
        if (making.type().equals(EksKinds.CLUSTER)) {
            options.kubernetes().map(KubernetesApi::ofEks).ifPresent(outputs::putAll);
        }
        return outputs;
    }

    /** The inputs, and what the cloud makes up. */
    static SortedMap<String, Object> outputs(Kind kind, Making making) {
        var outputs = new TreeMap<String, Object>(kind.outputs(making));
        making.inputs().forEach((name, value) -> outputs.merge(name, value, Values::merged));
        return outputs;
    }

    /** That of a creation, as {@code ./posit plan} tells it. */
    Duration time(Thing thing) {
        return times.of(thing.type(), thing.inputs()).length();
    }

    private void pass(Duration time) {
        try {
            Thread.sleep(Math.round(time.toMillis() * options.timeScale()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted", "the simulated cloud is closing");
        }
    }

    private Thing recorded(Operation operation, String type, String name, String urn, Supplier<Thing> work) {
        var start = Instant.now();
        var outcome = "ok";
        var id = "";
        try {
            var fault = faults.strike(operation, type, name, urn);
            fault.filter(hit -> hit.effect() == Effect.REFUSED).ifPresent(Operations::refuse);
            var thing = work.get();
            id = thing == null ? "" : thing.id();
            fault.ifPresent(hit -> spoil(hit, thing));
            return thing;
        } catch (Refusal | Unhealthy e) {
            outcome = e.getMessage();
            throw e;
        } finally {
            journal.add(
                    new Entry(start, Duration.between(start, Instant.now()), operation, type, name, urn, id, outcome));
        }
    }

    private static void refuse(Fault fault) {
        throw new Refusal("Fault", fault.message());
    }

    /** It is done all the same. */
    private void spoil(Fault fault, Thing thing) {
        if (fault.effect() == Effect.LOST || thing == null) {
            throw new Refusal("ResponseLost", fault.message());
        }
        var sick = thing.in(State.UNHEALTHY);
        synchronized (cloud) {
            cloud.put(sick);
        }
        throw new Unhealthy(sick, List.of(fault.message()));
    }
}
