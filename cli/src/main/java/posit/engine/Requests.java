package posit.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.CustomTimeouts;
import pulumirpc.Resource.RegisterResourceRequest.PropertyDependencies;

/** Turns what the SDK sends into {@link PlannedResource}s. */
final class Requests {
    private static final long NANOSECONDS = 1_000_000_000L;

    private final Urns urns;

    Requests(Urns urns) {
        this.urns = urns;
    }

    PlannedResource planned(RegisterResourceRequest request) {
        return new PlannedResource(
                0,
                urns.of(request.getParent(), request.getType(), request.getName()),
                request.getType(),
                request.getName(),
                request.getCustom(),
                request.getRemote(),
                request.getParent(),
                Wire.plain(request.getObject()),
                sorted(request.getDependenciesList()),
                propertyDependencies(request.getPropertyDependenciesMap()),
                request.getProtect(),
                request.getRetainOnDelete(),
                request.getProvider(),
                sorted(request.getProvidersMap()),
                request.getVersion(),
                aliases(request),
                timeouts(request.getCustomTimeouts()),
                List.copyOf(request.getIgnoreChangesList()),
                List.copyOf(request.getAdditionalSecretOutputsList()),
                List.copyOf(request.getReplaceOnChangesList()),
                request.getDeleteBeforeReplaceDefined() ? (Boolean) request.getDeleteBeforeReplace() : null,
                request.getImportId(),
                false,
                Map.of());
    }

    PlannedResource external(ReadResourceRequest request) {
        return new PlannedResource(
                0,
                urns.of(request.getParent(), request.getType(), request.getName()),
                request.getType(),
                request.getName(),
                true,
                false,
                request.getParent(),
                Wire.plain(request.getProperties()),
                sorted(request.getDependenciesList()),
                Map.of(),
                false,
                false,
                request.getProvider(),
                Map.of(),
                request.getVersion(),
                List.of(),
                Map.of(),
                List.of(),
                List.copyOf(request.getAdditionalSecretOutputsList()),
                List.of(),
                null,
                request.getId(),
                true,
                Map.of());
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().distinct().toList();
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** The SDK names every input; those that depend on nothing are left out, as in the CLI's JSON. */
    private static Map<String, List<String>> propertyDependencies(Map<String, PropertyDependencies> map) {
        var byInput = new TreeMap<String, List<String>>();
        map.forEach((input, dependencies) -> {
            if (dependencies.getUrnsCount() > 0) {
                byInput.put(input, sorted(dependencies.getUrnsList()));
            }
        });
        return Collections.unmodifiableSortedMap(byInput);
    }

    private List<String> aliases(RegisterResourceRequest request) {
        var aliases = new ArrayList<String>(request.getAliasURNsList());
        request.getAliasesList().forEach(alias -> aliases.add(urn(alias, request)));
        return List.copyOf(aliases);
    }

    /** What an alias leaves out is as in the resource itself. */
    private String urn(Alias alias, RegisterResourceRequest request) {
        if (!alias.hasSpec()) {
            return alias.getUrn();
        }
        var spec = alias.getSpec();
        return Urns.of(
                or(spec.getStack(), urns.stack()),
                or(spec.getProject(), urns.project()),
                spec.getNoParent() ? "" : or(spec.getParentUrn(), request.getParent()),
                or(spec.getType(), request.getType()),
                or(spec.getName(), request.getName()));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static Map<String, String> timeouts(CustomTimeouts timeouts) {
        var map = new TreeMap<String, String>();
        map.put("create", timeouts.getCreate());
        map.put("update", timeouts.getUpdate());
        map.put("delete", timeouts.getDelete());
        map.values().removeIf(String::isEmpty);
        map.replaceAll((operation, duration) -> seconds(duration));
        return Collections.unmodifiableSortedMap(map);
    }

    /** The Java SDK sends nanoseconds: {@code 3600000000000ns}. */
    private static String seconds(String duration) {
        return duration.endsWith("ns")
                ? Long.parseLong(duration, 0, duration.length() - 2, 10) / NANOSECONDS + "s"
                : duration;
    }
}
