package posit.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import posit.catalog.Catalog;

/** Recognisable values for what a provider makes up when a resource comes into being. */
abstract sealed class Created permits AwsCreated, AzureCreated, OtherCreated {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    final PlannedResource resource;

    /** The same in every run. */
    final String suffix;

    Created(PlannedResource resource) {
        this.resource = resource;
        suffix = String.format(Locale.ROOT, "%08x", resource.urn().hashCode());
    }

    /** @param region of AWS */
    static Created of(PlannedResource resource, String region) {
        return switch (resource.type().split(":")[0]) {
            case "aws", "eks" -> new AwsCreated(resource, region);
            case "azure-native" -> new AzureCreated(resource);
            default -> new OtherCreated(resource);
        };
    }

    String id() {
        return kind().toLowerCase(Locale.ROOT) + "-" + suffix;
    }

    /** @param declared decides whether a resource without a line of its own gets a name */
    Map<String, Object> outputs(Set<String> declared) {
        var outputs = new TreeMap<>(madeUp());
        if (declared.contains("name")) {
            outputs.putIfAbsent("name", physicalName());
        }
        return outputs;
    }

    /** What the catalog says that a provider makes up for the type. */
    final Map<String, Object> madeUp() {
        var outputs = new TreeMap<>(computed());
        Catalog.of(resource.type()).makesUp().forEach((name, template) -> {
            if (!template.isEmpty()) {
                outputs.put(name, filled(template));
            }
        });
        return outputs;
    }

    /** Outputs that the catalog gives no value. */
    abstract Map<String, Object> computed();

    private Object filled(String template) {
        return NUMBER.matcher(template).matches()
                ? Integer.valueOf(template)
                : PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
    }

    /** What stands for a name in braces. */
    String value(String place) {
        return switch (place) {
            case "id" -> id();
            case "name" -> physicalName();
            case "resource" -> resource.name();
            case "suffix" -> suffix;
            default -> throw new EngineException("the catalog names {" + place + "}, which nothing stands for");
        };
    }

    /** The inputs, as the provider gives them back. */
    Map<String, Object> echoed(boolean preview) {
        return resource.inputs();
    }

    /** What a preview leaves unknown inside a map that is given in part, for providers that tell. */
    Map<String, Object> unknownInside() {
        return Map.of();
    }

    /** The one that was given, or one as the engine makes them. */
    String physicalName() {
        var metadata = resource.inputs().get("metadata");
        var given = metadata instanceof Map<?, ?> map
                ? map.get("name")
                : resource.inputs().get("name");
        return given instanceof String name ? name : madeUpName();
    }

    String madeUpName() {
        return resource.name() + "-" + suffix.substring(1);
    }

    String text(String input, String otherwise) {
        return resource.inputs().get(input) instanceof String text ? text : otherwise;
    }

    String kind() {
        return resource.type().substring(resource.type().lastIndexOf(':') + 1);
    }
}
