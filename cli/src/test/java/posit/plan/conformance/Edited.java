package posit.plan.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.testing.Resources;

/** A recorded plan with one thing made wrong. An edit that hits nothing fails: it would prove nothing. */
final class Edited {
    private final Plan plan;

    private Edited(Plan plan) {
        this.plan = plan;
    }

    static Plan set(Plan plan, String type, String path, Object value) {
        return new Edited(plan).each(of(type), one -> inputs(one, put(one.inputs(), path, value)));
    }

    static Plan setNamed(Plan plan, String type, String name, String path, Object value) {
        return new Edited(plan).each(of(type).and(named(name)), one -> inputs(one, put(one.inputs(), path, value)));
    }

    static Plan drop(Plan plan, String type) {
        return new Edited(plan).each(of(type), one -> null);
    }

    static Plan dropNamed(Plan plan, String type, String name) {
        return new Edited(plan).each(of(type).and(named(name)), one -> null);
    }

    /** Makes an input come from other resources than it did; none: from nowhere. */
    static Plan from(Plan plan, String type, String input, String... names) {
        return from(plan, of(type), input, names);
    }

    static Plan fromNamed(Plan plan, String type, String name, String input, String... names) {
        return from(plan, of(type).and(named(name)), input, names);
    }

    private static Plan from(Plan plan, Predicate<PlannedResource> which, String input, String... names) {
        var urns = plan.resources().stream()
                .filter(one -> List.of(names).contains(kind(one) + " " + one.name()))
                .map(PlannedResource::urn)
                .toList();
        require(urns.size() == names.length, "not all of " + List.of(names));
        return new Edited(plan).each(which, one -> {
            var sources = new TreeMap<>(one.propertyDependencies());
            require(sources.put(input, urns) != null, one.name() + "." + input + " comes from nowhere already");
            return dependencies(one, sources);
        });
    }

    static Plan retype(Plan plan, String type, String other) {
        return new Edited(plan).each(of(type), one -> type(one, other));
    }

    /** As if the program had given it no parent. */
    static Plan loosen(Plan plan, String type) {
        var stack = plan.ofType(Plan.STACK_TYPE).get(0).urn();
        return new Edited(plan).each(of(type), one -> parent(one, stack));
    }

    static Plan local(Plan plan, String type) {
        return new Edited(plan).each(of(type), one -> remote(one, false));
    }

    static Plan withoutOutput(Plan plan, String output) {
        var outputs = new TreeMap<>(plan.outputs());
        require(outputs.remove(output) != null, "no output " + output);
        return new Plan(
                plan.project(), plan.stack(), plan.resources(), plan.invokes(), plan.log(), outputs, true, null);
    }

    static Plan with(Plan plan, String type) {
        var changed = new ArrayList<>(plan.resources());
        changed.add(type(plan.resources().get(plan.resources().size() - 1), type));
        return resources(plan, changed);
    }

    private Plan each(Predicate<PlannedResource> which, UnaryOperator<PlannedResource> change) {
        var hit = plan.resources().stream().filter(which).count();
        require(hit > 0, "the edit hits nothing");
        var changed = new ArrayList<PlannedResource>();
        var dropped = new ArrayList<String>();
        for (var resource : plan.resources()) {
            var now = which.test(resource) ? change.apply(resource) : resource;
            if (now == null) {
                dropped.add(resource.urn());
            } else {
                changed.add(now);
            }
        }
        changed.replaceAll(resource -> forget(resource, dropped));
        return resources(plan, changed);
    }

    private static Plan resources(Plan plan, List<PlannedResource> resources) {
        return new Plan(
                plan.project(), plan.stack(), resources, plan.invokes(), plan.log(), plan.outputs(), true, null);
    }

    /** Into maps by key, into lists by number. */
    private static Map<String, Object> put(Map<String, Object> map, String path, Object value) {
        var steps = path.split("\\.", 2);
        var copy = new TreeMap<>(map);
        if (steps.length == 2) {
            copy.put(steps[0], child(map.get(steps[0]), steps[1], value));
        } else if (value == null) {
            require(copy.remove(path) != null, "nothing at " + path);
        } else {
            copy.put(path, value);
        }
        return copy;
    }

    @SuppressWarnings("unchecked") // Recorded maps have text keys.
    private static Object child(Object child, String path, Object value) {
        var opened = child instanceof Secret secret ? secret.value() : child;
        if (opened instanceof List<?> list) {
            var steps = path.split("\\.", 2);
            var copy = new ArrayList<Object>(list);
            var index = Integer.parseInt(steps[0]);
            copy.set(index, child(copy.get(index), steps[1], value));
            return copy;
        }
        require(opened instanceof Map, "no object on the way: " + opened);
        return put((Map<String, Object>) opened, path, value);
    }

    private static Predicate<PlannedResource> of(String type) {
        return resource -> resource.type().equals(type);
    }

    private static Predicate<PlannedResource> named(String name) {
        return resource -> resource.name().equals(name);
    }

    private static String kind(PlannedResource resource) {
        return resource.type().substring(resource.type().lastIndexOf(':') + 1);
    }

    private static PlannedResource forget(PlannedResource resource, List<String> dropped) {
        var sources = new TreeMap<>(resource.propertyDependencies());
        sources.replaceAll((input, urns) ->
                urns.stream().filter(urn -> !dropped.contains(urn)).toList());
        return dependencies(resource, sources);
    }

    private static PlannedResource inputs(PlannedResource r, Map<String, Object> inputs) {
        return copy(r, r.type(), r.remote(), r.parent(), inputs, r.propertyDependencies());
    }

    private static PlannedResource dependencies(PlannedResource r, Map<String, List<String>> sources) {
        return copy(r, r.type(), r.remote(), r.parent(), r.inputs(), sources);
    }

    private static PlannedResource type(PlannedResource r, String type) {
        return copy(r, type, r.remote(), r.parent(), r.inputs(), r.propertyDependencies());
    }

    private static PlannedResource parent(PlannedResource r, String parent) {
        return copy(r, r.type(), r.remote(), parent, r.inputs(), r.propertyDependencies());
    }

    private static PlannedResource remote(PlannedResource r, boolean remote) {
        return copy(r, r.type(), remote, r.parent(), r.inputs(), r.propertyDependencies());
    }

    private static PlannedResource copy(
            PlannedResource r,
            String type,
            boolean remote,
            String parent,
            Map<String, Object> inputs,
            Map<String, List<String>> sources) {
        return Resources.copy(r, type, remote, parent, inputs, r.dependencies(), sources);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
