package posit.connect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.Site;

/**
 * An image in which Connect runs content, and the language versions in it.
 *
 * @param image for example {@code posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro}
 * @param title what publishers see
 */
@Builder
public record ExecutionEnvironment(
        String image,
        String title,

        @Builder.Default("ExecutionEnvironment.Matching.ANY")
        Matching matching,

        List<Installation> r,
        List<Installation> python,
        List<Installation> quarto,
        List<Installation> tensorflow) {

    /** When Connect picks the image. ref: https://docs.posit.co/connect/admin/appendix/off-host/execution-environments/ */
    public enum Matching {
        /** By the versions the content asks for. */
        ANY,
        /** For content that names the image. */
        EXACT,
        /** Never. */
        NONE;

        /** The word in the chart's values. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One version of a language.
     *
     * @param path executable inside the image
     */
    public record Installation(String version, String path) {
        private Map<String, Object> value() {
            return Map.of("version", version, "path", path);
        }
    }

    ExecutionEnvironment from(Site site) {
        return ExecutionEnvironmentArgs.builder()
                .image(site.image(image))
                .title(title)
                .matching(matching)
                .r(r)
                .python(python)
                .quarto(quarto)
                .tensorflow(tensorflow)
                .build();
    }

    /** As the chart wants it. */
    Map<String, Object> value() {
        var value = new TreeMap<String, Object>();
        value.put("name", image);
        value.put("title", title);
        value.put("matching", matching.key());
        Map.of("r", r, "python", python, "quarto", quarto, "tensorflow", tensorflow)
                .forEach((language, versions) -> {
                    if (!versions.isEmpty()) {
                        var installations =
                                versions.stream().map(Installation::value).toList();
                        value.put(language, Map.of("installations", installations));
                    }
                });
        return value;
    }
}
