package posit.loadtest;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * As much of Connect as the load test speaks to: an API key, two pieces of content, their bundles, deployments as tasks, and a
 * sticky cookie.
 *
 * <p>ref: https://docs.posit.co/connect/api/
 */
final class FakeConnect extends MockServer {
    static final String KEY = "k3y0f-a-publisher";
    static final String FLASK = "11111111-aaaa-bbbb-cccc-000000000001";
    static final String PLUMBER = "11111111-aaaa-bbbb-cccc-000000000002";
    static final String FIRST_BUNDLE = "7";

    private static final byte[] ARCHIVE = {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, (byte) 0xff};
    private static final String BUNDLES = "/__api__/v1/content/" + PLUMBER + "/bundles";

    final AtomicInteger fetched = new AtomicInteger();
    final AtomicInteger withCookie = new AtomicInteger();
    final AtomicInteger deployed = new AtomicInteger();
    final Map<String, byte[]> bundles = new ConcurrentHashMap<>(Map.of(FIRST_BUNDLE, ARCHIVE));
    final ConcurrentSkipListSet<String> unexpected = new ConcurrentSkipListSet<>();

    private final AtomicInteger ids = new AtomicInteger(100);
    private final Map<String, AtomicInteger> tasks = new ConcurrentHashMap<>();

    volatile int fetchStatus = 200;
    volatile int everyFetchFails = Integer.MAX_VALUE;
    volatile int deployCode;

    @Override
    Reply answer(String request, HttpExchange exchange) throws IOException {
        if (!("Key " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Reply.text(401, "{\"code\":30,\"error\":\"no key\"}");
        }
        if (request.equals("GET /content/" + FLASK + "/")) {
            return fetch(exchange);
        }
        if (request.startsWith("GET /__api__/v1/tasks/")) {
            return task(request.substring(request.lastIndexOf('/') + 1));
        }
        if (request.startsWith("DELETE " + BUNDLES + "/")) {
            bundles.remove(request.substring(request.lastIndexOf('/') + 1));
            return Reply.text(204, "");
        }
        return switch (request) {
            case "GET /__api__/v1/user" -> Reply.text(200, "{\"username\":\"publisher\"}");
            case "GET /__api__/v1/content/" + FLASK -> content(FLASK, "python-api");
            case "GET /__api__/v1/content/" + PLUMBER -> content(PLUMBER, "api");
            case "GET " + BUNDLES + "/" + FIRST_BUNDLE + "/download" -> new Reply(200, ARCHIVE);
            case "POST " + BUNDLES -> upload(exchange);
            case "POST /__api__/v1/content/" + PLUMBER + "/deploy" -> deploy(exchange);
            default -> unexpected(request);
        };
    }

    private static Reply content(String guid, String mode) {
        return Reply.text(
                200,
                "{\"guid\":\"" + guid + "\",\"app_mode\":\"" + mode + "\",\"bundle_id\":\"" + FIRST_BUNDLE + "\"}");
    }

    private Reply fetch(HttpExchange exchange) {
        if (exchange.getRequestHeaders().containsKey("Cookie")) {
            withCookie.incrementAndGet();
        } else {
            exchange.getResponseHeaders().add("Set-Cookie", "AWSALB=abc; Path=/");
        }
        var failed = fetched.incrementAndGet() % everyFetchFails == 0;
        return Reply.text(failed ? 502 : fetchStatus, "{\"hello\":\"flask\"}");
    }

    private Reply upload(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (!Arrays.equals(body, ARCHIVE)) {
            return unexpected("a bundle that is not the one that was downloaded");
        }
        var id = String.valueOf(ids.incrementAndGet());
        bundles.put(id, body);
        return Reply.text(200, "{\"id\":\"" + id + "\"}");
    }

    private Reply deploy(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var bundle =
                JsonParser.parseString(body).getAsJsonObject().get("bundle_id").getAsString();
        if (!bundles.containsKey(bundle)
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return unexpected("a deployment of " + body);
        }
        var id = "task" + ids.incrementAndGet();
        tasks.put(id, new AtomicInteger());
        return Reply.text(202, "{\"task_id\":\"" + id + "\"}");
    }

    /** Done when asked for the second time. */
    private Reply task(String id) {
        var asked = tasks.get(id);
        if (asked == null) {
            return unexpected("a task nobody started: " + id);
        }
        var finished = asked.incrementAndGet() > 1;
        if (finished && deployCode == 0) {
            deployed.incrementAndGet();
        }
        return Reply.text(
                200, "{\"id\":\"" + id + "\",\"finished\":" + finished + ",\"code\":" + deployCode + ",\"last\":1}");
    }

    private Reply unexpected(String request) {
        unexpected.add(request);
        return Reply.text(404, "{\"code\":4,\"error\":\"not found\"}");
    }
}
