package posit.plan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import posit.Platform;
import posit.config.ConfigSource;
import posit.plan.conformance.Conformance;
import posit.plan.engine.EmbeddedEngine;
import posit.plan.engine.Plan;
import posit.plan.engine.Settings;
import posit.plan.report.TerminalReport;

/** The main job: {@code ./posit plan <stack>}. */
public final class PlanCommand {
    private PlanCommand() {}
    public static void main(String[] args) {
        var f = new ConfigSource(java.util.Map.of("posit:cloud","aws","posit:name","posit-aws","aws:region","us-east-1","posit:connect","{\"domain\":\"connect.example.com\",\"hostedZoneId\":\"Z0000000000EXAMPLE\"}"), java.util.Set.of());
        var settings = Settings.preview("posit", "aws", f.values(), f.secretKeys());
        var plan = EmbeddedEngine.run(settings, context -> Platform.deploy(context, f));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        plan.errors().forEach(out::println);
        if (plan.failure() != null) plan.failure().printStackTrace(out);
        else new TerminalReport(plan, Conformance.of(plan), "us-east-1", args.length > 0, false).lines().forEach(out::println);
        out.flush();
    }
}
