package posit.cloudsim;

import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.rpc.Code;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import posit.engine.Secret;
import posit.engine.Unknown;
import posit.engine.Wire;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** The provider of every package at once, in the words of Pulumi's protocol; what it does is done elsewhere. */
final class SimulatedProvider extends ResourceProviderImplBase {
    /** Newer than anything a program asks for: on one port nobody can tell which package is meant. */
    private static final String VERSION = "999.0.0";

    private final Catalogue catalogue;
    private final Cloud cloud;
    private final Operations operations;
    private final Inputs inputs = new Inputs();
    private final Previews previews = new Previews(inputs);
    private final Lookups lookups;
    private final ForceNew forceNew = ForceNew.table();

    SimulatedProvider(Catalogue catalogue, Cloud cloud, Operations operations, Optional<KubernetesApi> kubernetes) {
        this.catalogue = catalogue;
        this.cloud = cloud;
        this.operations = operations;
        this.lookups = new Lookups(cloud, kubernetes);
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> reply) {
        serve(reply, () -> ProviderHandshakeResponse.newBuilder()
                .setAcceptSecrets(true)
                .build());
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> reply) {
        serve(reply, Empty::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        serve(reply, () -> PluginInfo.newBuilder().setVersion(VERSION).build());
    }

    /** The engine sends this to attached providers too; they live on. */
    @Override
    public void cancel(Empty request, StreamObserver<Empty> reply) {
        serve(reply, Empty::getDefaultInstance);
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> reply) {
        serve(reply, () -> {
            var problems = inputs.configProblems(
                    Urn.type(request.getUrn()), Urn.name(request.getUrn()), Wire.plain(request.getNews()));
            return checked(request.getNews(), problems);
        });
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> reply) {
        serve(reply, () -> {
            var before = Wire.plain(
                    request.getOldInputs().getFieldsCount() > 0 ? request.getOldInputs() : request.getOlds());
            var after = Wire.plain(request.getNews());
            return Configs.difference(before, after);
        });
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> reply) {
        serve(reply, () -> {
            var pack = Urn.type(request.getUrn()).replaceFirst("pulumi:providers:", "");
            Connection.current().configure(pack, Wire.plain(request.getArgs()));
            return ConfigureResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setSupportsPreview(true)
                    .build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> reply) {
        serve(reply, () -> {
            var type = Urn.type(request.getUrn());
            var given = Wire.plain(request.getNews());
            var problems = inputs.problems(type, Urn.name(request.getUrn()), given);
            var complete = inputs.complete(type, given, Connection.current());
            return checked(Wire.struct(complete), problems);
        });
    }

    private static CheckResponse checked(Struct complete, List<String> problems) {
        var response = CheckResponse.newBuilder().setInputs(complete);
        problems.forEach(
                problem -> response.addFailures(CheckFailure.newBuilder().setReason(problem)));
        return response.build();
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> reply) {
        serve(reply, () -> {
            var type = Urn.type(request.getUrn());
            var before = Wire.plain(request.getOldInputs());
            var after = new TreeMap<>(Wire.plain(request.getNews()));
            request.getIgnoreChangesList().stream()
                    .filter(name -> !name.contains("."))
                    .forEach(name -> keep(name, before, after));
            return diff(request, type, before, after);
        });
    }

    private static void keep(String name, Map<String, Object> before, Map<String, Object> after) {
        if (before.containsKey(name)) {
            after.put(name, before.get(name));
        } else {
            after.remove(name);
        }
    }

    private DiffResponse diff(DiffRequest request, String type, Map<String, Object> before, Map<String, Object> after) {
        var differences = Differences.of(forceNew, type, before, after);
        var tops = new TreeSet<String>();
        var replaces = new TreeSet<String>();
        differences.forEach((path, difference) -> {
            var top = path.split("[.\\[]")[0];
            tops.add(top);
            if (Differences.replaces(difference)) {
                replaces.add(top);
            }
        });
        var stable = new HashSet<>(Wire.plain(request.getOlds()).keySet());
        stable.removeAll(tops);
        catalogue.find(type).ifPresent(kind -> stable.removeAll(kind.renewed()));
        return DiffResponse.newBuilder()
                .setChanges(differences.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                .addAllDiffs(tops)
                .addAllReplaces(replaces)
                .addAllStables(new TreeSet<>(stable))
                .putAllDetailedDiff(differences)
                .setHasDetailedDiff(true)
                .setDeleteBeforeReplace(!replaces.isEmpty() && collides(request, type, after))
                .build();
    }

    /** Whether the new one would have the name of the old one, which a cloud refuses. */
    private boolean collides(DiffRequest request, String type, Map<String, Object> after) {
        var connection = Connection.current();
        var old = cloud.find(type, connection.scope(request.getUrn()), request.getId());
        var kind = catalogue.find(type);
        if (old.isEmpty() || kind.isEmpty() || Wire.hasUnknown(after)) {
            return false;
        }
        var making = making(request.getUrn(), type, after, old.get().generation() + 1);
        return kind.get().collides(old.get(), making.withId(kind.get().id(making)));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> reply) {
        serve(reply, () -> {
            var type = Urn.type(request.getUrn());
            var kind = catalogue.of(type);
            var making = making(request.getUrn(), type, Wire.plain(request.getProperties()), 0);
            if (request.getPreview()) {
                return CreateResponse.newBuilder()
                        .setProperties(outputs(kind, previews.ofCreation(kind, making)))
                        .build();
            }
            var thing = operations.create(making);
            return CreateResponse.newBuilder()
                    .setId(thing.id())
                    .setProperties(outputs(kind, thing.outputs()))
                    .build();
        });
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> reply) {
        serve(reply, () -> {
            var type = Urn.type(request.getUrn());
            var kind = catalogue.of(type);
            var existing = cloud.find(type, Connection.current().scope(request.getUrn()), request.getId());
            var generation = existing.map(Thing::generation).orElse(0);
            var making = making(request.getUrn(), type, Wire.plain(request.getNews()), generation)
                    .withId(request.getId());
            var outputs = request.getPreview()
                    ? previews.ofUpdate(kind, Wire.plain(request.getOlds()), making)
                    : operations
                            .update(existing.orElseThrow(() -> notFound(request)), making)
                            .outputs();
            return UpdateResponse.newBuilder()
                    .setProperties(outputs(kind, outputs))
                    .build();
        });
    }

    private static Refusal notFound(UpdateRequest request) {
        return new Refusal("NotFound", request.getId() + " of " + request.getUrn() + " does not exist");
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> reply) {
        serve(reply, () -> {
            var type = Urn.type(request.getUrn());
            operations.delete(
                    type,
                    Connection.current().scope(request.getUrn()),
                    request.getId(),
                    Urn.name(request.getUrn()),
                    request.getUrn());
            return Empty.getDefaultInstance();
        });
    }

    /** What does not exist has no id. */
    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> reply) {
        serve(reply, () -> {
            var type = Urn.type(request.getUrn());
            var kind = catalogue.of(type);
            return operations
                    .read(type, Connection.current().scope(request.getUrn()), request.getId())
                    .map(thing -> ReadResponse.newBuilder()
                            .setId(thing.id())
                            .setProperties(outputs(kind, thing.outputs()))
                            .setInputs(Wire.struct(thing.inputs()))
                            .build())
                    .orElse(ReadResponse.getDefaultInstance());
        });
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> reply) {
        serve(reply, () -> {
            var answer = lookups.invoke(
                    request.getTok(),
                    Wire.plain(request.getArgs()),
                    Connection.current().region());
            return InvokeResponse.newBuilder().setReturn(Wire.struct(answer)).build();
        });
    }

    @Override
    public void construct(ConstructRequest request, StreamObserver<ConstructResponse> reply) {
        serve(reply, () -> {
            var problems = inputs.problems(request.getType(), request.getName(), Wire.plain(request.getInputs()));
            Rule.require(problems.isEmpty(), "InvalidInput", String.join("; ", problems));
            return EksComponent.construct(request);
        });
    }

    private static Making making(String urn, String type, Map<String, Object> given, int generation) {
        var connection = Connection.current();
        return new Making(type, urn, Urn.name(urn), connection.scope(urn), generation, connection.region(), "", given);
    }

    private static Struct outputs(Kind kind, SortedMap<String, Object> values) {
        var outputs = new TreeMap<>(values);
        kind.secrets().forEach(name -> outputs.computeIfPresent(name, (key, value) -> secret(value)));
        return Wire.struct(outputs);
    }

    private static Object secret(Object value) {
        return value instanceof Secret || value == Unknown.VALUE ? value : new Secret(value);
    }

    private <T> void serve(StreamObserver<T> reply, Supplier<T> work) {
        try {
            reply.onNext(work.get());
            reply.onCompleted();
        } catch (Refusal e) {
            reply.onError(Status.UNKNOWN.withDescription(e.getMessage()).asRuntimeException());
        } catch (Unhealthy e) {
            reply.onError(StatusProto.toStatusRuntimeException(initFailed(e)));
        } catch (RuntimeException e) {
            reply.onError(Status.INTERNAL
                    .withDescription("the simulated cloud failed: " + e)
                    .withCause(e)
                    .asRuntimeException());
        }
    }

    /** The engine keeps such a resource, and updates it next time. */
    private com.google.rpc.Status initFailed(Unhealthy failure) {
        var thing = failure.thing();
        var detail = ErrorResourceInitFailed.newBuilder()
                .setId(thing.id())
                .setProperties(outputs(catalogue.of(thing.type()), thing.outputs()))
                .setInputs(Wire.struct(thing.inputs()))
                .addAllReasons(failure.reasons())
                .build();
        return com.google.rpc.Status.newBuilder()
                .setCode(Code.UNKNOWN_VALUE)
                .setMessage(failure.getMessage())
                .addDetails(Any.pack(detail))
                .build();
    }
}
