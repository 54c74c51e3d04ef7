package posit.cloudsim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Objects in a cluster, and what Helm installs there. */
final class KubernetesKinds {
    static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    static final String VOLUME = "kubernetes:core/v1:PersistentVolume";
    static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    static final String SECRET = "kubernetes:core/v1:Secret";
    static final String SERVICE_ACCOUNT = "kubernetes:core/v1:ServiceAccount";
    static final String INGRESS = "kubernetes:networking.k8s.io/v1:Ingress";
    static final String JOB = "kubernetes:batch/v1:Job";
    static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private KubernetesKinds() {}

    static void addTo(Catalogue catalogue) {
        object(catalogue.add(NAMESPACE, KubernetesKinds::id))
                .andThen((cloud, thing) -> {}, KubernetesRules::emptyNamespace);
        object(catalogue.add(VOLUME, KubernetesKinds::id)).onDelete(KubernetesRules::volumeIsFree);
        object(catalogue.add(CLAIM, KubernetesKinds::id))
                .onDelete(KubernetesRules::claimIsFree)
                .ready(KubernetesRules::claimIsBound);
        object(catalogue.add(SECRET, KubernetesKinds::id));
        object(catalogue.add(SERVICE_ACCOUNT, KubernetesKinds::id));
        object(catalogue.add(INGRESS, KubernetesKinds::id)).ready(KubernetesRules::ingressHasAddress);
        object(catalogue.add(JOB, KubernetesKinds::id)).ready(KubernetesRules::podsFindNodes);
        catalogue
                .add(RELEASE, making -> making.text("namespace").orElse("default") + "/" + making.physicalName("name"))
                .outputs(KubernetesKinds::release)
                .unique("cannot re-use a name that is still in use", Thing::id)
                .onCreate(KubernetesRules::clusterAnswers)
                .onCreate(KubernetesRules::releaseHasNamespace)
                .onUpdate(KubernetesRules::clusterAnswers)
                .onDelete(KubernetesRules::clusterAnswers)
                .ready(KubernetesRules::podsFindNodes)
                .renews("status", "resourceNames")
                .rollsBack(release -> release.isTrue("atomic"))
                .tellsHealth();
    }

    /** {@code kubernetes:group/version:Kind} of a group that the API server does not have by itself. */
    static boolean isCustom(String type) {
        return type.startsWith("kubernetes:")
                && KubernetesRules.definingChart(type).isPresent();
    }

    static Kind custom(String type) {
        return object(new Kind(type, KubernetesKinds::id))
                .onCreate(KubernetesRules::definitionExists)
                .onDelete(KubernetesRules::controllerRuns);
    }

    private static Kind object(Kind kind) {
        return kind.outputs(KubernetesKinds::metadata)
                .unique("already exists", Thing::id)
                .onCreate(KubernetesRules::clusterAnswers)
                .onCreate(KubernetesRules::namespaceExists)
                .onUpdate(KubernetesRules::clusterAnswers)
                .onDelete(KubernetesRules::clusterAnswers)
                .renews("status")
                .tellsHealth();
    }

    private static String id(Making making) {
        var name = making.text("metadata.name").orElseGet(() -> making.name() + "-" + making.hex(8));
        return making.text("metadata.namespace")
                .map(namespace -> namespace + "/" + name)
                .orElse(name);
    }

    private static Map<String, Object> metadata(Making making) {
        var made = new TreeMap<String, Object>();
        var name = making.id().substring(making.id().indexOf('/') + 1);
        made.put("metadata", Map.of("name", name, "uid", making.guid(), "resourceVersion", "1"));
        switch (making.type()) {
            case INGRESS -> made.put("status", address());
            case NAMESPACE -> made.put("status", Map.of("phase", "Active"));
            case CLAIM, VOLUME -> made.put("status", Map.of("phase", "Bound"));
            default -> {}
        }
        return made;
    }

    private static Map<String, Object> address() {
        return Map.of("loadBalancer", Map.of("ingress", List.of(Map.of("ip", "198.51.100.9"))));
    }

    private static Map<String, Object> release(Making making) {
        var name = making.physicalName("name");
        var namespace = making.text("namespace").orElse("default");
        return Map.of(
                "name",
                name,
                "namespace",
                namespace,
                "resourceNames",
                Map.of("Service/v1", List.of(namespace + "/" + name)),
                "status",
                Map.of(
                        "name",
                        name,
                        "namespace",
                        namespace,
                        "revision",
                        1L,
                        "status",
                        "deployed",
                        "version",
                        making.text("version").orElse("")));
    }
}
