package posit.verify;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import posit.terminal.AccessException;

/** Why the Kubernetes API did not answer, in a few words. */
final class Reasons {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private Reasons() {}

    static String of(KubernetesClientException failure) {
        var words = failure.getStatus() == null ? null : failure.getStatus().getMessage();
        return switch (failure.getCode()) {
            case UNAUTHORIZED -> "the cluster does not accept the login (401)";
            case FORBIDDEN -> "not allowed: " + (words == null ? "403" : words);
            default ->
                failure.getCode() <= 0
                        ? broken(failure)
                        : "the Kubernetes API answered " + failure.getCode() + (words == null ? "" : ": " + words);
        };
    }

    private static String broken(Throwable failure) {
        var causes =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        for (var cause : causes) {
            if (cause instanceof AccessException) {
                return cause.getMessage();
            }
            if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
                return "the Kubernetes API did not answer in time";
            }
            if (cause instanceof UnresolvedAddressException) {
                return "the name of the Kubernetes API does not resolve";
            }
            if (cause instanceof SSLException) {
                return "the Kubernetes API's certificate is not accepted: "
                        + causes.get(causes.size() - 1).getMessage();
            }
        }
        return causes.stream().anyMatch(ConnectException.class::isInstance)
                ? "the Kubernetes API refuses the connection"
                : "the Kubernetes API cannot be reached: " + causes.get(causes.size() - 1);
    }
}
