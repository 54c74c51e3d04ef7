package posit.cloudsim;

import static posit.cloudsim.KubernetesKinds.CLAIM;
import static posit.cloudsim.KubernetesKinds.NAMESPACE;
import static posit.cloudsim.KubernetesKinds.RELEASE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import posit.cloudsim.Thing.State;

/** What a cluster and Helm insist on. */
final class KubernetesRules {
    private static final Set<String> NAMESPACES = Set.of("default", "kube-system", "kube-public");

    /** Who brings the definitions of a group, by the end of the group's name. */
    private static final Map<String, String> CHARTS = Map.of(
            "elbv2.k8s.aws", "aws-load-balancer-controller",
            "karpenter.sh", "karpenter-crd",
            "karpenter.k8s.aws", "karpenter-crd",
            "karpenter.azure.com", "karpenter-crd",
            "traefik.io", "traefik");

    private KubernetesRules() {}

    static void clusterAnswers(Cloud cloud, Thing object) {
        Rule.require(
                cluster(cloud, object).isPresent(),
                "configured Kubernetes cluster is unreachable",
                "unable to load schema information from the API server: dial tcp: lookup "
                        + object.scope().replaceFirst("https://", "") + ": no such host");
    }

    static void namespaceExists(Cloud cloud, Thing object) {
        requireNamespace(cloud, object, object.text("metadata.namespace").orElse("default"));
    }

    static void releaseHasNamespace(Cloud cloud, Thing release) {
        if (!release.isTrue("createNamespace")) {
            requireNamespace(cloud, release, release.text("namespace").orElse("default"));
        }
    }

    private static void requireNamespace(Cloud cloud, Thing object, String namespace) {
        Rule.require(
                NAMESPACES.contains(namespace)
                        || cloud.find(NAMESPACE, object.scope(), namespace).isPresent(),
                "NotFound",
                "namespaces \"" + namespace + "\" not found");
    }

    static void emptyNamespace(Cloud cloud, Thing namespace) {
        cloud.removeIf(
                thing -> thing.scope().equals(namespace.scope()) && thing.id().startsWith(namespace.id() + "/"));
    }

    static void volumeIsFree(Cloud cloud, Thing volume) {
        var bound = cloud.in(volume.scope())
                .anyMatch(thing ->
                        thing.is(CLAIM) && thing.texts("spec.volumeName").contains(volume.id()));
        Rule.require(
                !bound, "Timeout", "finalizers kubernetes.io/pv-protection of " + volume.id() + " were not removed");
    }

    static void claimIsFree(Cloud cloud, Thing claim) {
        var parts = claim.id().split("/");
        var mounted = cloud.in(claim.scope())
                .filter(thing -> thing.is(RELEASE) && thing.texts("namespace").contains(parts[0]))
                .anyMatch(release -> AzureNetworkRules.mentions(release, parts[parts.length - 1]));
        Rule.require(
                !mounted, "Timeout", "finalizers kubernetes.io/pvc-protection of " + claim.id() + " were not removed");
    }

    static List<String> claimIsBound(Cloud cloud, Thing claim) {
        var volume = claim.text("spec.volumeName");
        return Readiness.unless(
                volume.isEmpty()
                        || cloud.find(KubernetesKinds.VOLUME, claim.scope(), volume.get())
                                .isPresent(),
                "PersistentVolumeClaim " + claim.id() + " was not bound: no volume " + volume.orElse(""));
    }

    static List<String> ingressHasAddress(Cloud cloud, Thing ingress) {
        var name = ingress.text("spec.ingressClassName").orElse("");
        var served =
                switch (name) {
                    case "webapprouting.kubernetes.azure.com" ->
                        cluster(cloud, ingress)
                                .filter(aks -> aks.isTrue("ingressProfile.webAppRouting.enabled"))
                                .isPresent();
                    case "traefik" -> hasChart(cloud, ingress, "traefik");
                    default -> true;
                };
        return Readiness.unless(
                served, "Ingress .status.loadBalancer field was not updated with a hostname/IP address");
    }

    /** Pods wait for a node that carries the labels they ask for. */
    static List<String> podsFindNodes(Cloud cloud, Thing workload) {
        var cluster = cluster(cloud, workload);
        if (cluster.isEmpty() || isDefinitionsOnly(workload)) {
            return List.of();
        }
        var wanted = Stream.of("values.nodeSelector", "spec.template.spec.nodeSelector")
                .flatMap(path -> Values.at(workload.inputs(), path).stream())
                .findFirst()
                .orElse(Map.of());
        var pools = Nodes.labels(cloud, cluster.get()).toList();
        var found = pools.stream().anyMatch(labels -> labels.entrySet().containsAll(((Map<?, ?>) wanted).entrySet()));
        return Readiness.unless(
                found,
                "0/" + pools.size() + " pools of nodes are available for " + workload.id()
                        + ": none matches the pods' node selector " + wanted);
    }

    /** A chart that brings only definitions runs no pod. */
    private static boolean isDefinitionsOnly(Thing workload) {
        return workload.text("chart").orElse("").endsWith("-crd");
    }

    static Optional<String> definingChart(String type) {
        var group = type.split(":")[1].split("/")[0];
        return Optional.ofNullable(CHARTS.get(group));
    }

    static void definitionExists(Cloud cloud, Thing object) {
        var chart = definingChart(object.type()).orElseThrow();
        Rule.require(
                isThere(cloud, object, chart),
                "no matches for kind",
                "\"" + object.text("kind").orElse("") + "\" in version \""
                        + object.text("apiVersion").orElse("") + "\"; no release of " + chart + " is there");
    }

    /** A custom resource goes once its controller has cleaned up. */
    static void controllerRuns(Cloud cloud, Thing object) {
        var chart = definingChart(object.type()).orElseThrow().replaceFirst("-crd$", "");
        Rule.require(
                isThere(cloud, object, chart),
                "Timeout",
                "finalizers of " + object + " were not removed: " + chart + " does not run");
    }

    /** AKS brings Karpenter itself, as node auto-provisioning. */
    private static boolean isThere(Cloud cloud, Thing object, String chart) {
        var auto = cluster(cloud, object).stream()
                .flatMap(cluster -> cluster.texts("nodeProvisioningProfile.mode").stream())
                .anyMatch("Auto"::equals);
        return hasChart(cloud, object, chart) || auto && chart.startsWith("karpenter");
    }

    private static boolean hasChart(Cloud cloud, Thing beside, String chart) {
        return cloud.in(beside.scope())
                .filter(thing -> thing.is(RELEASE) && thing.state() != State.CREATING)
                .anyMatch(release -> release.text("chart").orElse("").endsWith(chart));
    }

    /** The one that holds an object, if it still lives. */
    static Optional<Thing> cluster(Cloud cloud, Thing object) {
        return cloud.stream()
                .filter(thing -> thing.state() != State.CREATING && Nodes.isAt(thing, object.scope()))
                .findFirst();
    }
}
