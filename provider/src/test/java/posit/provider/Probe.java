package posit.provider;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import posit.plan.compare.Edit;
import posit.provider.Instances.Instance;

/**
 * Asks the provider of each input that a stack gives, one at a time, whether an edit of it replaces the resource.
 *
 * <p>A first plan creates the resources with and without each of their inputs, and so tells which states they would have, with
 * the provider's own defaults. A second plan starts from such states: without the input (it is added), with another value (it
 * is changed), or with it where it is no longer wanted (it is removed). What the provider does not accept is not asked.
 */
final class Probe {
    /**
     * @param type of pulumi-aws
     * @param path of the input, or "" where nothing is edited
     */
    record Question(String type, String path, Edit edit, AwsResource wanted) {
        boolean edits() {
            return !path.isEmpty();
        }

        @Override
        public String toString() {
            return type + " " + path + " " + edit;
        }
    }

    /** Pulumi makes up another name where one is no longer given, and so is never without. */
    private static final String NAME = "name|.*[pP]refix";

    private final Terraform terraform;
    private final ProviderSchema schema;
    private final Translation translation;

    /** By type and path, a resource that has this input. */
    private final Map<String, AwsResource> examples = new TreeMap<>();

    Probe(Terraform terraform, ProviderSchema schema) {
        this.terraform = terraform;
        this.schema = schema;
        translation = new Translation(schema);
    }

    /** Whether the resource is replaced; questions that the provider refuses are missing. */
    Map<Question, Boolean> ask(Collection<AwsResource> resources) {
        resources.forEach(resource -> Inputs.paths(resource.inputs())
                .forEach(path -> examples.putIfAbsent(resource.type() + " " + path, resource)));
        var states = create();
        var questions = new Instances<Question>(terraform, schema);
        states.forEach(
                (resource, state) -> questions.add(question("", Edit.CHANGED, resource), instance(resource, state)));
        eachInput((whole, path) -> {
            var without = without(whole, path);
            if (!states.containsKey(whole)) {
                return;
            }
            changed(states.get(whole), whole, path)
                    .ifPresent(state -> questions.add(question(path, Edit.CHANGED, whole), instance(whole, state)));
            if (states.containsKey(without) && !states.get(without).equals(states.get(whole))) {
                questions.add(question(path, Edit.ADDED, whole), instance(whole, states.get(without)));
                if (!path.matches(NAME)) {
                    questions.add(question(path, Edit.REMOVED, without), instance(without, states.get(whole)));
                }
            }
        });
        return replaced(questions.plan());
    }

    private static Question question(String path, Edit edit, AwsResource wanted) {
        return new Question(wanted.type(), path, edit, wanted);
    }

    private Optional<JsonObject> changed(JsonObject state, AwsResource resource, String path) {
        var type = schema.type(resource.type());
        return Inputs.changed(type, schema.shape(type), state, path);
    }

    private Map<AwsResource, JsonObject> create() {
        Set<AwsResource> all = new LinkedHashSet<>();
        eachInput((whole, path) -> {
            all.add(whole);
            all.add(without(whole, path));
        });
        var created = new Instances<AwsResource>(terraform, schema);
        all.forEach(resource -> created.add(resource, instance(resource, null)));
        created.plan();
        return created.states();
    }

    private void eachInput(BiConsumer<AwsResource, String> what) {
        examples.forEach((key, resource) -> what.accept(resource, key.split(" ")[1]));
    }

    private static AwsResource without(AwsResource whole, String path) {
        return whole.with(Inputs.without(whole.inputs(), path));
    }

    private Instance instance(AwsResource wanted, JsonObject existing) {
        return new Instance(schema.type(wanted.type()), translation.of(wanted), existing);
    }

    /** A resource that is replaced although nothing was edited answers nothing. */
    private static Map<Question, Boolean> replaced(Map<Question, String> actions) {
        var restless = new LinkedHashSet<AwsResource>();
        actions.forEach((question, action) -> {
            if (!question.edits() && action.equals("replace")) {
                restless.add(question.wanted());
            }
        });
        var replaced = new LinkedHashMap<Question, Boolean>();
        actions.forEach((question, action) -> {
            if (question.edits() && !restless.contains(question.wanted())) {
                replaced.put(question, action.equals("replace"));
            }
        });
        return replaced;
    }
}
