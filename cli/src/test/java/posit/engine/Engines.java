package posit.engine;

import com.pulumi.Context;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs programs for tests. */
final class Engines {
    static final Settings PREVIEW = Settings.preview(
            "demo",
            "dev",
            Map.of("aws:region", "eu-west-1", "demo:licence", "LICENCE-IN-CLEAR", "demo:size", "3"),
            Set.of("demo:licence"));

    private Engines() {}

    static Plan preview(Consumer<Context> program) {
        return EmbeddedEngine.run(PREVIEW, program);
    }

    static Plan create(Consumer<Context> program) {
        return EmbeddedEngine.run(PREVIEW.creating(), program);
    }
}
