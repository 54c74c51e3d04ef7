package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import posit.cloudsim.SimulatedCloud;

/** What the Pulumi CLI shows of a stack file that cannot be deployed. */
@Tag("engine")
@ExtendWith(Summary.class)
class ProblemsTest {
    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    @Test
    void each_problem_is_shown_once() throws IOException {
        assumeTrue(ENGINES.cli().hasJavaHost(), "SKIPPED: no pulumi-language-java beside the CLI or on the PATH");
        var cloud = SimulatedCloud.start(Shipped.AWS.cloud());
        try (var trial = new Trial(Shipped.AWS, cloud, ENGINES.engine(cloud))) {
            var engine = (RealEngine) trial.engine();
            var jar = ProgramJar.write(engine.workspace().directory());
            trial.set("posit:name", "Acme").set("posit:connect.replicas", 0);

            var outcome = trial.run(stack -> engine.finish(engine.beginUpApart(stack, jar)));

            outcome.expectFailure();
            // Above them stands the progress of the update, which the CLI rewrites on a terminal.
            var diagnostics = outcome.text().substring(outcome.text().indexOf("Diagnostics:"));
            assertThat(diagnostics.lines().filter(line -> line.contains("posit:name = ")))
                    .hasSize(1);
            assertThat(diagnostics.lines().filter(line -> line.contains("posit:connect.replicas = ")))
                    .hasSize(1);
        }
    }
}
