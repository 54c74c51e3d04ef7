package posit.verify;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.api.model.ExecEnvVar;
import io.fabric8.kubernetes.client.OAuthTokenProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import posit.terminal.AccessException;
import posit.terminal.Program;

/**
 * Tokens from the program a kubeconfig names, such as {@code aws eks get-token} or {@code kubelogin}; again when one runs
 * out.
 *
 * <p>The client library does it too, but without a time limit, through a shell, and with errors in a log nobody reads.
 *
 * <p>ref: https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
 */
final class KubeLogin implements OAuthTokenProvider {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Within which a token is taken as good when it does not say itself. */
    private static final Duration UNSAID = Duration.ofMinutes(5);

    private final ExecConfig exec;
    private final Program program;
    private String token = "";
    private Instant until = Instant.MIN;

    KubeLogin(ExecConfig exec, Program program) {
        this.exec = exec;
        this.program = program;
    }

    @Override
    public synchronized String getToken() {
        if (Instant.now().isAfter(until)) {
            renew();
        }
        return token;
    }

    private void renew() {
        var command = new ArrayList<>(List.of(exec.getCommand()));
        command.addAll(exec.getArgs() == null ? List.of() : exec.getArgs());
        var status = status(program.output(command, environment()));
        if (!status.has("token")) {
            throw new AccessException(exec.getCommand() + ": gave no token for the cluster");
        }
        token = status.get("token").getAsString();
        until = status.has("expirationTimestamp")
                ? Instant.parse(status.get("expirationTimestamp").getAsString()).minus(MARGIN)
                : Instant.now().plus(UNSAID);
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        if (exec.getEnv() != null) {
            for (ExecEnvVar each : exec.getEnv()) {
                environment.put(each.getName(), each.getValue());
            }
        }
        // kubelogin reads which version of the answer is wanted from here.
        environment.putIfAbsent("KUBERNETES_EXEC_INFO", info());
        return environment;
    }

    private String info() {
        var info = new JsonObject();
        info.addProperty("apiVersion", exec.getApiVersion());
        info.addProperty("kind", "ExecCredential");
        var spec = new JsonObject();
        spec.addProperty("interactive", false);
        info.add("spec", spec);
        return info.toString();
    }

    private JsonObject status(String json) {
        try {
            var status = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("status");
            return status == null ? new JsonObject() : status;
        } catch (JsonParseException | IllegalStateException | ClassCastException e) {
            throw new AccessException(exec.getCommand() + ": its answer is no ExecCredential");
        }
    }
}
