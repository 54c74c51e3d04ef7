package posit.onkubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;

/** What a plan sends to the Kubernetes API, with the values that an API server sees: secrets opened, whole numbers whole. */
final class PlannedObjects {
    private static final String KUBERNETES = "kubernetes:";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private final Plan plan;

    PlannedObjects(Plan plan) {
        this.plan = plan;
    }

    /** By the name of the resource, in an order in which they can be made; without Helm releases. */
    Map<String, Map<String, Object>> objects() {
        var objects = new LinkedHashMap<String, Map<String, Object>>();
        plan.resources().stream()
                .filter(resource -> resource.type().startsWith(KUBERNETES)
                        && !resource.type().equals(RELEASE)
                        && resource.custom())
                .forEach(resource -> objects.put(resource.name(), inputs(resource)));
        return objects;
    }

    /** By the name of their chart. */
    Map<String, HelmRelease> releases() {
        var releases = new TreeMap<String, HelmRelease>();
        plan.ofType(RELEASE).forEach(resource -> {
            var inputs = inputs(resource);
            releases.put(chart(inputs), HelmRelease.of(inputs));
        });
        return releases;
    }

    private static String chart(Map<String, Object> inputs) {
        var chart = (String) inputs.get("chart");
        return chart.substring(chart.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> inputs(PlannedResource resource) {
        return Values.map(plain(resource.inputs()));
    }

    private static Object plain(Object value) {
        if (value instanceof Secret secret) {
            return plain(secret.value());
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, entry) -> copy.put((String) key, plain(entry)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<>();
            list.forEach(entry -> copy.add(plain(entry)));
            return copy;
        }
        return value instanceof Double number && number == Math.rint(number) ? (Object) number.longValue() : value;
    }
}
