package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A cloud to try single things in, without any engine. */
final class Sandbox {
    static final String ELSEWHERE = "subnet-0e15ee15ee15ee15e";

    final Cloud cloud = new Cloud(Set.of(ELSEWHERE));
    final Journal journal = new Journal();
    final Faults faults = new Faults();
    private final Operations operations =
            new Operations(Catalogue.complete(), cloud, journal, faults, SimulatedCloud.Options.immediate());

    Thing make(String type, String name, Map<String, Object> inputs) {
        return makeIn("", type, name, inputs);
    }

    /** @param scope endpoint of a cluster */
    Thing makeIn(String scope, String type, String name, Map<String, Object> inputs) {
        return operations.create(
                new Making(type, urn(type, name), name, scope, 0, "us-east-1", "", new TreeMap<>(inputs)));
    }

    Thing change(Thing thing, String input, Object value) {
        var inputs = new TreeMap<>(thing.inputs());
        inputs.put(input, value);
        return operations.update(
                thing,
                new Making(
                        thing.type(),
                        thing.urn(),
                        thing.name(),
                        thing.scope(),
                        thing.generation(),
                        "us-east-1",
                        thing.id(),
                        inputs));
    }

    void delete(Thing thing) {
        operations.delete(thing.type(), thing.scope(), thing.id(), thing.name(), thing.urn());
    }

    boolean has(Thing thing) {
        return cloud.find(thing.type(), thing.scope(), thing.id()).isPresent();
    }

    /** Something that another call is just working on. */
    void busy(Thing thing) {
        cloud.put(thing.in(Thing.State.UPDATING));
    }

    static String urn(String type, String name) {
        return "urn:pulumi:dev::posit::" + type + "::" + name;
    }

    /** The attempt is refused, with this code and text. */
    static void refused(Runnable attempt, String code, String text) {
        var thrown = catchThrowable(attempt::run);
        assertThat(thrown).isInstanceOf(Refusal.class);
        assertThat(thrown).hasMessageStartingWith(code + ": ").hasMessageContaining(text);
    }

    static void unhealthy(Runnable attempt, String text) {
        assertThat(catchThrowable(attempt::run)).isInstanceOf(Unhealthy.class).hasMessageContaining(text);
    }
}
