package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import posit.output.Product;
import posit.terminal.Finding;
import posit.terminal.Verdict;

/** What every stack is asked in its cluster, against fabric8's mock server. */
class ClusterChecksTest {
    private static final String LABEL = "rstudio-connect";

    private final FakeCluster fake = Fakes.connect();
    private final KubernetesClient client = fake.client();

    @AfterEach
    void stop() {
        client.close();
        fake.close();
    }

    @Test
    void the_namespace_is_there() {
        assertThat(namespace()).isEqualTo(Finding.passed("posit-connect, Active"));

        fake.empty(Fakes.NAMESPACES);
        assertThat(namespace()).isEqualTo(Finding.failed("no namespace posit-connect"));
    }

    @Test
    void the_release_has_all_its_replicas() {
        assertThat(release()).isEqualTo(Finding.passed("2 of 2 replicas ready"));

        fake.empty(Fakes.DEPLOYMENTS).add(Fakes.DEPLOYMENTS, Fakes.deployment(1, 2));
        assertThat(release()).isEqualTo(Finding.failed("1 of 2 replicas ready"));

        fake.empty(Fakes.DEPLOYMENTS);
        assertThat(release()).isEqualTo(Finding.failed("no Deployment posit-connect in namespace posit-connect"));
    }

    @Test
    void a_release_in_the_middle_of_an_upgrade_is_told() {
        fake.empty(Fakes.DEPLOYMENTS).add(Fakes.DEPLOYMENTS, Fakes.deployment(2, 1));
        assertThat(release().fact()).startsWith("2 of 2 replicas ready, 1 of the newest revision");
        assertThat(release().verdict()).isEqualTo(Verdict.FAILED);

        var changed = Fakes.deployment(2, 2);
        changed.getMetadata().setGeneration(4L);
        fake.empty(Fakes.DEPLOYMENTS).add(Fakes.DEPLOYMENTS, changed);
        assertThat(release()).isEqualTo(Finding.failed("a change of the Deployment is not rolled out yet"));
    }

    @Test
    void a_release_that_helm_began_and_never_ended_is_told_with_the_way_out() {
        fake.empty(Fakes.SECRETS).add(Fakes.SECRETS, Fakes.revision("pending-install"));

        assertThat(release())
                .isEqualTo(
                        Finding.failed("an update began it and has not ended: sh.helm.release.v1.posit-connect.v1")
                                .advise(
                                        "if no update runs: kubectl -n posit-connect delete secret"
                                                + " sh.helm.release.v1.posit-connect.v1, then pulumi up; docs/operations/interrupted.md"));
    }

    @Test
    void a_login_that_may_not_list_secrets_still_sees_the_deployment() {
        fake.refuse(Fakes.SECRETS, 403);

        assertThat(release()).isEqualTo(Finding.passed("2 of 2 replicas ready"));
    }

