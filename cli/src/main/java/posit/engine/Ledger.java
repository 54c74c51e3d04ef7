package posit.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything the program asked for during one run; many threads write. */
final class Ledger {
    private final Map<String, PlannedResource> resources = new ConcurrentHashMap<>();
    private final Queue<PlannedInvoke> invokes = new ConcurrentLinkedQueue<>();
    private final Queue<LogMessage> log = new ConcurrentLinkedQueue<>();

    /** Refuses what the real engine refuses. */
    void admit(PlannedResource resource) {
        if (resources.containsKey(resource.urn())) {
            throw duplicate(resource);
        }
        if (!resource.parent().isEmpty()) {
            require(resource.parent(), "parent", resource);
        }
        resource.dependencies().forEach(urn -> require(urn, "dependency", resource));
        if (!resource.provider().isEmpty()) {
            require(Urns.ofProvider(resource.provider()), "provider", resource);
        }
    }

    void add(PlannedResource resource) {
        if (resources.putIfAbsent(resource.urn(), resource) != null) {
            throw duplicate(resource);
        }
    }

    void add(PlannedInvoke invoke) {
        invokes.add(invoke);
    }

    void add(LogMessage message) {
        log.add(message);
    }

    void outputs(String urn, Map<String, Object> outputs) {
        resources.computeIfPresent(urn, (key, resource) -> resource.withOutputs(outputs));
    }

    /** Null for the default provider. */
    PlannedResource provider(String reference) {
        return reference.isEmpty() ? null : resources.get(Urns.ofProvider(reference));
    }

    Plan plan(Settings settings, Throwable failure) {
        var messages = List.copyOf(log);
        return new Plan(
                settings.project(),
                settings.stack(),
                ordered(),
                invokes.stream()
                        .sorted(Comparator.comparing(PlannedInvoke::token)
                                .thenComparing(invoke -> invoke.args().toString()))
                        .toList(),
                messages,
                stackOutputs(),
                failure == null && messages.stream().noneMatch(message -> message.severity() == Severity.ERROR),
                failure);
    }

    private Map<String, Object> stackOutputs() {
        return resources.values().stream()
                .filter(resource -> resource.type().equals(Plan.STACK_TYPE))
                .findFirst()
                .map(PlannedResource::outputs)
                .orElse(Map.of());
    }

    /**
     * Registrations arrive in an order that depends on thread timing; this one does not: always the smallest URN of
     * those whose parent, provider and dependencies are there already.
     */
    private List<PlannedResource> ordered() {
        var waitingFor = new HashMap<String, Integer>();
        var wantedBy = new HashMap<String, List<String>>();
        var ready = new PriorityQueue<String>();
        resources.forEach((urn, resource) -> {
            var needs = needs(resource);
            needs.forEach(need ->
                    wantedBy.computeIfAbsent(need, key -> new ArrayList<>()).add(urn));
            waitingFor.put(urn, needs.size());
            if (needs.isEmpty()) {
                ready.add(urn);
            }
        });
        var ordered = new ArrayList<PlannedResource>(resources.size());
        for (var urn = ready.poll(); urn != null; urn = ready.poll()) {
            ordered.add(resources.get(urn).withOrder(ordered.size() + 1));
            for (var waiting : wantedBy.getOrDefault(urn, List.of())) {
                if (waitingFor.merge(waiting, -1, Integer::sum) == 0) {
                    ready.add(waiting);
                }
            }
        }
        return List.copyOf(ordered);
    }

    private static List<String> needs(PlannedResource resource) {
        var needs = new ArrayList<>(resource.dependencies());
        if (!resource.parent().isEmpty()) {
            needs.add(resource.parent());
        }
        if (!resource.provider().isEmpty()) {
            needs.add(Urns.ofProvider(resource.provider()));
        }
        return needs;
    }

    private void require(String urn, String role, PlannedResource resource) {
        if (!resources.containsKey(urn)) {
            throw new EngineException(role + " '" + urn + "' of '" + resource.urn() + "' is not registered");
        }
    }

    private static EngineException duplicate(PlannedResource resource) {
        return new EngineException("Duplicate resource URN '" + resource.urn() + "'; try giving it a unique name");
    }
}
