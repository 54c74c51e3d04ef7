package posit.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;

/** The recorded resources as tests ask for them: every question that finds nothing, or too much, fails. */
final class Graph {
    private final Plan plan;
    private final Map<String, PlannedResource> byUrn = new LinkedHashMap<>();

    Graph(Plan plan) {
        this.plan = plan;
        plan.resources().forEach(resource -> byUrn.put(resource.urn(), resource));
    }

    Plan plan() {
        return plan;
    }

    List<PlannedResource> all(String type) {
        var found = plan.ofType(type);
        require(!found.isEmpty(), "no " + type);
        return found;
    }

    PlannedResource only(String type) {
        return only(type, resource -> true);
    }

    PlannedResource only(String type, Predicate<PlannedResource> which) {
        var found = all(type).stream().filter(which).toList();
        require(found.size() == 1, found.size() + " of " + type + ", not 1");
        return found.get(0);
    }

    PlannedResource named(String type, String name) {
        return only(type, resource -> resource.name().equals(name));
    }

    PlannedResource connectRelease() {
        return release("rstudio-connect");
    }

    PlannedResource packagesRelease() {
        return release("rstudio-pm");
    }

    PlannedResource controllerRelease() {
        return release("aws-load-balancer-controller");
    }

    PlannedResource release(String chart) {
        return only(Types.RELEASE, release -> text(release, "chart").equals(chart));
    }

    /** An input by path ({@code scalingConfig.minSize}, {@code rules.0.name}), secrets opened; null: not there. */
    static Object input(PlannedResource resource, String path) {
        Object value = resource.inputs();
        for (var step : path.split("\\.")) {
            value = step(opened(value), step);
        }
        return opened(value);
    }

    static String text(PlannedResource resource, String path) {
        return input(resource, path) instanceof String text ? text : "";
    }

    /** The resources whose outputs an input is made of. */
    List<PlannedResource> behind(PlannedResource resource, String input) {
        return resource.propertyDependencies().getOrDefault(input, List.of()).stream()
                .map(this::at)
                .toList();
    }

    /** Names of the resources whose outputs an input is made of. */
    Set<String> namesBehind(PlannedResource resource, String input) {
        var names = new TreeSet<String>();
        behind(resource, input).forEach(found -> names.add(found.name()));
        return names;
    }

    /** Everything that must exist before a resource, itself left out; a provider's needs are needs of its resources. */
    Set<PlannedResource> before(PlannedResource resource) {
        var found = new LinkedHashSet<PlannedResource>();
        var open = new ArrayDeque<>(needs(resource));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(needs(next));
            }
        }
        return found;
    }

    boolean needs(PlannedResource resource, PlannedResource other) {
        return before(resource).contains(other);
    }

    PlannedResource at(String urn) {
        var found = byUrn.get(urn);
        require(found != null, "no resource " + urn);
        return found;
    }

    /** The types of all components above a resource, outermost first. */
    List<String> parents(PlannedResource resource) {
        var parents = new ArrayList<String>();
        for (var at = resource; !at.parent().isEmpty(); ) {
            at = at(at.parent());
            parents.add(0, at.type());
        }
        return parents;
    }

    static Set<String> urns(Collection<PlannedResource> resources) {
        var urns = new TreeSet<String>();
        resources.forEach(one -> urns.add(one.urn()));
        return urns;
    }

    static Set<String> names(Collection<PlannedResource> resources, String type) {
        var names = new TreeSet<String>();
        resources.stream().filter(one -> one.type().equals(type)).forEach(one -> names.add(one.name()));
        return names;
    }

    /** The last words of their types; providers keep the whole. */
    static Set<String> kinds(Collection<PlannedResource> resources) {
        var kinds = new TreeSet<String>();
        resources.forEach(one -> kinds.add(
                one.type().startsWith("pulumi:")
                        ? one.type()
                        : one.type().substring(one.type().lastIndexOf(':') + 1)));
        return kinds;
    }

    private List<PlannedResource> needs(PlannedResource resource) {
        var urns = new LinkedHashSet<>(resource.dependencies());
        resource.propertyDependencies().values().forEach(urns::addAll);
        if (!resource.provider().isEmpty()) {
            urns.add(providerUrn(resource.provider()));
        }
        return urns.stream().map(this::at).toList();
    }

    /** The URN in a reference {@code urn::id}. */
    static String providerUrn(String reference) {
        return reference.substring(0, reference.lastIndexOf("::"));
    }

    private static Object step(Object value, String step) {
        if (value instanceof List<?> list) {
            return list.get(Integer.parseInt(step));
        }
        return value instanceof Map<?, ?> map ? map.get(step) : null;
    }

    static Object opened(Object value) {
        return value instanceof Secret secret ? secret.value() : value;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
