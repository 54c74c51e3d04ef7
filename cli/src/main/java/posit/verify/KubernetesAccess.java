package posit.verify;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Config;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Objects;
import java.util.Optional;
import posit.terminal.AccessException;
import posit.terminal.Program;

/** From a kubeconfig to a client that gives up in time, takes nothing from its surroundings and does not try again. */
final class KubernetesAccess {
    private final Limits limits;
    private final Program program;

    KubernetesAccess(Limits limits, Program program) {
        this.limits = limits;
        this.program = program;
    }

    /** @throws AccessException when the kubeconfig is none */
    KubernetesClient client(String kubeconfig) {
        var model = parse(kubeconfig);
        var exec = takeExec(model);
        var config = io.fabric8.kubernetes.client.Config.fromKubeconfig(Serialization.asYaml(model));
        config.setConnectionTimeout((int) limits.api().toMillis());
        config.setRequestTimeout((int) limits.api().toMillis());
        config.setRequestRetryBackoffLimit(0);
        // An API server answers an expired login with 401 and GOAWAY, and the HTTP/2 client of JDK 17 loses the 401.
        config.setHttp2Disable(true);
        exec.ifPresent(login -> config.setOauthTokenProvider(new KubeLogin(login, program)));
        try {
            return new KubernetesClientBuilder()
                    .withConfig(config)
                    .withHttpClientFactory(new JdkHttpClientFactory())
                    .build();
        } catch (KubernetesClientException e) {
            // A certificate or key that is none; the text is not repeated here.
            throw new AccessException(
                    "the kubeconfig cannot be used: " + root(e).getClass().getSimpleName());
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static Config parse(String kubeconfig) {
        try {
            var model = Serialization.unmarshal(kubeconfig, Config.class);
            if (model != null && hasServer(model)) {
                return model;
            }
        } catch (IllegalArgumentException | KubernetesClientException e) {
            // Its message may quote a line with a token.
        }
        throw new AccessException("the kubeconfig names no cluster: is it one?");
    }

    private static boolean hasServer(Config model) {
        return model.getCurrentContext() != null
                && model.getClusters() != null
                && model.getClusters().stream()
                        .anyMatch(each ->
                                each.getCluster() != null && each.getCluster().getServer() != null);
    }

    /** What logs in, taken out so that the library does not run it. */
    private static Optional<ExecConfig> takeExec(Config model) {
        var user = user(model);
        var exec = user.map(AuthInfo::getExec);
        user.ifPresent(each -> each.setExec(null));
        return exec;
    }

    private static Optional<AuthInfo> user(Config model) {
        var name = model.getContexts().stream()
                .filter(context -> Objects.equals(context.getName(), model.getCurrentContext()))
                .map(context -> context.getContext().getUser())
                .findFirst();
        return model.getUsers().stream()
                .filter(user -> name.filter(user.getName()::equals).isPresent())
                .map(io.fabric8.kubernetes.api.model.NamedAuthInfo::getUser)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
