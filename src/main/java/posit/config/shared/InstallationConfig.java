package posit.config.shared;

import com.google.gson.JsonObject;
import posit.config.reader.Key;
import posit.connect.ExecutionEnvironment.Installation;
import posit.reference.Pages;

/** One version of a language in an image. */
public record InstallationConfig(
        @Key(
                says = "The version; content gets the one next to what it was written with.",
                allowed = "three numbers with dots between",
                pattern = "[0-9]+\\.[0-9]+\\.[0-9]+",
                example = "4.6.1",
                source = Pages.CONTENT_IMAGES)
        String version,

        @Key(
                says = "Its executable inside the image.",
                allowed = "an absolute path",
                pattern = "(/[^/\\s]+)+",
                example = "/opt/R/4.6.1/bin/R",
                source = Pages.CONTENT_IMAGES)
        String path) {

    public static InstallationConfig defaults(JsonObject given) {
        return new InstallationConfig(null, null);
    }

    static InstallationConfig of(Installation installation) {
        return new InstallationConfig(installation.version(), installation.path());
    }

    Installation installation() {
        return new Installation(version, path);
    }
}
