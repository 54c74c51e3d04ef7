package posit.plan.report.diagram;

import java.util.List;
import java.util.Map;
import posit.plan.engine.PlannedResource;

/** Recorded resources, changed. */
final class Resources {
    private Resources() {}

    static PlannedResource copy(
            PlannedResource r, String type, List<String> dependencies, Map<String, List<String>> propertyDependencies) {
        return new PlannedResource(
                r.order(),
                r.urn(),
                type,
                r.name(),
                r.custom(),
                r.remote(),
                r.parent(),
                r.inputs(),
                dependencies,
                propertyDependencies,
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
