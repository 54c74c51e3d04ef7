package posit.plan.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.catalog.Catalog;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.stack.Stacks;

class TimingTest {
    private final CreationTimes times = CreationTimes.listed();

    @TempDir
    Path directory;

    static Stream<Plan> plans() {
        return Stream.of(Stacks.ready().preview(), Stacks.azureReady().preview());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothing_starts_before_what_it_depends_on_is_there(Plan plan) {
        var timing = Timing.of(plan, times);

        for (var resource : plan.resources()) {
            step(timing, resource).ifPresent(step -> resource.dependencies().stream()
                    .map(urn -> plan.find(urn).orElseThrow())
                    .flatMap(dependency -> step(timing, dependency).stream())
                    .forEach(before ->
                            assertThat(step.start()).as(resource.urn()).isGreaterThanOrEqualTo(before.end())));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_chain_has_no_pause_and_ends_last(Plan plan) {
        var timing = Timing.of(plan, times);
        var chain = timing.chain();

        assertThat(chain.get(0).start()).isZero();
        for (var i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).start()).isEqualTo(chain.get(i - 1).end());
        }
        assertThat(timing.steps()).allSatisfy(step -> assertThat(step.end()).isLessThanOrEqualTo(timing.total()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_objects_of_kubernetes_wait_for_the_cluster_through_its_provider(Plan plan) {
        var timing = Timing.of(plan, times);
        var cluster = named(
                timing, plan.find("eks:index:Cluster", "cluster-eks").isPresent() ? "cluster-eks" : "cluster-aks");

        assertThat(timing.steps())
                .filteredOn(step -> step.type().startsWith("kubernetes:"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.start()).isGreaterThanOrEqualTo(cluster.end()));
    }

    @Test
    void on_aws_the_database_makes_the_stack_slow_and_the_cluster_is_made_beside_it() {
        var timing = Timing.of(Stacks.ready().preview(), times);

        assertThat(timing.chain())
                .extracting(Step::name)
                .containsExactly(
                        "network-vpc",
                        "network-private-0",
                        "connect-database-subnets",
                        "connect-database-server",
                        "connect-release",
                        "connect-targets");
        assertThat(timing.beside(named(timing, "connect-database-server")))
                .extracting(Step::name)
                .contains("cluster-eks", "cluster-connect-nodes", "network-nat-0");
        assertThat(timing.total()).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(20));
    }

    @Test
    void on_azure_the_database_makes_the_stack_slow_and_the_cluster_is_made_beside_it() {
        var timing = Timing.of(Stacks.azureReady().preview(), times);

        assertThat(timing.longLinks())
                .extracting(Step::name)
                .containsExactly("connect-database-server", "connect-release");
        assertThat(timing.beside(named(timing, "connect-database-server")))
                .extracting(Step::name)
                .contains("cluster-aks", "packages-database-server", "connect-files-volume");
    }

    @Test
    void a_database_in_one_zone_is_there_sooner() {
        var timing = Timing.of(
                Stacks.ready().set("posit:connect.database.multiAz", false).preview(), times);

        assertThat(named(timing, "connect-database-server").length()).isEqualTo(Duration.ofMinutes(7));
        assertThat(timing.longLinks()).extracting(Step::name).first().isEqualTo("cluster-eks");
    }

    @Test
    void each_kind_of_alarm_and_of_whom_it_tells_has_a_time_of_its_own() {
        var made = Stream.of(Stacks.ready(), Stacks.azureReady())
                .map(stack ->
                        stack.set("posit:alarms.email", "on-call@acme.org").preview())
                .flatMap(plan -> plan.resources().stream())
                .map(PlannedResource::type)
                .filter(type -> type.matches("aws:(cloudwatch/metric|sns/).*|azure-native:monitor:(Metric|Action).*"))
                .collect(Collectors.toSet());

        assertThat(made).hasSize(5);
        assertThat(made).allSatisfy(type -> assertThat(Catalog.of(type).takes())
                .isNotEqualTo(Catalog.of(type.split(":")[0] + ":*").takes()));
    }

    @Test
    void what_is_not_seen_is_marked_as_a_guess() {
        var timing = Timing.of(Stacks.ready().preview(), times);

        assertThat(named(timing, "cluster-eks").guessed()).isFalse();
        assertThat(named(timing, "cluster-eks").source()).startsWith("https://");
        assertThat(named(timing, "connect-database-server").guessed()).isTrue();
        assertThat(timing.guessed()).isGreaterThan(Duration.ofMinutes(13)).isLessThan(timing.total());
    }

    @Test
    void ones_own_times_are_no_guesses() throws IOException {
        var file = Files.writeString(directory.resolve("measured.txt"), "aws:rds/instance:Instance 11m\n");

        var step = named(Timing.of(Stacks.ready().preview(), CreationTimes.measured(file)), "connect-database-server");

        assertThat(step.length()).isEqualTo(Duration.ofMinutes(11));
        assertThat(step.guessed()).isFalse();
        assertThat(step.source()).isEqualTo("measured.txt");
    }

    @Test
    void the_same_plan_gives_the_same_timing() {
        assertThat(Timing.of(Stacks.azureReady().run(true), times))
                .isEqualTo(Timing.of(Stacks.azureReady().run(true), times));
    }

    private static Optional<Step> step(Timing timing, PlannedResource resource) {
        return timing.steps().stream()
                .filter(step ->
                        step.name().equals(resource.name()) && step.type().equals(resource.type()))
                .findFirst();
    }

    private static Step named(Timing timing, String name) {
        List<Step> steps =
                timing.steps().stream().filter(step -> step.name().equals(name)).toList();
        return steps.get(0);
    }
}
