package posit.lifecycle;

import com.google.gson.JsonElement;
import posit.engine.Wire;

/** Looks for secrets that are not marked as such. */
final class SecretText {
    private SecretText() {}

    /** Whether a text is anywhere in a value but inside of what is marked as secret. */
    static boolean inClear(JsonElement value, String secret) {
        if (value.isJsonObject()) {
            var object = value.getAsJsonObject();
            return !object.has(Wire.SIGNATURE)
                    && object.asMap().values().stream().anyMatch(inner -> inClear(inner, secret));
        }
        if (value.isJsonArray()) {
            return value.getAsJsonArray().asList().stream().anyMatch(inner -> inClear(inner, secret));
        }
        return value.isJsonPrimitive() && value.getAsString().contains(secret);
    }
}
