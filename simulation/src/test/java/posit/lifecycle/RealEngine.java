package posit.lifecycle;

import com.pulumi.Context;
import com.pulumi.resources.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import posit.config.reader.ConfigSource;
import posit.platform.Platform;
import posit.stack.Stack;

/** The Pulumi CLI with a local backend, the providers of the simulated cloud attached, our program in this JVM. */
final class RealEngine implements Engine {
    private static final List<String> QUIETLY =
            List.of("--non-interactive", "--color", "never", "--yes", "--skip-preview", "--suppress-progress");

    private final Workspace workspace;
    private final String providers;
    private final LanguageHost program;

    /** @param providers name and port of each, as {@code PULUMI_DEBUG_PROVIDERS} has them */
    RealEngine(Workspace workspace, String providers) {
        this(workspace, providers, Platform::deploy, StackOptions.Empty);
    }

    /** One that our program reaches through {@code monitor} alone. */
    RealEngine(Workspace workspace, String providers, StageMonitor monitor) {
        this(workspace, providers, new LanguageHost(Platform::deploy, StackOptions.Empty, monitor::inFrontOf));
    }

    /** One that leads another program. */
    RealEngine(Workspace workspace, String providers, BiConsumer<Context, ConfigSource> program, StackOptions options) {
        this(workspace, providers, new LanguageHost(program, options, UnaryOperator.identity()));
    }

    private RealEngine(Workspace workspace, String providers, LanguageHost program) {
        this.workspace = workspace;
        this.providers = providers;
        this.program = program;
    }

    @Override
    public Outcome preview(Stack stack) {
        return finish(begin(stack, "preview", inline("--non-interactive", "--color", "never", "--suppress-progress")));
    }

    /** What {@code pulumi preview --json} writes, with the resources that stay as they are. */
    String previewJson(Stack stack) {
        var run = begin(stack, "preview", inline("--json", "--show-sames", "--non-interactive"));
        var finished = run.process().await();
        if (finished.code() != 0) {
            throw new AssertionError(finished.text());
        }
        return finished.text();
    }

    @Override
    public Outcome up(Stack stack, Option... options) {
        return finish(beginUp(stack, options));
    }

    /** An update that goes on, to be killed in the middle. */
    Run beginUp(Stack stack, Option... options) {
        var arguments = new ArrayList<>(QUIETLY);
        if (Set.of(options).contains(Option.CONTINUE_ON_ERROR)) {
            arguments.add("--continue-on-error");
        }
        if (Set.of(options).contains(Option.WIDE)) {
            arguments.add("--parallel=64");
        }
        return begin(stack, "up", inline(arguments.toArray(String[]::new)));
    }

    /** The same with a program of its own, which the CLI starts by its host for Java. */
    Run beginUpApart(Stack stack, Path jar) {
        workspace.useProgram(jar);
        return begin(stack, "up", QUIETLY);
    }

    @Override
    public Outcome refresh(Stack stack) {
        return finish(begin(stack, "refresh", QUIETLY));
    }

    /**
     * As Pulumi's manual has it after a kill: the lock goes; in the exported state each creation that was under way becomes
     * a resource with the id that the cloud tells, or is forgotten; then a refresh reads what there is.
     *
     * @param made ids by URN
     */
    Outcome recover(Stack stack, Map<String, String> made) {
        workspace.mend(stack);
        workspace.run("cancel", "--yes", "--stack", stack.name());
        var file = file();
        workspace.run("stack", "export", "--stack", stack.name(), "--file", file.toString());
        StateFile.adoptPending(file, made);
        workspace.run("stack", "import", "--stack", stack.name(), "--file", file.toString());
        return refresh(stack);
    }

    /** With its preview, as people run it: that is what keeps it from taking half of a protected stack away. */
    @Override
    public Outcome destroy(Stack stack) {
        var arguments = new ArrayList<>(QUIETLY);
        arguments.remove("--skip-preview");
        return finish(begin(stack, "destroy", arguments));
    }

    @Override
    public List<Stored> state(Stack stack) {
        return StateFile.read(workspace.stateOf(stack)).resources();
    }

    List<String> pending(Stack stack) {
        return StateFile.read(workspace.stateOf(stack)).pending();
    }

    Workspace workspace() {
        return workspace;
    }

    Outcome finish(Run run) {
        var finished = run.process().await();
        var log = EventLog.read(run.events(), run.preview());
        var time = Duration.ofNanos(System.nanoTime() - run.begun());
        return new Outcome(finished.code() == 0, log.steps(), log.failures(), finished.text(), time);
    }

    @Override
    public void close() {
        program.close();
    }

    private List<String> inline(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--client=127.0.0.1:" + program.port());
        all.add("--exec-kind=auto.inline");
        return all;
    }

    private Run begin(Stack stack, String command, List<String> arguments) {
        workspace.prepare(stack);
        var events = file();
        var all = new ArrayList<>(List.of(command, "--stack", stack.name(), "--event-log", events.toString()));
        all.addAll(arguments);
        var begun = System.nanoTime();
        var process = workspace.start(Map.of("PULUMI_DEBUG_PROVIDERS", providers), all);
        return new Run(process, events, command.equals("preview"), begun);
    }

    private Path file() {
        try {
            return Files.createTempFile(workspace.directory(), "events", ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param begun by {@link System#nanoTime()} */
    record Run(PulumiCli.Running process, Path events, boolean preview, long begun) {}
}
