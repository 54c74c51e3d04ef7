package posit.config.shared;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.connect.ExecutionEnvironment;
import posit.connect.ExecutionEnvironment.Installation;
import posit.connect.ExecutionEnvironment.Matching;
import posit.connect.ExecutionEnvironmentArgs;
import posit.reference.ContentImages;
import posit.reference.Pages;

/** An image in which content runs. */
public record EnvironmentConfig(
        @Key(
                says = "The image, amd64. Installed packages are kept by its name: a new tag starts with none.",
                allowed = "the name of an image, in lower case and without https://, with its tag or digest",
                pattern = IMAGE,
                example = ContentImages.IMAGE,
                source = Pages.CONTENT_IMAGES)
        String image,

        @Key(
                says = "What publishers see.",
                allowed = "1 to 255 characters on one line",
                pattern = "\\S|\\S[^\\p{Cntrl}]{0,253}\\S",
                example = "\"R 4.6 and Python 3.14\"")
        String title,

        @Key(
                says = "When Connect picks the image: `any`, by the versions content asks for; `exact`, for content"
                        + " that names the image; `none`, never.",
                source = Pages.CONTENT_IMAGES)
        Matching matching,

        @Key(says = "Versions of R.") List<InstallationConfig> r,
        @Key(says = "Versions of Python.") List<InstallationConfig> python,
        @Key(says = "Versions of Quarto.") List<InstallationConfig> quarto,

        @Key(says = "Versions of TensorFlow Serving.") List<InstallationConfig> tensorflow)
        implements Section {
    static final String SAYS = "Images in which content runs; without this key the one of the chart's example, `"
            + ContentImages.IMAGE + "`, with R, Python and Quarto.";
    static final String ALLOWED = "one image or more: without one nothing runs";
    static final String CURE = "list an image";

    static final List<EnvironmentConfig> DEFAULT =
            ContentImages.DEFAULT.stream().map(EnvironmentConfig::of).toList();

    /** A host with its port, lower-case path, tag and digest. ref: https://github.com/distribution/reference */
    private static final String IMAGE = "([A-Za-z0-9.-]+(:[0-9]{1,5})?/)?[a-z0-9]+([._/-]+[a-z0-9]+)*"
            + "(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(@sha256:[0-9a-f]{64})?|@sha256:[0-9a-f]{64})";

    public static EnvironmentConfig defaults(JsonObject given) {
        return new EnvironmentConfig(null, null, Matching.ANY, List.of(), List.of(), List.of(), List.of());
    }

    /** What Connect is given. */
    public static List<ExecutionEnvironment> environments(List<EnvironmentConfig> environments) {
        return environments.stream().map(EnvironmentConfig::environment).toList();
    }

    /** @param check of the product */
    static void validate(Check check, List<EnvironmentConfig> environments) {
        check.must(!environments.isEmpty(), "executionEnvironments");
        Set<String> images = new HashSet<>();
        for (int i = 0; i < environments.size(); i++) {
            Check entry = check.in("executionEnvironments", i, defaults(null));
            String image = environments.get(i).image();
            String twice = "this image is there twice, and Connect knows an environment by it";
            entry.fits(image == null || images.add(image), "image", twice, "remove one of the two");
        }
        boolean picked = environments.stream().anyMatch(e -> e.matching() != Matching.NONE);
        check.fits(
                picked || environments.isEmpty(),
                "executionEnvironments",
                "none of them is ever picked, and so nothing runs",
                "set matching of one to any, or to exact");
    }

    @Override
    public void validate(Check check) {
        check.all(
                Stream.of(r, python, quarto, tensorflow).anyMatch(versions -> !versions.isEmpty()),
                "an image without a language runs nothing",
                "list the versions it has below r, python, quarto or tensorflow");
        once(check, "r", r);
        once(check, "python", python);
        once(check, "quarto", quarto);
        once(check, "tensorflow", tensorflow);
    }

    private static void once(Check check, String language, List<InstallationConfig> installations) {
        Set<String> versions = new HashSet<>();
        for (int i = 0; i < installations.size(); i++) {
            String version = installations.get(i).version();
            check.in(language, i, InstallationConfig.defaults(null))
                    .fits(
                            version == null || versions.add(version),
                            "version",
                            "this version is there twice",
                            "remove one of the two");
        }
    }

    private static EnvironmentConfig of(ExecutionEnvironment environment) {
        return new EnvironmentConfig(
                environment.image(),
                environment.title(),
                environment.matching(),
                configs(environment.r()),
                configs(environment.python()),
                configs(environment.quarto()),
                configs(environment.tensorflow()));
    }

    private ExecutionEnvironment environment() {
        return ExecutionEnvironmentArgs.builder()
                .image(image)
                .title(title)
                .matching(matching)
                .r(installed(r))
                .python(installed(python))
                .quarto(installed(quarto))
                .tensorflow(installed(tensorflow))
                .build();
    }

    private static List<InstallationConfig> configs(List<Installation> installations) {
        return installations.stream().map(InstallationConfig::of).toList();
    }

    private static List<Installation> installed(List<InstallationConfig> installations) {
        return installations.stream().map(InstallationConfig::installation).toList();
    }
}
