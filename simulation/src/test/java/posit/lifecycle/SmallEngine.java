package posit.lifecycle;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posit.config.reader.ConfigSource;
import posit.engine.EmbeddedEngine;
import posit.engine.EngineException;
import posit.engine.Settings;
import posit.engine.Wire;
import posit.lifecycle.Holdings.Held;
import posit.platform.Platform;
import posit.stack.Stack;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.ReadRequest;

/**
 * Pulumi's life of a stack in small, for tests without the CLI: the same program, the same calls to the same providers.
 *
 * <p>What it does not know: parallel work, {@code --target}, transformations, dependents that must be replaced with what
 * they depend on, kill and resume. Default providers are not in its state; a program that fails keeps what it made.
 */
final class SmallEngine implements Engine {
    private final String providers;
    private final Map<String, Holdings> stacks = new HashMap<>();

    /** @param providers name and port of each, as {@code PULUMI_DEBUG_PROVIDERS} has them */
    SmallEngine(String providers) {
        this.providers = providers;
    }

    @Override
    public Outcome preview(Stack stack) {
        return run(stack, true);
    }

    /** Goes on after a failure in any case: whatever does not depend on what failed is done. */
    @Override
    public Outcome up(Stack stack, Option... options) {
        return run(stack, false);
    }

    private Outcome run(Stack stack, boolean preview) {
        var begun = System.nanoTime();
        var held = holdings(stack);
        var report = new Report();
        try (var plugins = new Plugins(providers);
                var steps = new Steps(stack, held, plugins, preview, report)) {
            var settings = Settings.preview(stack.project(), stack.name(), stack.values(), stack.secretKeys());
            var source = new ConfigSource(stack.values(), stack.secretKeys());
            var plan = EmbeddedEngine.run(
                    (preview ? settings : settings.creating()).mock(steps),
                    context -> Platform.deploy(context, source));
            steps.settle();
            plan.errors().forEach(report::say);
            if (plan.succeeded() && report.succeeded()) {
                held.surplus(steps.asked())
                        .forEach(one -> report.attempt(one.urn(), () -> delete(one, held, plugins, preview, report)));
            }
        }
        return report.outcome(begun);
    }

    private static void delete(Held one, Holdings held, Plugins plugins, boolean preview, Report report) {
        var replaced = held.replaced().contains(one);
        if (one.wish().protect() && !replaced) {
            throw new EngineException("resource \"" + one.urn() + "\" cannot be deleted because it is protected");
        }
        if (!preview) {
            if (one.wish().custom()
                    && !one.wish().retainOnDelete()
                    && !one.wish().type().startsWith("pulumi:")) {
                plugins.of(Holdings.provider(one.wish()))
                        .delete(DeleteRequest.newBuilder()
                                .setId(one.id())
                                .setUrn(one.urn())
                                .setName(one.wish().name())
                                .setType(one.wish().type())
                                .setProperties(one.outputs())
                                .setOldInputs(one.inputs())
                                .build());
            }
            held.remove(one);
        }
        report.step(replaced ? "delete-replaced" : "delete", one.urn());
    }

    /** Like Pulumi with its preview: nothing goes as long as something is protected. */
    @Override
    public Outcome destroy(Stack stack) {
        var begun = System.nanoTime();
        var held = holdings(stack);
        var report = new Report();
        held.current().stream()
                .filter(one -> one.wish().protect())
                .forEach(one -> report.fail(
                        one.urn(), "resource \"" + one.urn() + "\" cannot be deleted because it is protected"));
        if (report.succeeded()) {
            try (var plugins = configured(held)) {
                var all = new ArrayList<>(held.replaced());
                all.addAll(held.current());
                for (var one : held.goingOrder(all)) {
                    if (report.succeeded()) {
                        report.attempt(one.urn(), () -> delete(one, held, plugins, false, report));
                    }
                }
            }
        }
        return report.outcome(begun);
    }

