package posit.provider;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;

/**
 * One resource that a stack makes with the AWS provider.
 *
 * @param inputs as pulumi-aws takes them, secrets in plain text
 */
record AwsResource(String type, String name, Map<String, Object> inputs) {
    private static final String CLUSTER = "aws:eks/cluster:Cluster";

    static List<AwsResource> of(Plan plan) {
        return plan.resources().stream().flatMap(AwsResource::of).toList();
    }

    private static Stream<AwsResource> of(PlannedResource resource) {
        if (resource.type().equals("eks:index:Cluster")) {
            return Stream.of(new AwsResource(CLUSTER, resource.name(), controlPlane(plain(resource.inputs()))));
        }
        return resource.type().startsWith("aws:") && !resource.external()
                ? Stream.of(new AwsResource(resource.type(), resource.name(), plain(resource.inputs())))
                : Stream.empty();
    }

    AwsResource with(Map<String, Object> others) {
        return new AwsResource(type, name, others);
    }

    /** What pulumi-eks makes of its own inputs. ref: https://github.com/pulumi/pulumi-eks/blob/v3.9.1/nodejs/eks/cluster/cluster.ts */
    private static Map<String, Object> controlPlane(Map<String, Object> component) {
        var inputs = new HashMap<String, Object>();
        inputs.put("name", component.get("name"));
        inputs.put("version", component.get("version"));
        inputs.put("roleArn", "arn:aws:iam::123456789012:role/cluster");
        inputs.put("enabledClusterLogTypes", component.get("enabledClusterLogTypes"));
        inputs.put("bootstrapSelfManagedAddons", component.get("bootstrapSelfManagedAddons"));
        inputs.put("tags", component.get("clusterTags"));
        inputs.put("accessConfig", Map.of("authenticationMode", component.get("authenticationMode")));
        inputs.put(
                "vpcConfig",
                kept(component, "subnetIds", "endpointPrivateAccess", "endpointPublicAccess", "publicAccessCidrs"));
        if (component.get("encryptionConfigKeyArn") instanceof String key) {
            inputs.put("encryptionConfig", Map.of("provider", Map.of("keyArn", key), "resources", List.of("secrets")));
        }
        inputs.values().removeIf(value -> value == null);
        return Map.copyOf(inputs);
    }

    private static Map<String, Object> kept(Map<String, Object> inputs, String... names) {
        var kept = new HashMap<>(inputs);
        kept.keySet().retainAll(List.of(names));
        return Map.copyOf(kept);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(Map<String, Object> inputs) {
        return (Map<String, Object>) plain((Object) inputs);
    }

    private static Object plain(Object value) {
        if (value instanceof Secret secret) {
            return plain(secret.value());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(AwsResource::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> plain.put((String) key, plain(inner)));
            return plain;
        }
        return value;
    }
}
