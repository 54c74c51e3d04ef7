package posit.config.shared;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import posit.config.reader.Keys;

/** What sections with a preset share. */
public final class Presets {
    public static final String SAYS = "The copy of the reference architecture the sizes below are taken from.";
    public static final String ON_AZURE = "the pages for Azure are known in one copy, reference";

    private Presets() {}

    /** The one a section chooses, or the first of all: a wrong word is reported where it is read. */
    public static <P extends Enum<P>> P of(Class<P> all, JsonObject given) {
        JsonElement preset = given.get("preset");
        String word = preset instanceof JsonPrimitive p ? p.getAsString() : "";
        P[] presets = all.getEnumConstants();
        int chosen = Keys.words(all).indexOf(word);
        return presets[Math.max(chosen, 0)];
    }
}
