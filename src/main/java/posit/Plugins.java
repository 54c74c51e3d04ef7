package posit;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The plugins of the program, which the Pulumi CLI asks for before it runs the program.
 *
 * <p>The SDK's own answer searches every class of the class path and takes two seconds; a test holds this one against it.
 */
public final class Plugins {
    private static final List<String> NAMES = List.of("aws", "azure-native", "eks", "kubernetes", "random");

    private Plugins() {}

    public static void main(String[] args) throws IOException {
        System.out.print(json() + "\n");
    }

    static JsonArray json() throws IOException {
        var plugins = new JsonArray();
        for (var name : NAMES) {
            var file = Plugins.class.getResourceAsStream("/com/pulumi/" + name + "/plugin.json");
            try (var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                plugins.add(JsonParser.parseReader(text));
            }
        }
        return plugins;
    }
}
