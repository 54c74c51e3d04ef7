package posit.cloud;

import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP proxy through which pods reach the internet.
 *
 * @param url without user and password
 * @param exceptions hosts, domains with a leading dot, and ranges that are reached without it, beside the private ones
 */
public record Proxy(String url, List<String> exceptions) {
    /** The pod itself, the cluster, private networks (the API of Kubernetes is in one), the addresses of roles and metadata. */
    private static final List<String> ALWAYS = List.of(
            "localhost",
            "127.0.0.1",
            ".svc",
            ".cluster.local",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "169.254.0.0/16");

    String noProxy() {
        var all = new ArrayList<>(ALWAYS);
        all.addAll(exceptions);
        return String.join(",", all);
    }
}
