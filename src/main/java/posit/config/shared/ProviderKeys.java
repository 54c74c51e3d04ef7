package posit.config.shared;

import com.google.gson.JsonObject;
import java.util.List;
import posit.config.reader.Problems;

/**
 * The keys of a Pulumi provider in a stack file, of which the program hands on those it knows.
 *
 * @param prefix such as {@code aws:}
 * @param cloud in words, such as {@code AWS}
 * @param variable of the environment, one that takes credentials
 * @param place the key that may be encrypted, as it is used otherwise too
 */
public record ProviderKeys(String prefix, String cloud, String variable, String place) {
    private static final String CREDENTIALS = "(?i).*(secret|token|access_?key|password).*";

    /** What the binder would answer to an unknown key does not say where credentials go. */
    public void weed(JsonObject given, List<String> known, Problems problems) {
        for (String key : List.copyOf(given.keySet())) {
            String path = Problems.oneLine(prefix + key);
            if (key.matches(CREDENTIALS)) {
                problems.add(
                        path,
                        path + " does not belong in a stack file: " + places() + " Remove the key: pulumi config rm "
                                + path);
                given.remove(key);
            } else if (!known.contains(key)) {
                String only = "Only the keys this program knows reach the " + cloud + " provider; " + places();
                problems.unknown(prefix, key, known, only);
                given.remove(key);
            } else if (problems.secret(path) && !key.equals(place)) {
                problems.add(path, path + encrypted());
                given.remove(key);
            }
        }
    }

    private String places() {
        return "credentials go into the environment (such as " + variable
                + ") or into environmentVariables of Pulumi ESC.";
    }

    /** The SDK turns what a provider is given into JSON, and a secret in it into plain text. */
    private String encrypted() {
        return " is encrypted, and would still go into the state in plain text. It is no secret to " + cloud
                + ": give it in plain text.";
    }
}
