package posit.config.shared;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import posit.cloud.Cloud;
import posit.config.reader.Check;
import posit.reference.Preset;

/** What sections with a preset share. */
public final class Presets {
    public static final String SAYS = "The copy of the reference architecture the sizes below are taken from.";
    public static final String ON_AZURE = "the pages for Azure are known in one copy, reference";

    private Presets() {}

    /** The preset a section chooses, or the cloud's first one: a wrong word is reported where it is read. */
    public static Preset of(Cloud cloud, JsonObject given) {
        var word = given.get("preset") instanceof JsonPrimitive text ? text.getAsString() : "";
        var presets = Preset.on(cloud);
        return presets.stream()
                .filter(preset -> preset.key().equals(word))
                .findFirst()
                .orElse(presets.get(0));
    }

    /** A rule: the cloud has a copy of this name. */
    public static void validateOnAzure(Preset preset, Check check) {
        check.must(preset.isOn(Cloud.AZURE), "preset", ON_AZURE, "write " + Preset.REFERENCE.key());
    }
}
