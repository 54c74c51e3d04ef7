package posit.ingress;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Map;

/**
 * How a product's Service becomes reachable from outside the cluster.
 *
 * <p>What must hold: browsers reach {@link #url} by HTTPS with a certificate they trust; websockets stay open while they are
 * quiet; where a product runs several servers, a browser keeps talking to the same one.
 */
public interface Exposure {
    /** Public host name. It is part of settings and names, so it is known before anything is made. */
    String host();

    default String url() {
        return "https://" + host();
    }

    /** The load balancer's own address, the target for a DNS record kept elsewhere. */
    Output<String> address();

    /** What the product's Service must carry for this way of reaching it. */
    default Map<String, String> serviceAnnotations() {
        return Map.of();
    }

    /**
     * Connects the load balancer with a product's Service; called once, when the release is declared.
     *
     * @param name of the one resource that does it, unique in the stack
     * @param options parent and provider are set; add {@code dependsOn} with {@link Backend#release}
     */
    void attach(String name, Backend backend, CustomResourceOptions.Builder options);

    /** @param release makes the Service, and so comes before what is attached to it */
    record Backend(Output<String> namespace, String service, int port, Resource release) {}
}
