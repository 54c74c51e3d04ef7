package posit.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pulumirpc.Resource.RegisterResourceRequest;

/**
 * A resource as a component asked for it.
 *
 * @param inputs whole numbers are Long; secrets stay marked
 * @param dependencies kind and name of what comes first, for example {@code Vpc net-vpc}
 * @param parent kind and name
 */
public record Asked(
        String type,
        String name,
        Map<String, Object> inputs,
        List<String> dependencies,
        String parent,
        boolean protect,
        boolean remote,
        String version,
        Map<String, String> providers,
        Map<String, String> minutes) {
    private static final long NANOSECONDS_OF_A_MINUTE = 60_000_000_000L;

    static Asked of(RegisterResourceRequest request) {
        return new Asked(
                request.getType(),
                request.getName(),
                PropertyValues.of(request.getObject()),
                request.getDependenciesList().stream()
                        .map(Asked::kindAndName)
                        .sorted()
                        .toList(),
                kindAndName(request.getParent()),
                request.getProtect(),
                request.getRemote(),
                request.getVersion(),
                request.getProvidersMap(),
                minutes(request.getCustomTimeouts()));
    }

    /** What is found below the inputs: names of properties, indexes of lists. */
    public Object at(Object... path) {
        Object found = inputs;
        for (var step : path) {
            found = found instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    /** The same, for a value that must be marked as secret. */
    public Object secretAt(Object... path) {
        if (at(path) instanceof PropertyValues.Secret secret) {
            return secret.value();
        }
        throw new AssertionError(List.of(path) + " of " + name + " is not secret");
    }

    /** The inputs without their marks of secrets. */
    public Map<String, Object> plain() {
        return PropertyValues.withoutMarks(inputs);
    }

    public boolean has(String input) {
        return inputs.containsKey(input);
    }

    private static String kindAndName(String urn) {
        var parts = urn.split("::");
        return parts.length < 4 ? "" : parts[2].substring(parts[2].lastIndexOf(':') + 1) + " " + parts[3];
    }

    private static Map<String, String> minutes(RegisterResourceRequest.CustomTimeouts timeouts) {
        var minutes = new TreeMap<String, String>();
        minutes.put("create", timeouts.getCreate());
        minutes.put("update", timeouts.getUpdate());
        minutes.put("delete", timeouts.getDelete());
        minutes.values().removeIf(String::isEmpty);
        minutes.replaceAll((operation, time) ->
                Long.parseLong(time.substring(0, time.length() - 2)) / NANOSECONDS_OF_A_MINUTE + "m");
        return minutes;
    }
}
