package posit.verify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;

/** Asks web servers, each for no longer than it may take; follows no redirect and sends no cookie. */
public final class Web {
    private final Duration limit;
    private final HttpClient client;

    /** @param insecure accept any certificate */
    public Web(Duration limit, boolean insecure) {
        this.limit = limit;
        var builder = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(limit)
                .followRedirects(Redirect.NEVER);
        client = (insecure ? builder.sslContext(trusting()) : builder).build();
    }

    /** @throws WebException when there is no answer */
    public Answer get(URI address) throws WebException {
        var start = System.nanoTime();
        var request = HttpRequest.newBuilder(address).timeout(limit).build();
        // Not send(): its limit ends with the headers, and a body may drip for ever.
        var future = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer(future.get(limit.toMillis(), TimeUnit.MILLISECONDS), start);
        } catch (ExecutionException e) {
            throw explain(e.getCause(), address);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw late();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        }
    }

    private static Answer answer(HttpResponse<?> response, long start) {
        var headers = response.headers();
        return new Answer(
                response.statusCode(),
                (System.nanoTime() - start) / 1_000_000,
                headers.firstValue("Location"),
                headers.allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split("=", 2)[0].strip())
                        .toList(),
                response.sslSession().flatMap(Web::certificateUntil));
    }

    private static Optional<String> certificateUntil(SSLSession session) {
        try {
            Certificate first = session.getPeerCertificates()[0];
            return first instanceof X509Certificate certificate
                    ? Optional.of(LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC)
                            .toString())
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    WebException explain(Throwable failure, URI address) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
                return new WebException(
                        "certificate not accepted: " + deepest(cause).getMessage(), true);
            }
            if (cause instanceof UnresolvedAddressException) {
                return new WebException(address.getHost() + " does not resolve", false);
            }
        }
        if (failure instanceof HttpTimeoutException) {
            return late();
        }
        if (failure instanceof ConnectException) {
            return new WebException("connection refused", false);
        }
        return new WebException(kind(failure) + ": " + failure.getMessage(), false);
    }

    private static String kind(Throwable failure) {
        if (failure instanceof SSLException) {
            return "TLS failed";
        }
        return failure instanceof IOException
                ? "connection broken"
                : failure.getClass().getSimpleName();
    }

    /** The first ones only repeat it, with names of classes. */
    private static Throwable deepest(Throwable failure) {
        return failure.getCause() == null ? failure : deepest(failure.getCause());
    }

    private WebException late() {
        return new WebException("no answer within " + limit.toMillis() / 1000.0 + " s", false);
    }

    private static SSLContext trusting() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustEverybody()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
