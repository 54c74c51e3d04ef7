package posit.provider;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a plan says.
 *
 * @param actions by address: {@code create}, {@code update}, {@code replace}; nothing for what stays
 */
record Planned(Map<String, String> actions, List<Finding> findings) {
    static Planned of(List<JsonObject> messages) {
        var actions = new TreeMap<String, String>();
        messages.stream()
                .filter(message -> message.get("type").getAsString().equals("planned_change"))
                .map(message -> message.getAsJsonObject("change"))
                .forEach(change -> actions.put(
                        change.getAsJsonObject("resource").get("addr").getAsString(),
                        change.get("action").getAsString()));
        var findings = messages.stream()
                .map(message -> message.getAsJsonObject("diagnostic"))
                .filter(Objects::nonNull)
                .map(Finding::of)
                .toList();
        return new Planned(actions, findings);
    }
}
