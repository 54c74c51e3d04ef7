package posit.provider;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Many resources of many types, planned at once. */
final class Instances<K> {
    private static final int ROUNDS = 8;
    private static final Shape TEXT = new Shape.Scalar("string");

    /**
     * @param type of the provider
     * @param wanted in Terraform's JSON
     * @param existing as a state describes it, or null
     */
    record Instance(String type, JsonObject wanted, JsonObject existing) {}

    private final Terraform terraform;
    private final ProviderSchema schema;
    private final Map<K, Instance> all = new LinkedHashMap<>();
    private final Map<String, K> keys = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();

    Instances(Terraform terraform, ProviderSchema schema) {
        this.terraform = terraform;
        this.schema = schema;
    }

    void add(K key, Instance instance) {
        all.put(key, instance);
        keys.put(instance.type() + ".r" + keys.size(), key);
    }

    /** What happens to each; those that are refused are left out, and the others planned again. */
    Map<K, String> plan() {
        for (var round = 0; round < ROUNDS; round++) {
            write();
            var planned = terraform.plan();
            var errors = planned.findings().stream().filter(Finding::error).toList();
            if (errors.isEmpty()) {
                var actions = new LinkedHashMap<K, String>();
                keys.forEach(
                        (address, key) -> actions.put(key, planned.actions().getOrDefault(address, "noop")));
                return actions;
            }
            errors.forEach(this::leaveOut);
        }
        throw new AssertionError("after " + ROUNDS + " rounds the provider still refuses something");
    }

    private void leaveOut(Finding error) {
        if (keys.remove(error.address()) == null && !refused.contains(error.address())) {
            throw new AssertionError(error);
        }
        refused.add(error.address());
    }

    private void write() {
        var resources = new JsonObject();
        keys.forEach((address, key) -> {
            var type = all.get(key).type();
            if (!resources.has(type)) {
                resources.add(type, new JsonObject());
            }
            resources.getAsJsonObject(type).add(name(address), all.get(key).wanted());
        });
        terraform.write("us-east-1", resources);
        terraform.state(keys.entrySet().stream()
                .filter(entry -> all.get(entry.getValue()).existing() != null)
                .map(entry -> existing(name(entry.getKey()), all.get(entry.getValue())))
                .toList());
    }

    private JsonObject existing(String name, Instance instance) {
        var attributes = new JsonObject();
        attributes.addProperty("schema_version", schema.version(instance.type()));
        attributes.add("attributes", instance.existing());
        var instances = new JsonArray();
        instances.add(attributes);
        var resource = new JsonObject();
        resource.addProperty("mode", "managed");
        resource.addProperty("type", instance.type());
        resource.addProperty("name", name);
        resource.addProperty("provider", Terraform.provider());
        resource.add("instances", instances);
        return resource;
    }

    /** After a plan to create them: as their states would be, as far as that is known before. */
    Map<K, JsonObject> states() {
        var states = new LinkedHashMap<K, JsonObject>();
        terraform.planned().getAsJsonArray("resource_changes").forEach(json -> {
            var resource = json.getAsJsonObject();
            var key = keys.get(resource.get("address").getAsString());
            var after = resource.getAsJsonObject("change").get("after");
            var state = complete(schema.shape(all.get(key).type()), after).getAsJsonObject();
            state.addProperty("id", "known");
            states.put(key, state);
        });
        return states;
    }

    /** A state names every attribute. */
    private static JsonElement complete(Shape shape, JsonElement value) {
        if (shape instanceof Shape.Many many && value != null && value.isJsonArray()) {
            var array = new JsonArray();
            value.getAsJsonArray().forEach(one -> array.add(complete(many.element(), one)));
            return array;
        }
        if (shape instanceof Shape.Fields fields && value != null && value.isJsonObject()) {
            var object = new JsonObject();
            fields.all()
                    .forEach((name, inner) -> object.add(
                            name, complete(inner, value.getAsJsonObject().get(name))));
            return object;
        }
        return value == null ? unknown(shape) : value;
    }

    /** What only AWS tells: the provider does not keep a text that it was not told as null. */
    private static JsonElement unknown(Shape shape) {
        if (shape instanceof Shape.Many many && many.block()) {
            return new JsonArray();
        }
        return shape.equals(TEXT) ? new JsonPrimitive("") : JsonNull.INSTANCE;
    }

    private static String name(String address) {
        return address.substring(address.indexOf('.') + 1);
    }
}
