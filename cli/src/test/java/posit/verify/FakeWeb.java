package posit.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A product behind its way in, on loopback: HTTPS with a certificate nobody signed, and HTTP that leads there. */
final class FakeWeb implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final SSLContext TLS = tls();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer plain;
    private final HttpsServer secure;

    volatile int status = 200;
    volatile String cookie = "AWSALB=abc; Path=/";
    volatile String location = "https://localhost:443/";
    volatile long delay;
    volatile boolean drips;

    FakeWeb() {
        try {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            plain = HttpServer.create(here, 0);
            secure = HttpsServer.create(here, 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        secure.setHttpsConfigurator(new HttpsConfigurator(TLS));
        plain.createContext("/", this::redirect);
        secure.createContext("/__ping__", this::ping);
        plain.setExecutor(threads);
        secure.setExecutor(threads);
        plain.start();
        secure.start();
    }

    URI url() {
        return URI.create("https://localhost:" + secure.getAddress().getPort() + "/");
    }

    URI plain() {
        return URI.create("http://localhost:" + plain.getAddress().getPort() + "/");
    }

    private void redirect(HttpExchange exchange) throws IOException {
        if (location.isEmpty()) {
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(301, -1);
        }
        exchange.close();
    }

    private void ping(HttpExchange exchange) throws IOException {
        pause();
        if (!cookie.isEmpty()) {
            exchange.getResponseHeaders().add("Set-Cookie", cookie);
        }
        exchange.sendResponseHeaders(status, drips ? 100 : -1);
        if (drips) {
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            return;
        }
        exchange.close();
    }

    private void pause() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        plain.stop(0);
        secure.stop(0);
    }

    /** The JDK has no public way to sign a certificate but its own tool. */
    private static SSLContext tls() {
        try {
            var directory = Files.createTempDirectory("posit-verify");
            var file = directory.resolve("keys.p12");
            try {
                makeCertificate(file);
                return context(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(directory);
            }
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void makeCertificate(Path file) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "here",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(file.toFile(), PASSWORD), PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
