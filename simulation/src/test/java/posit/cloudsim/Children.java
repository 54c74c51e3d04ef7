package posit.cloudsim;

import com.google.protobuf.Struct;
import java.util.List;
import java.util.Map;
import posit.cloud.Versions;
import posit.engine.Wire;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorBlockingStub;

/** Registers what a remote component makes, as protected and with the same provider as the component. */
record Children(ConstructRequest request, ResourceMonitorBlockingStub monitor) {

    /** @return its URN */
    String component(String type, String name, String parent, Struct given) {
        return monitor.registerResource(RegisterResourceRequest.newBuilder()
                        .setType(type)
                        .setName(name)
                        .setParent(parent)
                        .setObject(given)
                        .setProtect(request.getProtect())
                        .setAcceptSecrets(true)
                        .setAcceptResources(true)
                        .build())
                .getUrn();
    }

    /** @param dependencies URNs by input */
    RegisterResourceResponse custom(
            String type,
            String name,
            String parent,
            Map<String, Object> given,
            Map<String, List<String>> dependencies) {
        var builder = RegisterResourceRequest.newBuilder()
                .setType(type)
                .setName(name)
                .setParent(parent)
                .setCustom(true)
                .setProtect(request.getProtect())
                .setProvider(request.getProvidersOrDefault("aws", ""))
                .setVersion(Versions.AWS)
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setObject(Wire.struct(given))
                .addAllDependencies(dependencies.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList());
        given.keySet()
                .forEach(input -> builder.putPropertyDependencies(
                        input,
                        PropertyDependencies.newBuilder()
                                .addAllUrns(dependencies.getOrDefault(input, List.of()))
                                .build()));
        return monitor.registerResource(builder.build());
    }
}
