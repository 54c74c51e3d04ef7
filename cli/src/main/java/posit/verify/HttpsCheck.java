package posit.verify;

import java.net.URI;
import java.util.Optional;
import posit.terminal.Finding;

/**
 * The product answers over HTTPS.
 *
 * @param health its health check
 * @param loadBalancer what its host name has to lead to, if known
 */
record HttpsCheck(Web web, URI health, Optional<String> loadBalancer, boolean insecure) implements Check {
    private static final int OK = 200;

    @Override
    public String topic() {
        return "https";
    }

    @Override
    public Finding look() {
        try {
            var answer = web.get(health);
            var fact = answer.status() + " from " + health + " in " + answer.millis() + " ms";
            if (!health.getScheme().equals("https")) {
                return Finding.failed(fact + ", but without TLS");
            }
            var until = answer.certificateUntil()
                    .map(date -> ", certificate until " + date)
                    .orElse("");
            var unchecked = insecure ? ", not checked" : "";
            return Finding.of(answer.status() == OK, fact + until + unchecked);
        } catch (WebException e) {
            return Finding.failed(health + ": " + e.getMessage()).advise(advice(e));
        }
    }

    private String advice(WebException failure) {
        if (failure.isCertificate()) {
            return "--insecure accepts it, for a look behind it";
        }
        return loadBalancer
                .map(address -> health.getHost() + " has to lead to " + address)
                .orElse("");
    }
}
