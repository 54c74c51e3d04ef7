package posit.plan.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;

/** The questions that requirements and report ask of a plan. */
public final class PlanView {
    private final Plan plan;
    private final Map<String, PlannedResource> byUrn = new TreeMap<>();

    public PlanView(Plan plan) {
        this.plan = plan;
        plan.resources().forEach(resource -> byUrn.put(resource.urn(), resource));
    }

    public Plan plan() {
        return plan;
    }

    public List<PlannedResource> all(String type) {
        return plan.ofType(type);
    }

    /** What each of a type turns into. */
    public <T> Stream<T> each(String type, Function<PlannedResource, T> made) {
        return all(type).stream().map(made);
    }

    public boolean has(String type) {
        return !all(type).isEmpty();
    }

    /** Whether anything of that provider is in the plan, or the provider itself. */
    public boolean uses(String provider) {
        return plan.resources().stream()
                .anyMatch(resource -> resource.type().startsWith(provider + ":")
                        || resource.type().equals("pulumi:providers:" + provider));
    }

    /** The only one of its type; empty when there is none, or more than one. */
    public Optional<PlannedResource> one(String type) {
        var found = all(type);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Those of a type below a component, at any depth. */
    public List<PlannedResource> below(PlannedResource component, String type) {
        return all(type).stream()
                .filter(resource -> isBelow(resource, component))
                .toList();
    }

    public boolean isBelow(PlannedResource resource, PlannedResource component) {
        var parent = byUrn.get(resource.parent());
        return parent != null && (parent.equals(component) || isBelow(parent, component));
    }

    /** The resources whose outputs an input is made of. */
    public List<PlannedResource> behind(PlannedResource resource, String input) {
        return resource.propertyDependencies().getOrDefault(input, List.of()).stream()
                .map(byUrn::get)
                .toList();
    }

    /** The resources of a type whose outputs an input is made of. */
    public Set<PlannedResource> behind(PlannedResource resource, String input, String type) {
        var found = new LinkedHashSet<PlannedResource>();
        for (var dependency : behind(resource, input)) {
            if (dependency.type().equals(type)) {
                found.add(dependency);
            }
        }
        return found;
    }

    /** Those of a type that have an output of another as an input: the policies of a bucket, the routes of a table. */
    public Stream<PlannedResource> about(String type, String input, PlannedResource what) {
        return all(type).stream().filter(one -> behind(one, input).contains(what));
    }

    /** Empty for the default provider. */
    Optional<PlannedResource> provider(PlannedResource resource) {
        var reference = resource.provider();
        var end = reference.lastIndexOf("::");
        return Optional.ofNullable(end < 0 ? null : byUrn.get(reference.substring(0, end)));
    }

    /** All that a resource waits for, and what these wait for. */
    public Set<PlannedResource> before(PlannedResource resource) {
        var found = new LinkedHashSet<PlannedResource>();
        collect(resource, found);
        return found;
    }

    private void collect(PlannedResource resource, Set<PlannedResource> found) {
        resource.dependencies().stream()
                .map(byUrn::get)
                .filter(Objects::nonNull)
                .filter(found::add)
                .forEach(one -> collect(one, found));
    }

    /** Distinct values of an input over several resources, sorted. */
    public static Set<String> texts(Iterable<PlannedResource> resources, String path) {
        var texts = new TreeSet<String>();
        resources.forEach(resource -> texts.add(text(resource, path)));
        return texts;
    }

    /** What is in a list, as texts; nothing when it is no list. */
    public static List<String> texts(Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    /** An input by path, such as {@code scalingConfig.minSize} or {@code rules.0.name}; null when it is not there. */
    public static Object at(PlannedResource resource, String path) {
        return at(resource.inputs(), path);
    }

    public static Object at(Map<String, Object> inputs, String path) {
        Object value = inputs;
        for (var step : path.split("\\.")) {
            value = step(open(value), step);
        }
        return open(value);
    }

    public static String text(PlannedResource resource, String path) {
        var value = at(resource, path);
        return value == null ? "" : String.valueOf(value);
    }

    /** Name of a release's chart, wherever it is kept. */
    public static String chart(PlannedResource release) {
        var chart = text(release, "chart");
        return chart.substring(chart.lastIndexOf('/') + 1);
    }

    /** Empty when it is not there or not a list. */
    public static List<?> list(PlannedResource resource, String path) {
        return at(resource, path) instanceof List<?> list ? list : List.of();
    }

    /** Those of a list that have fields; what else is in it is left out. */
    public static Stream<Map<?, ?>> objects(PlannedResource resource, String path) {
        return list(resource, path).stream().filter(Map.class::isInstance).map(one -> (Map<?, ?>) one);
    }

    /** 0 when it is not there or not a number. */
    public static long number(PlannedResource resource, String path) {
        return at(resource, path) instanceof Number number ? number.longValue() : 0;
    }

    public static boolean is(PlannedResource resource, String path) {
        return Boolean.TRUE.equals(at(resource, path));
    }

    private static Object open(Object value) {
        return value instanceof Secret secret ? secret.value() : value;
    }

    private static Object step(Object value, String step) {
        if (value instanceof List<?> list) {
            var index = Integer.parseInt(step);
            return index < list.size() ? list.get(index) : null;
        }
        return value instanceof Map<?, ?> map ? map.get(step) : null;
    }
}
