package posit.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import posit.reference.AzurePreset;
import posit.reference.Figure;

/** What sections with a preset for Azure share. */
final class AzurePresets {
    static final String ALLOWED = "the pages for Azure are known in one copy, reference";

    private AzurePresets() {}

    static AzurePreset of(JsonObject given) {
        JsonElement preset = given.get("preset");
        String key = preset instanceof JsonPrimitive p ? p.getAsString() : "";
        return Arrays.stream(AzurePreset.values())
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElse(AzurePreset.REFERENCE);
    }

    static AksNodesConfig.Floor floor(Figure<String> type, int count) {
        return new AksNodesConfig.Floor("the page", type.value(), count, type.url());
    }
}
