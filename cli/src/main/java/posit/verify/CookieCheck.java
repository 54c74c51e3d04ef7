package posit.verify;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import posit.terminal.Finding;

/**
 * The way in sets a cookie by which a browser keeps its server.
 *
 * @param names of which one has to be set
 */
record CookieCheck(Web web, URI health, Set<String> names) implements Check {
    @Override
    public String topic() {
        return "sticky cookie";
    }

    @Override
    public Finding look() {
        try {
            var cookies = web.get(health).cookies();
            var found = cookies.stream().filter(names::contains).findFirst();
            var wanted = "none of " + String.join(", ", new TreeSet<>(names));
            return found.map(cookie -> Finding.passed(cookie + " is set"))
                    .orElseGet(() -> Finding.failed(
                            cookies.isEmpty() ? "no cookie is set; " + wanted : "set: " + cookies + "; " + wanted));
        } catch (WebException e) {
            return Finding.unseen("no answer over HTTPS");
        }
    }
}
