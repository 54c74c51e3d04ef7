package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.cloudsim.KubernetesKinds.CLAIM;
import static posit.cloudsim.KubernetesKinds.INGRESS;
import static posit.cloudsim.KubernetesKinds.JOB;
import static posit.cloudsim.KubernetesKinds.NAMESPACE;
import static posit.cloudsim.KubernetesKinds.RELEASE;
import static posit.cloudsim.KubernetesKinds.SECRET;
import static posit.cloudsim.KubernetesKinds.VOLUME;
import static posit.cloudsim.Sandbox.refused;
import static posit.cloudsim.Sandbox.unhealthy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cluster and Helm refuse. */
class KubernetesRulesTest {
    private static final String BINDING = "kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding";
    private static final String NODE_POOL = "kubernetes:karpenter.sh/v1:NodePool";

    private final AwsLand land = new AwsLand();
    private Thing cluster;
    private String endpoint;

    @BeforeEach
    void makeCluster() {
        land.online();
        cluster = land.cluster();
        endpoint = cluster.output("endpoint");
    }

    @Test
    void objects_need_a_cluster_that_answers() {
        var secret = object(SECRET, "secret", "default", Map.of());
        refused(
                () -> land.sandbox.makeIn("https://nowhere", SECRET, "lost", Map.of()),
                "configured Kubernetes cluster is unreachable",
                "lookup nowhere: no such host");
        land.sandbox.delete(cluster);
        assertThat(land.sandbox.has(secret)).as("objects go with their cluster").isFalse();
        refused(() -> land.sandbox.delete(secret), "configured Kubernetes cluster is unreachable", "no such host");
    }

    @Test
    void objects_of_aks_live_behind_the_endpoint_of_its_kubeconfig() {
        var azure = new AzureLand();
        var aks = azure.cluster();
        var secret = azure.sandbox.makeIn(
                "https://posit.hcp.azmk8s.io:443", SECRET, "secret", Map.of("metadata", Map.of("name", "secret")));
        azure.sandbox.delete(aks);
        assertThat(azure.sandbox.has(secret)).isFalse();
    }

    @Test
    void objects_need_their_namespace_and_go_with_it() {
        refused(() -> object(SECRET, "secret", "posit", Map.of()), "NotFound", "namespaces \"posit\" not found");
        var namespace = namespace();
        var secret = object(SECRET, "secret", "posit", Map.of());
        refused(() -> object(SECRET, "secret", "posit", Map.of()), "already exists", "posit/secret");
        land.sandbox.delete(namespace);
        assertThat(land.sandbox.has(secret)).isFalse();
    }

    @Test
    void claims_are_bound_to_volumes_and_protect_them() {
        namespace();
        unhealthy(() -> claim("lost"), "no volume lost");
        var volume = land.sandbox.makeIn(endpoint, VOLUME, "volume", Map.of("metadata", Map.of("name", "data")));
        land.sandbox.delete(land.sandbox.cloud.things(CLAIM).get(0));
        var claim = claim("data");
        refused(() -> land.sandbox.delete(volume), "Timeout", "kubernetes.io/pv-protection");
        nodes();
        var release = release("rstudio-connect", Map.of("values", Map.of("pvc", "claim")));
        refused(() -> land.sandbox.delete(claim), "Timeout", "kubernetes.io/pvc-protection");
        land.sandbox.delete(release);
        land.sandbox.delete(claim);
        land.sandbox.delete(volume);
    }

    private Thing claim(String volume) {
        return object(CLAIM, "claim", "posit", Map.of("spec", Map.of("volumeName", volume)));
    }

    @Test
    void releases_need_nodes_with_the_labels_their_pods_ask_for() {
        namespace();
        var selector = Map.<String, Object>of("values", Map.of("nodeSelector", Map.of("workload", "connect")));
        unhealthy(() -> release("rstudio-connect", selector), "0/0 pools of nodes are available");
        var release = land.sandbox.cloud.things(RELEASE).get(0);
        assertThat(release.state()).isEqualTo(Thing.State.UNHEALTHY);
        nodes();
        assertThat(land.sandbox.change(release, "timeout", 60L).state()).isEqualTo(Thing.State.READY);
        var other = Map.<String, Object>of("values", Map.of("nodeSelector", Map.of("workload", "other")));
        unhealthy(() -> release("rstudio-pm", other), "none matches the pods' node selector {workload=other}");
        refused(() -> release("rstudio-pm", other), "cannot re-use a name that is still in use", "posit/rstudio-pm");
    }

