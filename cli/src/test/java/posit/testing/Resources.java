package posit.testing;

import java.util.List;
import java.util.Map;
import posit.engine.PlannedResource;

/** Recorded resources, changed. */
public final class Resources {
    private Resources() {}

    /** With other dependencies and another type. */
    public static PlannedResource copy(
            PlannedResource r, String type, List<String> dependencies, Map<String, List<String>> sources) {
        return copy(r, type, r.remote(), r.parent(), r.inputs(), dependencies, sources);
    }

    public static PlannedResource copy(
            PlannedResource r,
            String type,
            boolean remote,
            String parent,
            Map<String, Object> inputs,
            List<String> dependencies,
            Map<String, List<String>> sources) {
        return new PlannedResource(
                r.order(),
                r.urn(),
                type,
                r.name(),
                r.custom(),
                remote,
                parent,
                inputs,
                dependencies,
                sources,
                r.protect(),
                r.retainOnDelete(),
                r.provider(),
                r.providers(),
                r.version(),
                r.aliases(),
                r.timeouts(),
                r.ignoreChanges(),
                r.additionalSecretOutputs(),
                r.replaceOnChanges(),
                r.deleteBeforeReplace(),
                r.importId(),
                r.external(),
                r.outputs());
    }
}
