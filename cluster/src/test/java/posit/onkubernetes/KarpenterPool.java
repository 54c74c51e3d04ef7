package posit.onkubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.controlplane.FakeKubelets;
import posit.controlplane.RealCluster;

/**
 * A planned NodePool with Karpenter at work, on machines that do not exist: all but the class of its nodes is as planned.
 *
 * @param name of the pool, and of the label of its nodes
 */
record KarpenterPool(RealCluster cluster, String name, Map<String, Object> planned) implements Machines {
    private static final Map<String, Object> CLASS =
            Map.of("group", "karpenter.kwok.sh", "kind", "KWOKNodeClass", "name", "default");

    /** @param zones in which its machines may be; of no other pool, when one of them is to be lost */
    static KarpenterPool of(RealCluster cluster, String resource, String name, List<String> zones) {
        var pool = Tried.AWS_AUTOSCALING.objects().objects().get(resource);
        Values.map(pool.get("metadata")).put("name", name);
        Values.map(Values.at(pool, "spec", "template", "metadata", "labels")).put("workload", name);
        var template = Values.map(Values.at(pool, "spec", "template", "spec"));
        template.put("nodeClassRef", CLASS);
        var requirements = new ArrayList<>(Values.maps(template.get("requirements")));
        requirements.add(Map.of("key", FakeKubelets.ZONE, "operator", "In", "values", zones));
        template.put("requirements", requirements);
        return new KarpenterPool(cluster, name, pool);
    }

    /** What the stack tells Karpenter to make of what a pod only prefers. */
    static String preferences() {
        var karpenter = Tried.AWS_AUTOSCALING.objects().releases().get("karpenter");
        return (String) Values.at(karpenter.values(), "settings", "preferencePolicy");
    }

    KarpenterPool limitedToCpus(int cpus) {
        var limited = new TreeMap<>(planned);
        var spec = new TreeMap<>(Values.map(planned.get("spec")));
        spec.put("limits", Map.of("cpu", cpus));
        limited.put("spec", spec);
        return new KarpenterPool(cluster, name, limited);
    }

    @Override
    public void begin() {
        cluster.apply(Map.of(
                "apiVersion",
                "karpenter.kwok.sh/v1alpha1",
                "kind",
                "KWOKNodeClass",
                "metadata",
                Map.of("name", "default"),
                // Between the order for a machine and its Node lies the time that it takes to boot.
                "spec",
                Map.of("nodeRegistrationDelay", "10s")));
        cluster.apply(planned);
    }

    /** Karpenter has to see the pods, to choose machines, and these have to start. */
    @Override
    public Duration calm() {
        return Duration.ofSeconds(30);
    }

    /** By the runbook: docs/operations/upgrade.md, "Server nodes with autoscaling". */
    @Override
    public void replace(Trial trial) {
        for (var claim : claims("Initialized")) {
            cluster.admin().resource(claim).delete();
            trial.podsOn(claim.get("status", "nodeName"))
                    .forEach(pod -> cluster.admin().resource(pod).delete());
            trial.settled();
        }
    }

    /** A change of the template, by which all its machines are out of date. */
    void relabel() {
        cluster.admin()
                .genericKubernetesResources("karpenter.sh/v1", "NodePool")
                .withName(name)
                .edit(pool -> {
                    Values.map(pool.get("spec", "template", "metadata", "labels"))
                            .put("changed", "true");
                    return pool;
                });
    }

    /** With all their machines; needs no Karpenter to be at work. */
    static void removeAll(RealCluster cluster) {
        for (var kind : List.of("NodePool", "NodeClaim")) {
            var all = cluster.admin().genericKubernetesResources("karpenter.sh/v1", kind);
            all.list()
                    .getItems()
                    .forEach(each -> remove(all.withName(each.getMetadata().getName())));
        }
        cluster.admin().nodes().list().getItems().stream()
                .map(node -> node.getMetadata().getName())
                .filter(name -> name.startsWith("kwok-"))
                .forEach(name -> remove(cluster.admin().nodes().withName(name)));
    }

    /** Whoever would have to agree is not there any more. */
    private static <T extends HasMetadata> void remove(Resource<T> object) {
        object.delete();
        if (object.get() != null) {
            object.edit(left -> {
                left.getMetadata().setFinalizers(List.of());
                return left;
            });
        }
    }

    List<GenericKubernetesResource> claims() {
        return cluster.admin()
                .genericKubernetesResources("karpenter.sh/v1", "NodeClaim")
                .withLabel("karpenter.sh/nodepool", name)
                .list()
                .getItems();
    }

    /** Those with a condition that is true. */
    List<GenericKubernetesResource> claims(String condition) {
        return claims().stream()
                .filter(claim -> conditions(claim).stream()
                        .anyMatch(seen -> condition.equals(seen.get("type")) && "True".equals(seen.get("status"))))
                .toList();
    }

    private static List<Map<String, Object>> conditions(GenericKubernetesResource claim) {
        return Values.maps(claim.get("status", "conditions"));
    }
}
