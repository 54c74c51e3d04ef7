package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static posit.controlplane.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.KubernetesApi;
import posit.cloudsim.SimulatedCloud;
import posit.controlplane.FakeIngressController;
import posit.controlplane.KubernetesProvider;
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
@ExtendWith(Summary.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealKubernetesTest {
    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    /** Below the directory of this JVM, as a stack file has to name it. */
    private static final Path CHARTS = Path.of("cluster/target/stand-in-charts");

    private final RealCluster cluster;
    private FakeIngressController ingresses;

    RealKubernetesTest(RealCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    static void needs_the_provider() {
        var missing = RealParts.missing(List.of(KubernetesProvider.PROGRAM));
        assumeTrue(missing.isEmpty(), () -> "SKIPPED: " + RealParts.howToGet(missing));
    }

    @AfterEach
    void clean() {
        if (ingresses != null) {
            ingresses.close();
        }
        Cleaning.removeStacks(cluster);
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

            var more = life.stack.set("posit:connect.replicas", 3);
            assertThat(life.engine.up(more).expectSuccess().changes())
                    .containsExactly("update connect-release [values]");
            eventually(() -> assertThat(servers()).hasSize(3));

            var free = more.set("posit:protect", false);
            life.engine.up(free).expectSuccess();
            life.engine.destroy(free).expectSuccess();
            assertThat(namespaces()).isEmpty();
            assertThat(cluster.admin().persistentVolumes().list().getItems()).isEmpty();
        }
    }

    private List<String> servers() {
        return cluster.admin().pods().inNamespace("posit-connect").list().getItems().stream()
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
        private final Path directory;
        private KubernetesProvider provider;
        private final RealEngine engine;

        private Life(Shipped shipped, Path directory) throws IOException {
            var charts = CHARTS.resolve(shipped.title());
            stack = shipped.stack().set("posit:site.charts", "./" + charts);
            Files.createDirectories(charts);
            StandInCharts.write(stack.known(), charts);
            var api = new KubernetesApi(
                    cluster.controlPlane().address(), cluster.controlPlane().certificate());
            cloud = SimulatedCloud.start(shipped.cloud().withKubernetes(api));
            this.directory = directory;
            engine = new RealEngine(ENGINES.workspace(), this::providers);
        }

        private String providers() {
            end();
            provider = KubernetesProvider.start(cluster.controlPlane(), directory);
            return cloud.debugProviders().replaceFirst("kubernetes:\\d+", "kubernetes:" + provider.port());
        }

        private void end() {
            if (provider != null) {
                provider.close();
            }
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
            end();
            cloud.close();
        }
    }
}
