package posit.cloudsim;

import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One instance of a provider, as the engine sees it: a connection of its own, configured once. Requests do not say which
 * instance they mean, so the connection they come by has to.
 */
final class Connection {
    private static final Attributes.Key<Connection> ATTRIBUTE = Attributes.Key.create("connection");
    private static final Context.Key<Connection> CURRENT = Context.key("connection");

    private final Map<String, Map<String, Object>> settings = new ConcurrentHashMap<>();

    static Connection current() {
        return CURRENT.get();
    }

    /** @param pack {@code aws}, {@code kubernetes}, ... */
    void configure(String pack, Map<String, Object> values) {
        settings.put(pack, values);
    }

    Map<String, Object> settings(String pack) {
        return settings.getOrDefault(pack, Map.of());
    }

    /** Of AWS. */
    String region() {
        return Values.text(settings("aws"), "region").orElse("us-east-1");
    }

    /**
     * Where a resource lives: for objects of Kubernetes the endpoint of the cluster, for random values, which all have the
     * same id, the resource itself, and "" for what the clouds hold.
     */
    String scope(String urn) {
        var type = Urn.type(urn);
        if (type.startsWith("random:")) {
            return urn;
        }
        return type.startsWith("kubernetes:")
                ? Values.text(settings("kubernetes"), "kubeconfig")
                        .flatMap(Kubeconfig::server)
                        .orElse("https://localhost:8080")
                : "";
    }

    static ServerTransportFilter perTransport() {
        return new ServerTransportFilter() {
            @Override
            public Attributes transportReady(Attributes attributes) {
                return attributes.toBuilder().set(ATTRIBUTE, new Connection()).build();
            }
        };
    }

    static ServerInterceptor perCall() {
        return new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
                var connection = call.getAttributes().get(ATTRIBUTE);
                return Contexts.interceptCall(Context.current().withValue(CURRENT, connection), call, headers, next);
            }
        };
    }
}