    @Test
    void atomic_releases_leave_nothing_behind() {
        namespace();
        refused(() -> release("rstudio-connect", Map.of("atomic", true)), "RolledBack", "0/0 pools");
        assertThat(land.sandbox.cloud.things(RELEASE)).isEmpty();
    }

    @Test
    void releases_need_their_namespace_or_make_it() {
        refused(() -> release("rstudio-connect", Map.of()), "NotFound", "namespaces \"posit\" not found");
        nodes();
        assertThat(release("rstudio-connect", Map.of("createNamespace", true)).state())
                .isEqualTo(Thing.State.READY);
    }

    @Test
    void jobs_wait_for_nodes_that_karpenter_may_bring() {
        var selector = Map.of("nodeSelector", Map.of("pool", "sessions"));
        var spec = Map.<String, Object>of("spec", Map.of("template", Map.of("spec", selector)));
        unhealthy(() -> object(JOB, "job", "default", spec), "{pool=sessions}");
        namespace();
        release("karpenter-crd", Map.of());
        var labels = Map.of("template", Map.of("metadata", Map.of("labels", Map.of("pool", "sessions"))));
        object(NODE_POOL, "sessions", "default", Map.of("spec", labels));
        assertThat(object(JOB, "second", "default", spec).state()).isEqualTo(Thing.State.READY);
    }

    @Test
    void custom_resources_come_after_their_definition_and_go_before_their_controller() {
        namespace();
        nodes();
        refused(() -> binding(), "no matches for kind", "no release of aws-load-balancer-controller is there");
        var controller = release("aws-load-balancer-controller", Map.of());
        var binding = binding();
        land.sandbox.delete(controller);
        refused(() -> land.sandbox.delete(binding), "Timeout", "aws-load-balancer-controller does not run");
    }

    private Thing binding() {
        return object(BINDING, "binding", "posit", Map.of("kind", "TargetGroupBinding"));
    }

    @Test
    void aks_brings_karpenter_itself_when_it_provisions_nodes() {
        var azure = new AzureLand();
        var aks = azure.cluster();
        var pool = Map.<String, Object>of("metadata", Map.of("name", "sessions"), "kind", "NodePool");
        Runnable make = () -> azure.sandbox.makeIn(AksRules.endpoint(aks), NODE_POOL, "sessions", pool);
        refused(make, "no matches for kind", "NodePool");
        azure.sandbox.change(aks, "nodeProvisioningProfile", Map.of("mode", "Auto"));
        make.run();
        assertThat(azure.sandbox.cloud.things(NODE_POOL)).hasSize(1);
    }

    @Test
    void an_ingress_gets_an_address_from_a_controller_that_runs() {
        var azure = new AzureLand();
        var aks = azure.cluster();
        var routed = Map.of(
                "metadata",
                Map.of("name", "connect"),
                "spec",
                Map.of("ingressClassName", "webapprouting.kubernetes.azure.com"));
        unhealthy(
                () -> azure.sandbox.makeIn(AksRules.endpoint(aks), INGRESS, "connect", Map.copyOf(routed)),
                "loadBalancer field was not updated");
        var profile = Map.of("webAppRouting", Map.of("enabled", true));
        azure.sandbox.change(aks, "ingressProfile", profile);
        var ingress = azure.sandbox.cloud.things(INGRESS).get(0);
        assertThat(azure.sandbox.change(ingress, "spec", routed.get("spec")).state())
                .isEqualTo(Thing.State.READY);
    }

    private Thing namespace() {
        return land.sandbox.makeIn(endpoint, NAMESPACE, "posit", Map.of("metadata", Map.of("name", "posit")));
    }

    private void nodes() {
        land.sandbox.make(EksKinds.NODE_GROUP, "nodes", land.nodes(cluster));
    }

    private Thing release(String chart, Map<String, Object> more) {
        var inputs = new TreeMap<>(more);
        inputs.putAll(Map.of("chart", chart, "name", chart, "namespace", "posit"));
        return land.sandbox.makeIn(endpoint, RELEASE, chart, inputs);
    }

    private Thing object(String type, String name, String namespace, Map<String, Object> more) {
        var inputs = new TreeMap<>(more);
        inputs.put("metadata", Map.of("name", name, "namespace", namespace));
        return land.sandbox.makeIn(endpoint, type, name, inputs);
    }
}
