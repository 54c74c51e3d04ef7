package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.resources.ResourceTransformation;
import com.pulumi.resources.StackOptions;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.SimulatedCloud;
import posit.platform.Platform;

/** A stack that an older version of this program deployed. */
@Tag("engine")
@ExtendWith(Summary.class)
class NewVersionTest {
    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    /** The versions of charts are no keys of the stack file: they come with the program. */
    @ParameterizedTest
    @EnumSource
    void newer_charts_are_updates_of_their_releases_in_place(Shipped shipped) {
        var workspace = ENGINES.workspace();
        var cloud = SimulatedCloud.start(shipped.cloud());
        var older = StackOptions.builder()
                .resourceTransformations(NewVersionTest::older)
                .build();
        try (var before = new RealEngine(workspace, cloud.debugProviders(), Platform::deploy, older);
                var trial = new Trial(shipped, cloud, new RealEngine(workspace, cloud.debugProviders()))) {
            trial.run(before::up).expectSuccess();
            var changes = trial.up().expectSuccess().changes();

            assertThat(changes)
                    .contains("update connect-release [version]")
                    .allMatch(change -> change.matches("update \\S+ \\[version]"));
            trial.expectAgreement();
        }
    }

    private static Optional<ResourceTransformation.Result> older(ResourceTransformation.Args args) {
        return args.args() instanceof ReleaseArgs release
                ? Optional.of(new ResourceTransformation.Result(
                        ReleaseArgs.builder(release).version("0.1.0").build(), args.options()))
                : Optional.empty();
    }
}
