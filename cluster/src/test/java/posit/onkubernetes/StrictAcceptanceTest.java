package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;

/** The API server takes every object of a plan, with no field that it does not know and by every rule of its own. */
@OnControlPlane
class StrictAcceptanceTest {
    /** Azure's provider for Karpenter is not to be had as a Go module, and with it this definition. */
    private static final String NOT_TO_BE_HAD = "karpenter.azure.com/v1beta1 AKSNodeClass";

    /** Something of the same name would make another stack's a change, and not every change is allowed. */
    @BeforeAll
    static void removeStacks(RealCluster cluster) {
        Cleaning.removeStacks(cluster);
    }

    @ParameterizedTest
    @EnumSource
    void every_object_of_the_plan_is_accepted_strictly(Tried stack, RealCluster cluster) {
        var refused = new ArrayList<String>();
        var unknown = new TreeSet<String>();
        var objects = stack.objects().objects();
        objects.values().stream()
                .filter(object -> kind(object).equals("Namespace"))
                .forEach(cluster::apply);
        objects.forEach((name, object) -> {
            if (!cluster.serves(apiVersion(object), kind(object))) {
                unknown.add(apiVersion(object) + " " + kind(object));
                return;
            }
            try {
                cluster.judge(object);
            } catch (KubernetesClientException e) {
                refused.add(name + ": " + e.getMessage());
            }
        });

        assertThat(refused).isEmpty();
        assertThat(unknown).isSubsetOf(NOT_TO_BE_HAD);
        assertThat(objects).hasSizeGreaterThan(4);
    }

    @Test
    void a_field_that_the_server_does_not_know_is_refused(RealCluster cluster) {
        assertThatThrownBy(() -> cluster.judge(Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "ServiceAccount",
                        "metadata",
                        Map.of("name", "typo", "namespace", "default"),
                        "automountToken",
                        true)))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("automountToken: field not declared in schema");
    }

    @Test
    void a_rule_that_only_the_definition_of_a_custom_resource_knows_is_kept(RealCluster cluster) {
        var pool = Tried.AWS_AUTOSCALING.objects().objects().get("karpenter-pools-server");
        Values.map(Values.at(pool, "spec", "template", "spec")).put("expireAfter", "sometimes");

        assertThatThrownBy(() -> cluster.judge(pool))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("spec.template.spec.expireAfter");
    }

    private static String apiVersion(Map<String, Object> object) {
        return (String) object.get("apiVersion");
    }

    private static String kind(Map<String, Object> object) {
        return (String) object.get("kind");
    }
}
