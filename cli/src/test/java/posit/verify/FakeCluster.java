package posit.verify;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.dsl.HttpMethod;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import posit.terminal.Program;

/** fabric8's mock server over a list of objects that a test may change while it runs; it takes reads only. */
final class FakeCluster extends Dispatcher implements AutoCloseable {
    /** Kept here: the JDK forgets the level of a logger that nobody holds. */
    private static final Logger TALK = Logger.getLogger("io.fabric8.mockwebserver");

    static {
        TALK.setLevel(Level.OFF);
    }

    private static final int OK = 200;

    private final Map<String, List<HasMetadata>> objects = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final KubernetesMockServer server =
            new KubernetesMockServer(new Context(), new MockWebServer(), new HashMap<>(), this, false);

    FakeCluster() {
        server.start();
    }

    /** Under the path of its collection: {@code /api/v1/nodes}. */
    synchronized FakeCluster add(String collection, HasMetadata object) {
        objects.computeIfAbsent(collection, key -> new ArrayList<>()).add(object);
        return this;
    }

    /** The collection stays. */
    synchronized FakeCluster empty(String collection) {
        objects.put(collection, new ArrayList<>());
        return this;
    }

    /** Answers with that status whatever is asked below a path. */
    synchronized FakeCluster refuse(String path, int status) {
        refusals.put(path, status);
        return this;
    }

    /** Answers with a page that is no JSON whatever is asked below a path, as a proxy may. */
    synchronized FakeCluster garble(String path) {
        return refuse(path, OK);
    }

    /** As {@code GET /path}. */
    List<String> requests() {
        return requests;
    }

    String kubeconfig() {
        return kubeconfig("token: t0ps3cret");
    }

    /** @param user YAML in one line */
    String kubeconfig(String user) {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {server: '%s'}}]
                users: [{name: u, user: {%s}}]
                contexts: [{name: x, context: {cluster: c, user: u}}]
                current-context: x
                """.formatted(server.url("/"), user);
    }

    KubernetesClient client() {
        return new KubernetesAccess(Fakes.LIMITS, new Program(Path.of(""), Fakes.LIMITS.program()))
                .client(kubeconfig());
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        requests.add(request.getMethod() + " " + request.getPath());
        return answer(request).addHeader("Content-Type", "application/json");
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        var parts = request.getPath().split("\\?", 2);
        var path = parts[0];
        if (request.method() != HttpMethod.GET) {
            return status(405, "a change");
        }
        var refusal = refusals.keySet().stream().filter(path::startsWith).findFirst();
        if (refusal.isPresent() && refusals.get(refusal.get()) == OK) {
            return new MockResponse().setResponseCode(OK).setBody("<html>Sign in</html>");
        }
        if (refusal.isPresent()) {
            return status(refusals.get(refusal.get()), path + " is not for you");
        }
        if (path.equals("/version")) {
            return json(Map.of("major", "1", "minor", "35", "gitVersion", "v1.35.1"));
        }
        if (objects.containsKey(path)) {
            return json(new KubernetesListBuilder()
                    .addAllToItems(selected(path, parts.length > 1 ? parts[1] : ""))
                    .build());
        }
        var slash = path.lastIndexOf('/');
        return objects.getOrDefault(path.substring(0, slash), List.of()).stream()
                .filter(object -> object.getMetadata().getName().equals(path.substring(slash + 1)))
                .findFirst()
                .map(FakeCluster::json)
                .orElseGet(() -> status(404, path + " not found"));
    }

    private List<HasMetadata> selected(String path, String query) {
        var selector = URLDecoder.decode(query, StandardCharsets.UTF_8).replaceFirst(".*labelSelector=([^&]*).*", "$1");
        return objects.get(path).stream()
                .filter(object -> selector.isEmpty()
                        || Stream.of(selector.split(",")).allMatch(label -> matches(object, label.split("=", 2))))
                .toList();
    }

    private static boolean matches(HasMetadata object, String[] label) {
        return object.getMetadata().getLabels().getOrDefault(label[0], "").equals(label[1]);
    }

    private static MockResponse json(Object object) {
        return new MockResponse().setResponseCode(OK).setBody(Serialization.asJson(object));
    }

    private static MockResponse status(int code, String message) {
        var status = new StatusBuilder().withCode(code).withMessage(message).build();
        return new MockResponse().setResponseCode(code).setBody(Serialization.asJson(status));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
