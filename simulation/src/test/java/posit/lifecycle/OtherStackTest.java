package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.StackOptions;
import com.pulumi.resources.StackReference;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.SimulatedCloud;

/** What another stack gets from one of ours, by Pulumi's own means. */
@Tag("engine")
@ExtendWith(Summary.class)
class OtherStackTest {
    private static final Set<String> READ = Set.of("connectUrl", "networkId", "kubeconfig");

    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    @ParameterizedTest
    @EnumSource
    void another_stack_reads_the_outputs_and_secrets_stay_secret(Shipped shipped) {
        var workspace = ENGINES.workspace();
        var cloud = SimulatedCloud.start(shipped.cloud());
        try (var trial = new Trial(shipped, cloud, new RealEngine(workspace, cloud.debugProviders()));
                var reader = reader(workspace, cloud, trial)) {
            trial.up().expectSuccess();
            var other = trial.stack().named("reader");
            reader.up(other).expectSuccess();

            var ours = StateFile.read(workspace.stateOf(trial.stack())).outputs();
            var theirs = StateFile.read(workspace.stateOf(other)).outputs();
            assertThat(theirs.get("connectUrl")).isEqualTo(ours.get("connectUrl"));
            assertThat(theirs.get("networkId")).isEqualTo(ours.get("networkId"));
            assertThat(theirs.getAsJsonObject("kubeconfig").keySet()).contains("ciphertext");
        }
    }

    private static RealEngine reader(Workspace workspace, SimulatedCloud cloud, Trial trial) {
        var stack = trial.stack();
        return new RealEngine(
                workspace,
                cloud.debugProviders(),
                (context, config) -> {
                    var platform = new StackReference("organization/" + stack.project() + "/" + stack.name());
                    READ.forEach(output -> context.export(output, platform.output(output)));
                },
                StackOptions.Empty);
    }
}
