package posit.config.shared;

import java.util.List;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.reference.Pages;

/** What content is made of: its packages and the images it runs in. */
public record RuntimeConfig(
        @Key(
                says = "Where R packages come from.",
                allowed = "an https URL without user or password (readers of the logs would see them)",
                pattern = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[^\\s@]*)?",
                example = PUBLIC,
                source = Pages.PACKAGES)
        String packageRepository,

        @Key(
                says = EnvironmentConfig.SAYS,
                allowed = EnvironmentConfig.ALLOWED,
                cure = EnvironmentConfig.CURE,
                source = Pages.CONTENT_IMAGES)
        List<EnvironmentConfig> executionEnvironments)
        implements Section {
    /** Posit's own, which is also the default. */
    private static final String PUBLIC = "https://packagemanager.posit.co/cran/__linux__/noble/latest";

    public static RuntimeConfig defaults() {
        return new RuntimeConfig(PUBLIC, EnvironmentConfig.DEFAULT);
    }

    @Override
    public void validate(Check check) {
        EnvironmentConfig.validate(check, executionEnvironments);
    }
}
