package posit.engine;

import java.util.List;
import java.util.Map;

/**
 * One resource, as the program asked the engine for it. Collections are sorted and unmodifiable.
 *
 * @param order from 1, the same in every run: parents and dependencies first, then by URN
 * @param custom made by a provider; false for components
 * @param remote a component that a provider's plugin builds, such as {@code eks:index:Cluster}
 * @param parent URN, or "" for the stack itself
 * @param inputs values as {@link Wire} describes them
 * @param dependencies URNs
 * @param propertyDependencies URNs by input
 * @param provider {@code urn::id}, or "" for the default provider
 * @param providers the same by package, as handed to a remote component
 * @param version of the plugin, or ""
 * @param aliases URNs
 * @param timeouts {@code create}, {@code update}, {@code delete} in whole seconds with unit: {@code 3600s}
 * @param deleteBeforeReplace null when the program leaves it to the provider
 * @param importId id of an existing resource to import or to read, or ""
 * @param external read, not managed: {@code Type.get(...)} and stack references
 * @param outputs what the mock answered, or what a component registered
 */
public record PlannedResource(
        int order,
        String urn,
        String type,
        String name,
        boolean custom,
        boolean remote,
        String parent,
        Map<String, Object> inputs,
        List<String> dependencies,
        Map<String, List<String>> propertyDependencies,
        boolean protect,
        boolean retainOnDelete,
        String provider,
        Map<String, String> providers,
        String version,
        List<String> aliases,
        Map<String, String> timeouts,
        List<String> ignoreChanges,
        List<String> additionalSecretOutputs,
        List<String> replaceOnChanges,
        Boolean deleteBeforeReplace,
        String importId,
        boolean external,
        Map<String, Object> outputs) {

    /** Resources of one plan differ by URN; the hash of all they carry would cost what reading them costs. */
    @Override
    public int hashCode() {
        return urn.hashCode();
    }

    public PlannedResource withOutputs(Map<String, Object> outputs) {
        return with(order, outputs);
    }

    PlannedResource withOrder(int order) {
        return with(order, outputs);
    }

    private PlannedResource with(int order, Map<String, Object> outputs) {
        return new PlannedResource(
                order,
                urn,
                type,
                name,
                custom,
                remote,
                parent,
                inputs,
                dependencies,
                propertyDependencies,
                protect,
                retainOnDelete,
                provider,
                providers,
                version,
                aliases,
                timeouts,
                ignoreChanges,
                additionalSecretOutputs,
                replaceOnChanges,
                deleteBeforeReplace,
                importId,
                external,
                outputs);
    }
}
