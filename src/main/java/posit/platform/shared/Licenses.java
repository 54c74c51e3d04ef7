package posit.platform.shared;

import com.pulumi.core.Output;
import java.util.Optional;
import posit.config.shared.LicenseConfig;
import posit.product.License;

/** Licences as components take them. */
public final class Licenses {
    private Licenses() {}

    /** A preview without a licence shows a file licence, the kind Posit prefers; an update stops before it gets here. */
    public static License of(Optional<LicenseConfig> config) {
        var settings = config.orElse(new LicenseConfig(LicenseConfig.Kind.FILE, "not set"));
        var kind =
                switch (settings.kind()) {
                    case FILE -> License.Kind.FILE;
                    case KEY -> License.Kind.KEY;
                    case SERVER -> License.Kind.SERVER;
                };
        return new License(kind, Output.ofSecret(settings.value()));
    }
}
