package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static posit.controlplane.Eventually.eventually;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.KubernetesApi;
import posit.cloudsim.SimulatedCloud;
import posit.controlplane.FakeIngressController;
import posit.controlplane.Logins;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;
import posit.onkubernetes.Cleaning;
import posit.onkubernetes.PlannedNodes;
import posit.onkubernetes.StandInCharts;
import posit.parts.RealParts;
import posit.stack.Stack;

/**
 * The life of the shipped stacks with the Pulumi CLI, its provider for Kubernetes and a control plane that are all real;
 * the clouds are simulated.
 */
@OnControlPlane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealKubernetesTest {
    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    private static final String PROVIDER = "pulumi-resource-kubernetes";

    private static final String CONNECT = "posit-connect";

    /** Below the directory of this JVM, where the program looks for it. */
    private static final Path CHARTS = Path.of("cluster/target/stand-in-charts");

    private final RealCluster cluster;
    private FakeIngressController ingresses;

    RealKubernetesTest(RealCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    static void needs_the_provider() {
        var missing = RealParts.missing(List.of(PROVIDER));
        assumeTrue(missing.isEmpty(), () -> "SKIPPED: " + RealParts.howToGet(missing));
    }

    @AfterEach
    void clean() {
        if (ingresses != null) {
            ingresses.close();
        }
        Cleaning.removeStacks(cluster);
        cluster.admin()
                .secrets()
                .inNamespace("kube-system")
                .withLabel("owner", "helm")
                .delete();
    }

    @ParameterizedTest
    @EnumSource
    void a_stack_comes_up_stays_as_it_is_changes_and_goes(Shipped shipped, @TempDir Path directory) throws IOException {
        try (var life = new Life(shipped, directory)) {
            life.machinesComeUp();
            life.up().expectSuccess();
            assertThat(life.up().expectSuccess().changes()).isEmpty();
            assertThat(life.engine.refresh(life.stack).expectSuccess().changes())
                    .isEmpty();

            var change = shipped.changes().stream()
                    .filter(one -> one.key().equals("posit:connect.replicas"))
                    .findFirst()
                    .orElseThrow();
            var more = life.stack.set(change.key(), change.value());
            change.expectation().accept(life.engine.up(more).expectSuccess());
            eventually(() -> assertThat(servers()).hasSize((int) change.value()));

            var free = more.set("posit:protect", false);
            life.engine.up(free).expectSuccess();
            life.engine.destroy(free).expectSuccess();
            assertThat(namespaces()).isEmpty();
            assertThat(cluster.admin().persistentVolumes().list().getItems()).isEmpty();
        }
    }

    /**
     * A CI job that is over its time: every process of it is told to end. As no machine ever comes, everything that has pods is
     * awaited at that moment. The way out is that of {@code docs/operations/interrupted.md}.
     */
    @ParameterizedTest
    @EnumSource
    void an_update_whose_processes_were_all_ended_is_taken_up_again_by_the_runbook(
            Shipped shipped, @TempDir Path directory) throws IOException {
        try (var life = new Life(shipped, directory)) {
            var run = life.engine.beginUp(life.stack);
            eventually(() -> assertThat(pendingRevisions()).containsKey(CONNECT));
            endAll(run);
            life.engine.finish(run).expectFailure();

            life.machinesComeUp();
            assertThat(life.up().expectFailure().failures().values())
                    .anyMatch(message -> message.contains("cannot re-use a name that is still in use"));

            pendingRevisions().forEach((namespace, secret) -> cluster.admin()
                    .secrets()
                    .inNamespace(namespace)
                    .withName(secret)
                    .delete());
            life.up().expectSuccess();
            assertThat(life.up().expectSuccess().changes()).isEmpty();
        }
    }

    /** Only the CLI is told: it hands that on, waits, and keeps what its providers then say. */
    @ParameterizedTest
    @EnumSource
    void an_update_whose_cli_alone_was_ended_goes_on_by_itself(Shipped shipped, @TempDir Path directory)
            throws IOException {
        try (var life = new Life(shipped, directory)) {
            var run = life.engine.beginUp(life.stack);
            eventually(() -> assertThat(pendingRevisions()).containsKey(CONNECT));
            run.process().process().destroy();
            life.engine.finish(run).expectFailure();

            life.machinesComeUp();
            life.up().expectSuccess();
            assertThat(life.up().expectSuccess().changes()).isEmpty();
        }
    }

    private static void endAll(RealEngine.Run run) {
        var cli = run.process().process();
        cli.descendants().forEach(ProcessHandle::destroy);
        cli.destroy();
    }

    /** Secrets of the revisions that Helm began and never ended, by namespace. */
    private Map<String, String> pendingRevisions() {
        return cluster
                .admin()
                .secrets()
                .inAnyNamespace()
                .withLabel("owner", "helm")
                .withLabelIn("status", "pending-install", "pending-upgrade")
                .list()
                .getItems()
                .stream()
                .map(Secret::getMetadata)
                .collect(Collectors.toMap(ObjectMeta::getNamespace, ObjectMeta::getName));
    }

    private List<String> servers() {
        return cluster.admin().pods().inNamespace(CONNECT).list().getItems().stream()
                .filter(pod -> pod.getStatus().getPhase().equals("Running"))
                .map(pod -> pod.getMetadata().getName())
                .toList();
    }

    private Set<String> namespaces() {
        return cluster.admin().namespaces().list().getItems().stream()
                .map(namespace -> namespace.getMetadata().getName())
                .filter(name -> name.startsWith("posit-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A stack, its clouds, and the engine between them. */
    private final class Life implements AutoCloseable {
        private final Stack stack;
        private final SimulatedCloud cloud;
        private final RealEngine engine;

        private Life(Shipped shipped, Path programs) throws IOException {
            stack = shipped.stack().set("posit:site.charts", "./" + CHARTS);
            var api = new KubernetesApi(
                    cluster.controlPlane().address(), cluster.controlPlane().certificate());
            cloud = SimulatedCloud.start(shipped.cloud().withKubernetes(api));
            var workspace = ENGINES.workspace();
            StandInCharts.write(shipped.stack().known(), CHARTS);
            // The provider looks below the project.
            Files.createDirectories(workspace.directory().resolve(CHARTS).getParent());
            Files.createSymbolicLink(workspace.directory().resolve(CHARTS), CHARTS.toAbsolutePath());
            Logins.write(cluster.controlPlane(), programs);
            Files.createSymbolicLink(programs.resolve(PROVIDER), RealParts.program(PROVIDER));
            workspace.findFirst(programs);
            engine = new RealEngine(workspace, cloud.debugProviders().replaceFirst("kubernetes:\\d+,", ""));
        }

        private Outcome up() {
            return engine.up(stack);
        }

        private void machinesComeUp() {
            PlannedNodes.of(stack.known()).forEach(cluster::apply);
            ingresses = FakeIngressController.start(cluster);
        }

        @Override
        public void close() {
            engine.close();
            cloud.close();
        }
    }
}
