package posit.cloud;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * A registry that mirrors every image under the path it has at its own: {@code posit/connect} is found at {@code
 * registry.acme.org/mirror/posit/connect}.
 *
 * @param host with a path, if there is one, and without a scheme
 * @param pullSecret secret: what {@code docker login} writes, as JSON; empty where nodes may pull by themselves
 */
public record Registry(String host, Optional<Output<String>> pullSecret) {
    /** Where the mirror keeps an image, with its tag if it has one. */
    public String image(String published) {
        var slash = published.indexOf('/');
        var first = slash < 0 ? "" : published.substring(0, slash);
        var named = first.contains(".") || first.contains(":");
        return host + "/" + (named ? published.substring(slash + 1) : published);
    }
}
