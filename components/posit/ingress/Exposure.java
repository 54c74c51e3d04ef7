package posit.ingress;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;

/** How a product's Service becomes reachable from outside the cluster. */
public sealed interface Exposure permits AlbIngress {
    /** Public host name. */
    String host();

    default String url() {
        return "https://" + host();
    }

    /** The load balancer's own address, the target for a DNS record kept elsewhere. */
    Output<String> address();

    /** Connects the load balancer with a product's Service. */
    void attach(String name, Backend backend, CustomResourceOptions.Builder options);

    /** @param release makes the Service, and so comes before what is attached to it */
    record Backend(Output<String> namespace, String service, int port, Resource release) {}
}
