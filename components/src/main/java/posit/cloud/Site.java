package posit.cloud;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posit.builders.Builder;

/**
 * What a company wants of everything that runs in the cluster: whence images and charts come, whom pods trust, through what
 * they reach the internet, who reads their metrics.
 *
 * @param charts where the official charts are kept: a Helm repository, {@code oci://...}, or a folder; empty: at their own
 * @param certificates certificate authorities in PEM, the public ones among them
 * @param serviceMonitor labels of a ServiceMonitor for each product, which needs the Prometheus operator; empty: none is made
 */
@Builder
public record Site(
        Optional<Registry> registry,
        Optional<String> charts,
        Optional<String> certificates,
        Optional<Proxy> proxy,
        Optional<Map<String, String>> serviceMonitor) {
    /** The internet as it is. */
    public static final Site PLAIN = SiteArgs.builder().build();

    /** Key of the certificates in their ConfigMap. */
    public static final String CERTIFICATES_KEY = "ca-bundle.crt";

    private static final String FOLDER = "/etc/posit/certificates";

    /** Go and OpenSSL, libcurl (and R with it), Python's requests and pip, Node, Git: each has a variable of its own. */
    private static final List<String> CERTIFICATE_VARIABLES = List.of(
            "SSL_CERT_FILE",
            "CURL_CA_BUNDLE",
            "REQUESTS_CA_BUNDLE",
            "PIP_CERT",
            "NODE_EXTRA_CA_CERTS",
            "GIT_SSL_CAINFO");

    /** Where an image comes from, with its tag if it has one. */
    public String image(String published) {
        return registry.map(mirror -> mirror.image(published)).orElse(published);
    }

    /** Names of Secrets by which pods pull, as Kubernetes writes them. */
    public List<Map<String, String>> pullSecrets(String name) {
        return registry.stream()
                .filter(mirror -> mirror.pullSecret().isPresent())
                .map(mirror -> Map.of("name", name))
                .toList();
    }

    /** The Secret of that name, in a namespace whose pods pull from the registry; empty where they need none. */
    public Optional<Resource> pullSecret(
            String logicalName, Output<String> namespace, String name, CustomResourceOptions options) {
        return registry.flatMap(Registry::pullSecret)
                .map(dockerConfig -> new Secret(
                        logicalName,
                        SecretArgs.builder()
                                .metadata(ObjectMetaArgs.builder()
                                        .name(name)
                                        .namespace(namespace)
                                        .build())
                                .type("kubernetes.io/dockerconfigjson")
                                .stringData(dockerConfig.applyValue(json -> Map.of(".dockerconfigjson", json)))
                                .build(),
                        options));
    }

    /** Environment variables of every container, as Kubernetes writes them. */
    public List<Map<String, Object>> environment() {
        var variables = new ArrayList<Map<String, Object>>();
        certificates.ifPresent(pem ->
                CERTIFICATE_VARIABLES.forEach(name -> variables.add(variable(name, FOLDER + "/" + CERTIFICATES_KEY))));
        proxyVariables().forEach((name, value) -> variables.add(variable(name, value)));
        return variables;
    }

    /** Those of {@link #environment} that tell of the proxy, by name. */
    public Map<String, String> proxyVariables() {
        var variables = new TreeMap<String, String>();
        proxy.ifPresent(through -> {
            variables.put("HTTP_PROXY", through.url());
            variables.put("HTTPS_PROXY", through.url());
            variables.put("NO_PROXY", through.noProxy());
            // libcurl, and R with it, reads the first of these in lower case only.
            variables.put("http_proxy", through.url());
            variables.put("https_proxy", through.url());
            variables.put("no_proxy", through.noProxy());
        });
        return variables;
    }

    /**
     * Of a pod.
     *
     * @param configMap with the certificates
     */
    public List<Map<String, Object>> volumes(String configMap) {
        return certificates.stream()
                .map(pem -> Map.<String, Object>of("name", "certificates", "configMap", Map.of("name", configMap)))
                .toList();
    }

    /** Of the volume in a container. */
    public List<Map<String, Object>> mounts() {
        return certificates.stream()
                .map(pem -> Map.<String, Object>of("name", "certificates", "mountPath", FOLDER, "readOnly", true))
                .toList();
    }

    private static Map<String, Object> variable(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
