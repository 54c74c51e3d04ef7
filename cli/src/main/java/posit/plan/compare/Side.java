package posit.plan.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import posit.engine.Plan;

/**
 * One of the two that are compared.
 *
 * @param title what it is, for a reader: {@code plan.json}, {@code stack aws}
 * @param state whether it exists, for a reader
 * @param items by key, dependencies first
 * @param built whether a real engine told what exists, so that values are known that a plan cannot know
 * @param whole whether it names every resource; {@code pulumi preview --json} leaves out those that stay as they are
 * @param created keys of resources that do not exist yet, of a side that does
 */
public record Side(
        String title,
        String state,
        Map<String, ComparedResource> items,
        boolean built,
        boolean whole,
        Set<String> created) {
    public Side {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    public static Side of(Plan plan, String title) {
        var items = new LinkedHashMap<String, ComparedResource>();
        plan.resources().stream()
                .filter(resource -> !resource.type().equals(Plan.STACK_TYPE))
                .map(ComparedResource::of)
                .forEach(item -> items.put(item.key(), item));
        return new Side(title, "as planned", items, false, true, Set.of());
    }
}
