package posit.product;

import java.util.Map;
import posit.cloud.Site;

/**
 * What a user adds to the release of a product.
 *
 * @param values Helm values, none of which a component owns
 */
public record ReleaseOptions(Site site, Map<String, Object> values) {
    public static final ReleaseOptions NONE = new ReleaseOptions(Site.PLAIN, Map.of());
}
