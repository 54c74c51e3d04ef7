package posit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.engine.EmbeddedEngine;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.engine.Settings;

/** examples/components, compiled and planned with the jar of the components alone. */
class ComponentsIT {
    private static final Map<String, String> CONFIG = Map.of(
            "aws:region", "eu-central-1",
            "science:domain", "science.acme.org",
            "science:hostedZoneId", "Z0123456789ABCDEFGHIJ",
            "science:databasePassword", "PASSWORD-IN-CLEAR",
            "science:license", "LICENSE-IN-CLEAR");

    @TempDir
    static Path classes;

    private static ExampleProgram program;

    @BeforeAll
    static void compile() throws IOException, ClassNotFoundException {
        program = ExampleProgram.of(Path.of("examples/components"), "acme.science.Science", classes);
    }

    @Test
    void connect_runs_in_its_own_network_and_cluster_on_a_database_of_the_programs_own() {
        var plan = plan(false);

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.outputs()).containsEntry("url", "https://science.acme.org");
        assertThat(plan.ofType("aws:ec2/subnet:Subnet")).hasSize(6);
        assertThat(plan.ofType("eks:index:Cluster")).singleElement().satisfies(cluster -> assertThat(cluster.inputs())
                .containsEntry("name", "science"));
        assertThat(plan.ofType("aws:rds/instance:Instance")).isEmpty();
        assertThat(plan.ofType("aws:rds/cluster:Cluster")).hasSize(1);
        var release =
                plan.find("kubernetes:helm.sh/v3:Release", "connect-release").orElseThrow();
        assertThat(release.inputs().toString()).contains("postgres://connect@", ":5432/connect?sslmode=require");
        assertThat(release.dependencies()).anyMatch(urn -> urn.endsWith("ClusterInstance::database"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_components_keep_its_secrets(boolean preview) {
        var plan = plan(preview);

        assertThat(plan.toString()).doesNotContain("PASSWORD-IN-CLEAR", "LICENSE-IN-CLEAR");
        assertThat(plan.find("kubernetes:core/v1:Secret", "connect-workspace-license")
                        .orElseThrow()
                        .inputs())
                .hasEntrySatisfying("stringData", data -> assertThat(data).isInstanceOf(Secret.class));
    }

    @Test
    void the_plugins_are_those_the_components_were_written_for() {
        var versions = plan(true).resources().stream()
                .filter(resource -> resource.type().startsWith("aws:"))
                .map(PlannedResource::version);

        assertThat(versions).isNotEmpty().containsOnly("6.83.0");
    }

    private Plan plan(boolean preview) {
        var settings =
                Settings.preview("science", "prod", CONFIG, Set.of("science:databasePassword", "science:license"));
        return EmbeddedEngine.run(preview ? settings : settings.creating(), program);
    }
}
