package posit.lifecycle;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import posit.engine.EngineException;
import posit.engine.PlannedInvoke;
import posit.engine.PlannedResource;
import posit.engine.ProviderMock;
import posit.engine.Secret;
import posit.engine.Unknown;
import posit.engine.Wire;
import posit.lifecycle.Holdings.Held;
import posit.stack.Stack;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.UpdateRequest;

/** Of each resource that a program asks for: what is to be done so that it is as asked. */
final class Steps implements ProviderMock, AutoCloseable {
    static final String PROVIDER = "pulumi:providers:";

    private static final long QUIET_MILLIS = 20;

    private final Stack stack;
    private final Holdings held;
    private final Plugins plugins;
    private final boolean preview;
    private final SmallEngine.Report report;
    private final ConstructMonitor children = new ConstructMonitor(this::child);
    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private volatile boolean over;

    Steps(Stack stack, Holdings held, Plugins plugins, boolean preview, SmallEngine.Report report) {
        this.stack = stack;
        this.held = held;
        this.plugins = plugins;
        this.preview = preview;
        this.report = report;
    }

    /** URNs of all that the program asked for. */
    Set<String> asked() {
        return asked;
    }

    /** A program that fails ends at once, while other threads of it are still about their steps; later ones are refused. */
    void settle() {
        try {
            for (var seen = -1L; seen != begun.get() || ended.get() != begun.get(); ) {
                seen = begun.get();
                Thread.sleep(QUIET_MILLIS);
            }
            over = true;
            while (ended.get() != begun.get()) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Reply create(Request request) {
        begun.incrementAndGet();
        try {
            if (over) {
                throw new EngineException("the run is over");
            }
            return step(request.resource());
        } finally {
            ended.incrementAndGet();
        }
    }

    private Reply step(PlannedResource wish) {
        asked.add(wish.urn());
        try {
            var now = wish.remote() ? construct(wish) : take(wish);
            return new Reply(now.id(), Wire.plain(now.outputs()));
        } catch (EngineException | StatusRuntimeException e) {
            var message = SmallEngine.Report.message(e);
            report.fail(wish.urn(), message);
            throw new EngineException(wish.urn() + ": " + message);
        }
    }

    /** A resource that a remote component registers. */
    private Held child(PlannedResource wish) {
        asked.add(wish.urn());
        if (!wish.custom()) {
            return component(wish, Struct.getDefaultInstance());
        }
        try {
            return take(wish);
        } catch (EngineException | StatusRuntimeException e) {
            report.fail(wish.urn(), SmallEngine.Report.message(e));
            throw e;
        }
    }

    private Held construct(PlannedResource wish) {
        var name = wish.type().substring(0, wish.type().indexOf(':'));
        var answer = plugins.unnamed(name, stack)
                .construct(ConstructRequest.newBuilder()
                        .setProject(stack.project())
                        .setStack(stack.name())
                        .setOrganization("organization")
                        .setDryRun(preview)
                        .setMonitorEndpoint(children.address(stack))
                        .setType(wish.type())
                        .setName(wish.name())
                        .setParent(wish.parent())
                        .setInputs(Wire.struct(wish.inputs()))
                        .putAllProviders(wish.providers())
                        .addAllDependencies(wish.dependencies())
                        .build());
        return component(wish, answer.getState());
    }

    private Held component(PlannedResource wish, Struct outputs) {
        var now = new Held(wish, "", Wire.struct(wish.inputs()), outputs, List.of());
        if (!preview) {
            held.put(now);
        }
        return now;
    }

    private Held take(PlannedResource wish) {
        var before = held.find(wish);
        if (wish.type().startsWith(PROVIDER)) {
            return provider(wish, before);
        }
        if (!plugins.isConfigured(Holdings.provider(wish))) {
            // As Pulumi does it in a preview: nobody to ask, so nothing is known.
            report.step(before.isEmpty() ? "create" : "update", wish.urn());
            return new Held(wish, "", Struct.getDefaultInstance(), Struct.getDefaultInstance(), List.of());
        }
        var inputs = check(wish, before);
        return before.isEmpty()
                ? make(wish, inputs, new Step("create", wish.urn(), Set.of()))
                : change(wish, before.get(), inputs);
    }

    private Held provider(PlannedResource wish, Optional<Held> before) {
        var inputs = Wire.struct(wish.inputs());
        if (!Wire.hasUnknown(wish.inputs())) {
            plugins.configure(wish.urn(), wish.type().substring(PROVIDER.length()), inputs);
        }
        var id = before.map(Held::id)
                .orElseGet(() -> preview ? "" : UUID.randomUUID().toString());
        var same = before.filter(old -> old.inputs().equals(inputs)).isPresent();
        report.step(before.isEmpty() ? "create" : same ? "same" : "update", wish.urn());
        return keep(new Held(wish, id, inputs, inputs, List.of()));
    }

    private Struct check(PlannedResource wish, Optional<Held> before) {
        var request = CheckRequest.newBuilder()
                .setUrn(wish.urn())
                .setName(wish.name())
                .setType(wish.type())
                .setNews(Wire.struct(wish.inputs()));
        before.ifPresent(old -> request.setOlds(old.inputs()));
        var checked = plugin(wish).check(request.build());
        if (checked.getFailuresCount() > 0) {
            var failure = checked.getFailures(0);
            throw new EngineException(failure.getProperty() + ": " + failure.getReason());
        }
        var inputs = checked.getInputs().toBuilder();
        before.ifPresent(old -> wish.ignoreChanges().stream()
                .filter(old.inputs()::containsFields)
                .forEach(name -> inputs.putFields(name, old.inputs().getFieldsOrThrow(name))));
        return inputs.build();
    }

    private Held make(PlannedResource wish, Struct inputs, Step step) {
        try {
            var made = plugin(wish)
                    .create(CreateRequest.newBuilder()
                            .setUrn(wish.urn())
                            .setName(wish.name())
                            .setType(wish.type())
                            .setProperties(inputs)
                            .setPreview(preview)
                            .build());
            var now = keep(new Held(wish, made.getId(), inputs, secret(wish, made.getProperties()), List.of()));
            report.step(step);
            return now;
        } catch (StatusRuntimeException e) {
            unwell(e)
                    .ifPresent(error -> keep(new Held(
                            wish, error.getId(), inputs, secret(wish, error.getProperties()), error.getReasonsList())));
            throw e;
        }
    }

    private Held change(PlannedResource wish, Held old, Struct inputs) {
        var diff = plugin(wish)
                .diff(DiffRequest.newBuilder()
                        .setId(old.id())
                        .setUrn(wish.urn())
                        .setName(wish.name())
                        .setType(wish.type())
                        .setOlds(old.outputs())
                        .setOldInputs(old.inputs())
                        .setNews(inputs)
                        .addAllIgnoreChanges(wish.ignoreChanges())
                        .build());
        if (diff.getChanges() == DiffChanges.DIFF_NONE && old.isWell()) {
            report.step("same", wish.urn());
            return keep(new Held(wish, old.id(), inputs, old.outputs(), List.of()));
        }
        return mustReplace(wish, diff) ? replace(wish, old, inputs, diff) : update(wish, old, inputs, diff);
    }

    private static boolean mustReplace(PlannedResource wish, DiffResponse diff) {
        return diff.getReplacesCount() > 0 || wish.replaceOnChanges().stream().anyMatch(diff.getDiffsList()::contains);
    }

    private Held replace(PlannedResource wish, Held old, Struct inputs, DiffResponse diff) {
        if (old.wish().protect() && wish.protect()) {
            throw new EngineException("unable to replace resource \"" + wish.urn()
                    + "\" as it is currently marked for protection: " + diff.getReplacesList());
        }
        var first = Boolean.TRUE.equals(wish.deleteBeforeReplace()) || diff.getDeleteBeforeReplace();
        if (!preview && first) {
            remove(old);
        }
        var young = make(wish, inputs, new Step("replace", wish.urn(), new TreeSet<>(diff.getDiffsList())));
        if (!preview && !first) {
            held.replace(old, young);
        }
        return young;
    }

    private void remove(Held old) {
        plugin(old.wish())
                .delete(DeleteRequest.newBuilder()
                        .setId(old.id())
                        .setUrn(old.urn())
                        .setName(old.wish().name())
                        .setType(old.wish().type())
                        .setProperties(old.outputs())
                        .setOldInputs(old.inputs())
                        .build());
        held.remove(old);
    }

    private Held update(PlannedResource wish, Held old, Struct inputs, DiffResponse diff) {
        try {
            var changed = plugin(wish)
                    .update(UpdateRequest.newBuilder()
                            .setId(old.id())
                            .setUrn(wish.urn())
                            .setName(wish.name())
                            .setType(wish.type())
                            .setOlds(old.outputs())
                            .setOldInputs(old.inputs())
                            .setNews(inputs)
                            .setPreview(preview)
                            .addAllIgnoreChanges(wish.ignoreChanges())
                            .build());
            report.step(new Step("update", wish.urn(), new TreeSet<>(diff.getDiffsList())));
            return keep(new Held(wish, old.id(), inputs, secret(wish, changed.getProperties()), List.of()));
        } catch (StatusRuntimeException e) {
            unwell(e)
                    .ifPresent(error -> keep(new Held(
                            wish, old.id(), inputs, secret(wish, error.getProperties()), error.getReasonsList())));
            throw e;
        }
    }

    private Held keep(Held now) {
        if (!preview) {
            held.put(now);
        }
        return now;
    }

    private static Struct secret(PlannedResource wish, Struct outputs) {
        var marked = new TreeMap<>(Wire.plain(outputs));
        wish.additionalSecretOutputs()
                .forEach(name -> marked.computeIfPresent(
                        name,
                        (key, value) -> value instanceof Secret || value == Unknown.VALUE ? value : new Secret(value)));
        return Wire.struct(marked);
    }

    /** Whether a call failed, and yet there is something. */
    private static Optional<ErrorResourceInitFailed> unwell(StatusRuntimeException e) {
        var status = StatusProto.fromThrowable(e);
        for (var detail : status == null ? List.<com.google.protobuf.Any>of() : status.getDetailsList()) {
            if (detail.is(ErrorResourceInitFailed.class)) {
                try {
                    return Optional.of(detail.unpack(ErrorResourceInitFailed.class));
                } catch (InvalidProtocolBufferException malformed) {
                    throw new IllegalStateException(malformed);
                }
            }
        }
        return Optional.empty();
    }

    private pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub plugin(PlannedResource wish) {
        return plugins.of(Holdings.provider(wish));
    }

    @Override
    public Map<String, Object> read(Request request) {
        throw new EngineException(
                "the small engine reads nothing: " + request.resource().urn());
    }

    @Override
    public Map<String, Object> invoke(PlannedInvoke call, PlannedResource provider) {
        if (provider == null || !plugins.isConfigured(provider.urn())) {
            throw new EngineException("a function of a provider that is not configured: " + call.token());
        }
        var answer = plugins.of(provider.urn())
                .invoke(InvokeRequest.newBuilder()
                        .setTok(call.token())
                        .setArgs(Wire.struct(call.args()))
                        .setPreview(preview)
                        .build());
        if (answer.getFailuresCount() > 0) {
            throw new EngineException(answer.getFailures(0).getReason());
        }
        return Wire.plain(answer.getReturn());
    }

    @Override
    public void close() {
        children.close();
    }
}
