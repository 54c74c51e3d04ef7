package posit.engine;

import java.util.List;
import java.util.Map;

/** Resources for tests of the mock, named {@code x}. */
final class Resources {
    private Resources() {}

    static PlannedResource of(String type, Map<String, Object> inputs) {
        return new PlannedResource(
                1,
                "urn:pulumi:dev::demo::" + type + "::x",
                type,
                "x",
                !type.startsWith("eks:"),
                type.startsWith("eks:"),
                "",
                inputs,
                List.of(),
                Map.of(),
                false,
                false,
                "",
                Map.of(),
                "",
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                false,
                Map.of());
    }
}