    @Override
    public Outcome refresh(Stack stack) {
        var begun = System.nanoTime();
        var held = holdings(stack);
        var report = new Report();
        try (var plugins = configured(held)) {
            held.current().stream()
                    .filter(one -> one.wish().custom() && !one.wish().type().startsWith("pulumi:"))
                    .forEach(one -> report.attempt(one.urn(), () -> read(one, held, plugins, report)));
        }
        return report.outcome(begun);
    }

    private static void read(Held one, Holdings held, Plugins plugins, Report report) {
        var found = plugins.of(Holdings.provider(one.wish()))
                .read(ReadRequest.newBuilder()
                        .setId(one.id())
                        .setUrn(one.urn())
                        .setName(one.wish().name())
                        .setType(one.wish().type())
                        .setProperties(one.outputs())
                        .setInputs(one.inputs())
                        .build());
        if (found.getId().isEmpty()) {
            held.remove(one);
            report.step("delete", one.urn());
        } else {
            var inputs = found.hasInputs() ? found.getInputs() : one.inputs();
            report.step(
                    inputs.equals(one.inputs()) && found.getProperties().equals(one.outputs()) ? "same" : "update",
                    one.urn());
            held.put(new Held(one.wish(), one.id(), inputs, found.getProperties(), List.of()));
        }
    }

    /** The providers as the state has them. */
    private Plugins configured(Holdings held) {
        var plugins = new Plugins(providers);
        held.current().stream()
                .filter(one -> one.wish().type().startsWith(Steps.PROVIDER))
                .forEach(one -> plugins.configure(
                        one.urn(), one.wish().type().substring(Steps.PROVIDER.length()), one.inputs()));
        return plugins;
    }

    @Override
    public List<Stored> state(Stack stack) {
        var held = holdings(stack);
        var state = new ArrayList<Stored>();
        held.current().forEach(one -> state.add(stored(one, false)));
        held.replaced().forEach(one -> state.add(stored(one, true)));
        return state;
    }

    private static Stored stored(Held held, boolean pendingDelete) {
        return new Stored(
                held.urn(),
                held.wish().type(),
                held.id(),
                held.wish().custom(),
                held.wish().protect(),
                pendingDelete,
                false,
                held.errors(),
                held.wish().parent(),
                Holdings.needs(held),
                () -> properties(held));
    }

    private static JsonObject properties(Held held) {
        try {
            var both = Wire.struct(Map.of("inputs", Wire.plain(held.inputs()), "outputs", Wire.plain(held.outputs())));
            return JsonParser.parseString(JsonFormat.printer().print(both)).getAsJsonObject();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private Holdings holdings(Stack stack) {
        return stacks.computeIfAbsent(stack.name(), name -> new Holdings());
    }

    @Override
    public void close() {
        stacks.clear();
    }

    /** What there is to tell of a run. */
    static final class Report {
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, String> failures = new LinkedHashMap<>();
        private final List<String> said = new ArrayList<>();

        synchronized void step(String operation, String urn) {
            step(new Step(operation, urn, java.util.Set.of()));
        }

        synchronized void step(Step step) {
            steps.add(step);
        }

        synchronized void fail(String urn, String message) {
            failures.merge(urn, message, (one, other) -> one + "\n" + other);
        }

        synchronized void say(String error) {
            said.add(error);
            if (failures.isEmpty()) {
                failures.put("", error);
            }
        }

        void attempt(String urn, Runnable work) {
            try {
                work.run();
            } catch (EngineException | StatusRuntimeException e) {
                fail(urn, message(e));
            }
        }

        static String message(RuntimeException e) {
            return e instanceof StatusRuntimeException status
                    ? String.valueOf(status.getStatus().getDescription())
                    : e.getMessage();
        }

        synchronized boolean succeeded() {
            return failures.isEmpty();
        }

        synchronized Outcome outcome(long begun) {
            var text = String.join("\n", said);
            return new Outcome(
                    succeeded(),
                    List.copyOf(steps),
                    Map.copyOf(failures),
                    text,
                    Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
