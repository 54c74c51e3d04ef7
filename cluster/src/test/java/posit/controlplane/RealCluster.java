package posit.controlplane;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import posit.parts.RealParts;

/** A control plane with fake kubelets and the definitions of all custom resources that can be had. */
public final class RealCluster implements AutoCloseable {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final PatchContext STRICTLY = strictly().build();
    private static final PatchContext DRY_RUN =
            strictly().withDryRun(List.of("All")).build();

    private final ControlPlane controlPlane;
    private final FakeKubelets kubelets;

    private RealCluster(ControlPlane controlPlane) {
        this.controlPlane = controlPlane;
        kubelets = controlPlane.startKubelets();
    }

    /** As Pulumi's provider and {@code kubectl apply --server-side --validate=strict} do. */
    private static PatchContext.Builder strictly() {
        return new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager("pulumi")
                .withForce(true)
                .withFieldValidation("Strict");
    }

    static RealCluster start() {
        var cluster = new RealCluster(ControlPlane.start());
        RealParts.definitions().ifPresent(cluster::define);
        return cluster;
    }

    private void define(Path directory) {
        try (var files = Files.list(directory)) {
            for (var file : files.sorted().toList()) {
                apply(Serialization.unmarshal(Files.readString(file), Map.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        admin().apiextensions()
                .v1()
                .customResourceDefinitions()
                .list()
                .getItems()
                .forEach(this::await);
    }

    /** Also after it is established, a list is refused for a moment. */
    private void await(CustomResourceDefinition definition) {
        var spec = definition.getSpec();
        var version = spec.getVersions().stream()
                .filter(CustomResourceDefinitionVersion::getStorage)
                .findFirst()
                .orElseThrow();
        Eventually.eventually(() -> admin().raw("/apis/" + spec.getGroup() + "/" + version.getName() + "/"
                + spec.getNames().getPlural()));
    }

    /** Makes or changes an object; a field that the server does not know is an error. */
    public void apply(Map<?, ?> object) {
        send(object, STRICTLY);
    }

    /** Has the server judge an object without making it. */
    public void judge(Map<?, ?> object) {
        send(object, DRY_RUN);
    }

    private void send(Map<?, ?> object, PatchContext how) {
        var json = Serialization.asJson(object);
        admin().resource(json).patch(how, json);
    }

    /** A strategic merge, as {@code kubectl patch} does it. */
    public void merge(Resource<?> object, Map<?, ?> change) {
        object.patch(PatchContext.of(PatchType.STRATEGIC_MERGE), Serialization.asJson(change));
    }

    /** Whether a pod goes; false when its disruption budget says not now. */
    public boolean evict(Pod pod) {
        try {
            return admin().pods().resource(pod).evict();
        } catch (KubernetesClientException e) {
            if (e.getCode() != TOO_MANY_REQUESTS) {
                throw e;
            }
            return false;
        }
    }

    /** Whether objects of this kind can be made at all. */
    public boolean serves(String apiVersion, String kind) {
        var resources = admin().getApiResources(apiVersion);
        return resources != null
                && resources.getResources().stream()
                        .anyMatch(resource -> resource.getKind().equals(kind));
    }

    public void namespace(String name) {
        apply(Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", name)));
    }

    public KubernetesClient admin() {
        return controlPlane.admin();
    }

    public ControlPlane controlPlane() {
        return controlPlane;
    }

    public FakeKubelets kubelets() {
        return kubelets;
    }

    @Override
    public void close() {
        kubelets.close();
        controlPlane.close();
    }
}
