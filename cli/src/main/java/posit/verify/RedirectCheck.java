package posit.verify;

import java.net.URI;
import posit.terminal.Finding;

/**
 * Plain HTTP leads to HTTPS.
 *
 * @param plain the product without TLS
 */
record RedirectCheck(Web web, URI plain) implements Check {
    @Override
    public String topic() {
        return "redirect";
    }

    @Override
    public Finding look() {
        try {
            var answer = web.get(plain);
            var location = answer.location().orElse("");
            var good = answer.status() / 100 == 3 && location.startsWith("https://");
            var to = location.isEmpty() ? "" : " to " + location;
            return Finding.of(good, answer.status() + " from " + plain + to);
        } catch (WebException e) {
            return Finding.failed(plain + ": " + e.getMessage());
        }
    }
}
