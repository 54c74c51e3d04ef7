package posit.plan.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.engine.PlannedResource;

/**
 * One resource of a side of a comparison.
 *
 * @param inputs values as {@link posit.engine.Wire} describes them
 * @param propertyDependencies URNs by input
 * @param provider URN, or "" for a component or the default provider
 * @param aliases URNs
 * @param engine what the real engine says of it
 */
record ComparedResource(
        String urn,
        Map<String, Object> inputs,
        Map<String, List<String>> propertyDependencies,
        String provider,
        boolean protect,
        boolean retainOnDelete,
        List<String> aliases,
        List<String> ignoreChanges,
        List<String> replaceOnChanges,
        Optional<EngineStep> engine) {

    static ComparedResource of(PlannedResource resource) {
        return new ComparedResource(
                resource.urn(),
                resource.inputs(),
                resource.propertyDependencies(),
                providerUrn(resource.provider()),
                resource.protect(),
                resource.retainOnDelete(),
                resource.aliases(),
                resource.ignoreChanges(),
                resource.replaceOnChanges(),
                Optional.empty());
    }

    /** What a resource is known by in every stack: the types above it, its own, and its name. */
    static String key(String urn) {
        return urn.split("::", 3)[2];
    }

    /** Of a reference {@code urn::id}. */
    static String providerUrn(String reference) {
        var end = reference.lastIndexOf("::");
        return end < 0 ? "" : reference.substring(0, end);
    }

    String key() {
        return key(urn);
    }

    String type() {
        var chain = key().split("::", 2)[0];
        return chain.substring(chain.lastIndexOf('$') + 1);
    }

    String name() {
        return name(urn);
    }

    static String name(String urn) {
        return urn.split("::", 4)[3];
    }
}
