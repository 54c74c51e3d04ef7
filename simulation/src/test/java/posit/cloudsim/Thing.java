package posit.cloudsim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One thing that exists.
 *
 * @param scope the endpoint of the cluster that holds it, or "" for what a cloud holds itself
 * @param urn of the resource that made it, or "" for what the cloud made on the side
 * @param name of that resource
 * @param generation how many of that URN there were before
 */
public record Thing(
        String type,
        String scope,
        String id,
        String urn,
        String name,
        int generation,
        State state,
        Map<String, Object> inputs,
        SortedMap<String, Object> outputs) {

    /** What is going on with it. */
    public enum State {
        CREATING,
        READY,
        /** It exists, but does not do its work. */
        UNHEALTHY,
        UPDATING,
        DELETING
    }

    Thing in(State other) {
        return new Thing(type, scope, id, urn, name, generation, other, inputs, outputs);
    }

    Thing with(Map<String, Object> otherInputs, SortedMap<String, Object> otherOutputs) {
        return new Thing(type, scope, id, urn, name, generation, state, otherInputs, otherOutputs);
    }

    /** Whether another call is working on it. */
    boolean isBusy() {
        return state == State.CREATING || state == State.UPDATING || state == State.DELETING;
    }

    boolean is(String otherType) {
        return type.equals(otherType);
    }

    /** Whether a text in another resource's inputs means this one: by id, ARN or name. */
    boolean answersTo(String text) {
        return text.equals(id) || text.equals(outputs.get("arn")) || text.equals(outputs.get("name"));
    }

    List<String> texts(String input) {
        return Values.texts(inputs, input);
    }

    Optional<String> text(String input) {
        return Values.text(inputs, input);
    }

    boolean isTrue(String input) {
        return Values.isTrue(inputs, input);
    }

    String output(String name) {
        return Values.text(outputs, name).orElse("");
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
