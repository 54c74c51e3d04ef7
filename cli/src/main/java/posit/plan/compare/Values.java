package posit.plan.compare;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import posit.cloud.Json;
import posit.engine.Secret;
import posit.engine.Unknown;
import posit.engine.Wire;

/** Property values: from JSON, and for a reader. */
final class Values {
    private static final String SECRET = "[secret]";
    private static final String NONE = "(none)";
    private static final String LATER = "(known after up)";
    private static final int SHOWN = 60;

    /**
     * What a provider over Terraform writes into each object of the inputs: the names of what it filled in. ref:
     * https://github.com/pulumi/pulumi-terraform-bridge/blob/main/pkg/tfbridge/schema.go (defaultsKey)
     */
    private static final String DEFAULTS = "__defaults";

    /**
     * What the engine writes into the inputs of a provider. ref:
     * https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/providers/registry.go (internalKey)
     */
    private static final String INTERNAL = "__internal";

    private static final Set<String> ADDED = Set.of(DEFAULTS, INTERNAL);

    private Values() {}

    /** Inputs as a program gave them: without what the provider filled in. */
    static Map<String, Object> inputs(JsonObject json) {
        var map = new TreeMap<String, Object>();
        var filledIn = new ArrayList<String>();
        if (json.get(DEFAULTS) instanceof JsonArray defaults) {
            defaults.forEach(name -> filledIn.add(name.getAsString()));
        }
        for (var entry : json.entrySet()) {
            if (!ADDED.contains(entry.getKey()) && !filledIn.contains(entry.getKey())) {
                map.put(entry.getKey(), value(entry.getValue()));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    static Object value(JsonElement json) {
        if (json.isJsonNull()) {
            return null;
        }
        if (json.isJsonArray()) {
            var list = new ArrayList<Object>();
            json.getAsJsonArray().forEach(item -> list.add(value(item)));
            return Collections.unmodifiableList(list);
        }
        return json.isJsonObject() ? object(json.getAsJsonObject()) : scalar(json.getAsJsonPrimitive());
    }

    /** Marked objects are secrets, or files and resources, which only their marks tell apart. */
    private static Object object(JsonObject json) {
        if (json.has(Wire.SIGNATURE) && (json.has("ciphertext") || json.has("plaintext") || json.has("value"))) {
            return new Secret(Unknown.VALUE);
        }
        return inputs(json);
    }

    private static Object scalar(JsonPrimitive json) {
        if (json.isBoolean()) {
            return json.getAsBoolean();
        }
        if (json.isNumber()) {
            var number = json.getAsDouble();
            return number == Math.rint(number) ? (Object) (long) number : (Object) number;
        }
        var text = json.getAsString();
        if (text.equals(SECRET)) {
            return new Secret(Unknown.VALUE);
        }
        return text.equals(Wire.UNKNOWN) ? Unknown.VALUE : text;
    }

    /** At most {@value #SHOWN} characters; never a secret. */
    static String shown(Object value) {
        if (value == null) {
            return NONE;
        }
        if (value == Unknown.VALUE) {
            return LATER;
        }
        var text = value instanceof Map || value instanceof Collection ? Json.write(blinded(value)) : plain(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    private static String plain(Object value) {
        return value instanceof String text ? "\"" + text.replace("\n", "\\n") + "\"" : String.valueOf(value);
    }

    private static Object blinded(Object value) {
        if (value instanceof Map<?, ?> map) {
            var blinded = new TreeMap<String, Object>();
            map.forEach((key, inner) -> blinded.put((String) key, blinded(inner)));
            return blinded;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Values::blinded).toList();
        }
        return value == null || value instanceof Secret || value == Unknown.VALUE ? String.valueOf(value) : value;
    }
}
