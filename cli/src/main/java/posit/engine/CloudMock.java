package posit.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import posit.catalog.Catalog;

/** Answers as the providers of AWS, Azure, Kubernetes and the rest would, as far as programs can tell. */
public final class CloudMock implements ProviderMock {
    /** How a version of an EKS add-on ends that is made up: EKS counts from 1. */
    public static final String MADE_UP_BUILD = "-eksbuild.0";

    private static final String PROVIDER = "pulumi:providers:";

    private final String region;
    private final Map<String, Map<String, Object>> stackReferences;

    private CloudMock(String region, Map<String, Map<String, Object>> stackReferences) {
        this.region = region;
        this.stackReferences = stackReferences;
    }

    /** @param config of the stack, for the region of the default provider */
    public static CloudMock of(Map<String, String> config) {
        return new CloudMock(config.getOrDefault("aws:region", "us-east-1"), Map.of());
    }

    /** @param outputs of other stacks, by their full name {@code organization/project/stack} */
    public CloudMock withStackReferences(Map<String, Map<String, Object>> outputs) {
        return new CloudMock(region, Map.copyOf(outputs));
    }

    @Override
    public Reply create(Request request) {
        var resource = request.resource();
        var created = Created.of(resource, region(request.provider()));
        var outputs = new TreeMap<>(created.echoed(request.preview()));
        var id = "";
        if (!request.preview()) {
            id = resource.custom() ? created.id() : "";
            created.outputs(request.declared())
                    .forEach((name, value) -> outputs.merge(name, value, CloudMock::completed));
        } else if (!resource.type().startsWith(PROVIDER)) {
            addUnknowns(request, outputs);
            created.unknownInside()
                    .forEach((name, value) -> outputs.computeIfPresent(name, (key, given) -> completed(given, value)));
        }
        secretOutputs(resource).forEach(name -> outputs.computeIfPresent(name, (key, value) -> secret(value)));
        return new Reply(id, outputs);
    }

    @Override
    public Map<String, Object> read(Request request) {
        var resource = request.resource();
        if (!resource.type().equals("pulumi:pulumi:StackReference")) {
            return create(request).outputs();
        }
        var outputs = stackReferences.get(resource.importId());
        if (outputs == null) {
            throw new EngineException(
                    "the outputs of the stack '" + resource.importId() + "' are not known without the Pulumi CLI");
        }
        return Map.of("name", resource.importId(), "outputs", outputs, "secretOutputNames", secretNames(outputs));
    }

    @Override
    public Map<String, Object> invoke(PlannedInvoke call, PlannedResource provider) {
        return Functions.invoke(call, region(provider));
    }

    /**
     * An output that is missing from the reply loses its dependencies in the SDK, so every declared one is sent. A
     * provider whose own configuration is unknown (a cluster that does not exist yet) is not even asked: nothing is
     * known then, not the inputs either.
     */
    private static void addUnknowns(Request request, Map<String, Object> outputs) {
        if (request.provider() != null && Wire.hasUnknown(request.provider().inputs())) {
            outputs.replaceAll((name, value) -> Unknown.VALUE);
        }
        request.declared().forEach(name -> outputs.putIfAbsent(name, Unknown.VALUE));
    }

    /** What was given stands; inside maps (a Kubernetes object's metadata) the provider adds what is missing. */
    private static Object completed(Object given, Object made) {
        if (!(given instanceof Map<?, ?> ours) || !(made instanceof Map<?, ?> theirs)) {
            return given;
        }
        var both = new TreeMap<Object, Object>(ours);
        theirs.forEach((name, value) -> both.merge(name, value, CloudMock::completed));
        return both;
    }

    /** What the program asks for, and what is secret because the provider says so. */
    private static Set<String> secretOutputs(PlannedResource resource) {
        var names = new HashSet<>(resource.additionalSecretOutputs());
        names.addAll(Catalog.of(resource.type()).secretOutputs());
        return names;
    }

    private static Object secret(Object value) {
        return value instanceof Secret ? value : new Secret(value);
    }

    private static List<String> secretNames(Map<String, Object> outputs) {
        var names = new ArrayList<String>();
        outputs.forEach((name, value) -> {
            if (value instanceof Secret) {
                names.add(name);
            }
        });
        return names;
    }

    private String region(PlannedResource provider) {
        return provider != null && provider.inputs().get("region") instanceof String own ? own : region;
    }
}
