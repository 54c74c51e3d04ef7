package posit.ingress;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Map;

/** How a product's Service becomes reachable from outside the cluster. */
public interface Exposure {
    /** Public host name. */
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

    /** Connects the load balancer with a product's Service. */
    void attach(String name, Backend backend, CustomResourceOptions.Builder options);

    /** @param release makes the Service, and so comes before what is attached to it */
    record Backend(Output<String> namespace, String service, int port, Resource release) {}
}
