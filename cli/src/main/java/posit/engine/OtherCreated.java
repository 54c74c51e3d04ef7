package posit.engine;

import java.util.List;
import java.util.Map;
import posit.catalog.KubernetesTypes;

/** What Kubernetes and providers without a cloud make up. */
final class OtherCreated extends Created {
    OtherCreated(PlannedResource resource) {
        super(resource);
    }

    @Override
    String id() {
        return isKubernetes() ? physicalName() : super.id();
    }

    @Override
    Map<String, Object> computed() {
        if (!isKubernetes()) {
            return Map.of();
        }
        return resource.type().equals(KubernetesTypes.INGRESS) ? ingress() : named(Map.of("name", physicalName()));
    }

    private boolean isKubernetes() {
        return resource.type().startsWith("kubernetes:");
    }

    /** It counts as made once a load balancer serves it. */
    private Map<String, Object> ingress() {
        return named(Map.of("loadBalancer", Map.of("ingress", List.of(Map.of("ip", "198.51.100.9")))));
    }

    /** The provider gives a name to an object that has none. */
    private Map<String, Object> named(Map<String, Object> status) {
        return Map.of("metadata", Map.of("name", physicalName()), "status", status);
    }
}