    @Test
    void pods_that_are_not_ready_are_named_with_the_reason() {
        assertThat(pods()).isEqualTo(Finding.passed("2 of 2 ready"));

        fake.add(Fakes.PODS, Fakes.unready("server-3", "node-b", "CrashLoopBackOff"));
        assertThat(pods().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(pods().fact()).isEqualTo("2 of 3 ready; server-3: CrashLoopBackOff");
    }

    @Test
    void a_pod_without_a_place_says_what_the_scheduler_says() {
        var pending = new PodBuilder(Fakes.server("server-3", null))
                .withNewStatus()
                .withPhase("Pending")
                .addNewCondition()
                .withType("PodScheduled")
                .withStatus("False")
                .withMessage("0/2 nodes are available: 2 Insufficient cpu.")
                .endCondition()
                .endStatus()
                .build();
        fake.add(Fakes.PODS, pending);

        assertThat(pods().fact()).endsWith("server-3: 0/2 nodes are available: 2 Insufficient cpu.");
    }

    @Test
    void pods_with_the_same_trouble_share_one_message() {
        fake.add(Fakes.PODS, Fakes.unready("server-4", "node-b", "CrashLoopBackOff"))
                .add(Fakes.PODS, Fakes.unready("server-3", "node-b", "CrashLoopBackOff"))
                .add(Fakes.PODS, Fakes.unready("server-5", "node-b", "ImagePullBackOff"));

        assertThat(pods().fact())
                .isEqualTo("2 of 5 ready; server-3, server-4: CrashLoopBackOff; server-5: ImagePullBackOff");
    }

    @Test
    void pods_that_ended_or_are_leaving_do_not_count() {
        var leaving = Fakes.unready("old-1", "node-a", "Terminating");
        leaving.getMetadata().setDeletionTimestamp("2026-11-21T10:00:00Z");
        var ended = Fakes.unready("old-2", "node-a", "Evicted");
        ended.getStatus().setPhase("Failed");
        fake.add(Fakes.PODS, leaving).add(Fakes.PODS, ended);

        assertThat(pods()).isEqualTo(Finding.passed("2 of 2 ready"));
    }

    @Test
    void no_pod_at_all_is_a_failure() {
        fake.empty(Fakes.PODS).add(Fakes.PODS, Fakes.content("content", "node-a"));

        assertThat(pods()).isEqualTo(Finding.failed("no pod labelled rstudio-connect in namespace posit-connect"));
        assertThat(zones()).isEqualTo(Finding.failed("no pod is on a node"));
    }

    @Test
    void pods_have_to_stand_in_more_than_one_zone() {
        assertThat(zones()).isEqualTo(Finding.passed("us-east-1a: 1, us-east-1b: 1"));

        fake.empty(Fakes.PODS)
                .add(Fakes.PODS, Fakes.server("server-1", "node-a"))
                .add(Fakes.PODS, Fakes.server("server-2", "node-a"));
        assertThat(zones().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(zones().fact()).startsWith("us-east-1a: 2; the loss of one zone");
        assertThat(zones().advice()).endsWith("kubectl -n " + Fakes.NAMESPACE + " rollout restart deployment");
    }

    @Test
    void fault_domains_of_azure_are_no_zones() {
        fake.empty(Fakes.NODES)
                .add(Fakes.NODES, Fakes.node("node-a", "0", "connect"))
                .add(Fakes.NODES, Fakes.node("node-b", "1", "connect"));

        assertThat(zones().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(zones().fact()).startsWith("no zone: 2");
    }

    @Test
    void volumes_are_bound() {
        assertThat(volumes(Product.CONNECT)).isEqualTo(Finding.passed("connect-data Bound (100Gi)"));

        fake.add(Fakes.CLAIMS, Fakes.claim("more", "Pending"));
        assertThat(volumes(Product.CONNECT).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(volumes(Product.CONNECT).fact()).contains("more Pending");
    }

    @Test
    void connect_needs_a_volume_and_package_manager_may_do_without() {
        fake.empty(Fakes.CLAIMS).empty(Fakes.CLAIMS.replace("connect", "package-manager"));

        assertThat(volumes(Product.CONNECT)).isEqualTo(Finding.failed("no volume claim in namespace posit-connect"));
        assertThat(volumes(Product.PACKAGE_MANAGER))
                .isEqualTo(Finding.open("none: the packages are in object storage"));
    }

    private Finding namespace() {
        return look(cluster -> new NamespaceCheck(cluster, Fakes.NAMESPACE));
    }

    private Finding release() {
        return look(cluster -> new ReleaseCheck(cluster, Fakes.NAMESPACE));
    }

    private Finding pods() {
        return look(cluster -> new PodsCheck(cluster, Fakes.NAMESPACE, LABEL));
    }

    private Finding zones() {
        return look(cluster -> new ZonesCheck(cluster, Fakes.NAMESPACE, LABEL));
    }

    private Finding volumes(Product product) {
        return look(cluster -> new VolumesCheck(cluster, product));
    }

    private Finding look(Function<Cluster, Check> check) {
        return check.apply(new Cluster(client)).look();
    }
}
