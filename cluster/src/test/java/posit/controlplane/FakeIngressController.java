package posit.controlplane;

import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives every Ingress an address, as a controller does when its load balancer is there. */
public final class FakeIngressController implements AutoCloseable {
    private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);
    private static final String ADDRESS = "{\"status\":{\"loadBalancer\":{\"ingress\":[{\"ip\":\"192.0.2.10\"}]}}}";
    private static final int ROUND_MILLIS = 250;

    private final KubernetesClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private FakeIngressController(KubernetesClient client) {
        this.client = client;
    }

    public static FakeIngressController start(RealCluster cluster) {
        var controller = new FakeIngressController(cluster.admin());
        controller.clock.scheduleWithFixedDelay(controller::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        return controller;
    }

    /** What fails is done in the next round. */
    private void round() {
        try {
            client.network().v1().ingresses().inAnyNamespace().list().getItems().stream()
                    .filter(ingress -> !hasAddress(ingress))
                    .forEach(ingress ->
                            client.resource(ingress).subresource("status").patch(MERGE, ADDRESS));
        } catch (KubernetesClientException e) {
            // Deleted in between, or the API server does not answer.
        }
    }

    private static boolean hasAddress(Ingress ingress) {
        return ingress.getStatus() != null
                && ingress.getStatus().getLoadBalancer() != null
                && !ingress.getStatus().getLoadBalancer().getIngress().isEmpty();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
