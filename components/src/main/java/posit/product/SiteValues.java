package posit.product;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.Site;

/** Helm values by which the official charts of Posit follow a {@link Site}; a pure function. */
public final class SiteValues {
    /** Fixed by Connect: the container of content in a job. ref: https://docs.posit.co/connect/admin/appendix/off-host/resource-bases/ */
    private static final String CONTENT_CONTAINER = "connect-content";

    private final Site site;
    private final String pullSecret;
    private final String configMap;

    /**
     * @param pullSecret name of the Secret for the registry
     * @param configMap name of the ConfigMap with the certificates
     */
    public SiteValues(Site site, String pullSecret, String configMap) {
        this.site = site;
        this.pullSecret = pullSecret;
        this.configMap = configMap;
    }

    /** For the pods of a server. */
    public Map<String, Object> server(String repository) {
        var values = new TreeMap<String, Object>();
        var image = new TreeMap<String, Object>();
        site.registry().ifPresent(mirror -> image.put("repository", mirror.image(repository)));
        put(image, "imagePullSecrets", site.pullSecrets(pullSecret));
        put(values, "image", image);
        var pod = new TreeMap<String, Object>();
        put(pod, "env", site.environment());
        put(pod, "volumes", site.volumes(configMap));
        put(pod, "volumeMounts", site.mounts());
        put(values, "pod", pod);
        site.serviceMonitor().ifPresent(labels -> values.put("serviceMonitor", serviceMonitor(labels)));
        return values;
    }

    /**
     * For the jobs in which Connect runs content.
     *
     * @param initRepository image that brings Connect's part into the image of the content
     */
    public Map<String, Object> jobs(String initRepository) {
        var backend = new TreeMap<String, Object>();
        site.registry()
                .ifPresent(mirror ->
                        backend.put("defaultInitContainer", Map.of("repository", mirror.image(initRepository))));
        var spec = new TreeMap<String, Object>();
        put(spec, "imagePullSecrets", site.pullSecrets(pullSecret));
        put(spec, "volumes", site.volumes(configMap));
        var container = new TreeMap<String, Object>();
        put(container, "env", site.environment());
        put(container, "volumeMounts", site.mounts());
        if (!container.isEmpty()) {
            container.put("name", CONTENT_CONTAINER);
            spec.put("containers", List.of(container));
        }
        if (!spec.isEmpty()) {
            backend.put("defaultResourceJobBase", Map.of("spec", Map.of("template", Map.of("spec", spec))));
        }
        return backend.isEmpty() ? Map.of() : Map.of("backends", Map.of("kubernetes", backend));
    }

    /** In the namespace of the release; it names the port {@code metrics} of the product's Service. */
    private static Map<String, Object> serviceMonitor(Map<String, String> labels) {
        var monitor = new TreeMap<String, Object>(Map.of("enabled", true));
        put(monitor, "additionalLabels", labels);
        return monitor;
    }

    private static void put(Map<String, Object> values, String key, List<?> list) {
        if (!list.isEmpty()) {
            values.put(key, list);
        }
    }

    private static void put(Map<String, Object> values, String key, Map<String, ?> map) {
        if (!map.isEmpty()) {
            values.put(key, map);
        }
    }
}
