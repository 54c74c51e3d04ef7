package posit.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import posit.Platform;
import posit.config.ConfigSource;
import posit.plan.StackFile;
import posit.plan.engine.EmbeddedEngine;
import posit.plan.engine.Plan;
import posit.plan.engine.Settings;

/** What the program asks for with the shipped {@code Pulumi.aws.yaml}: recorded once per JVM, as a preview and as an update. */
public final class ShippedStack {
    private static Plan preview;
    private static Plan update;

    private ShippedStack() {}

    /** Values that only an update knows are unknown in it. */
    public static synchronized Plan preview() {
        if (preview == null) {
            var file = file();
            preview = run(Settings.preview(file.project(), file.stack(), file.values(), file.secretKeys()));
        }
        return preview;
    }

    /** Everything is known in it, as far as the stand-in for the cloud can tell. */
    public static synchronized Plan update() {
        if (update == null) {
            var file = file();
            Map<String, String> values = new TreeMap<>(file.values());
            values.computeIfPresent("posit:connect", (key, connect) -> completed(connect));
            update = run(Settings.preview(file.project(), file.stack(), values, Set.of("posit:connect"))
                    .creating());
        }
        return update;
    }

    /** With what an update insists on. */
    private static String completed(String connect) {
        var license = new JsonObject();
        license.addProperty("file", "a licence");
        var object = JsonParser.parseString(connect).getAsJsonObject();
        object.addProperty("domain", "connect.acme.org");
        object.addProperty("hostedZoneId", "Z0123456789ABC");
        object.add("license", license);
        return object.toString();
    }

    private static StackFile file() {
        return StackFile.read(Path.of("").toAbsolutePath(), "aws");
    }

    private static Plan run(Settings settings) {
        var source = new ConfigSource(settings.config(), settings.secretKeys());
        var plan = EmbeddedEngine.run(settings, context -> Platform.deploy(context, source));
        if (!plan.succeeded()) {
            throw new AssertionError(String.join("\n", plan.errors()), plan.failure());
        }
        return plan;
    }
}
