package posit.reference;

import java.util.List;
import posit.connect.ExecutionEnvironment;
import posit.connect.ExecutionEnvironment.Installation;
import posit.connect.ExecutionEnvironment.Matching;
import posit.connect.ExecutionEnvironmentArgs;

/** Images in which content runs unless the stack names others. */
public final class ContentImages {
    /** As in the chart's own example. ref: https://github.com/rstudio/helm/tree/main/examples/connect/application-configuration (read 2026-11-21) */
    public static final String IMAGE = "posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro";

    public static final List<ExecutionEnvironment> DEFAULT = List.of(ExecutionEnvironmentArgs.builder()
            .image(IMAGE)
            .title("R 4.6 and Python 3.14")
            .matching(Matching.ANY)
            .r(List.of(new Installation("4.6.1", "/opt/R/4.6.1/bin/R")))
            .python(List.of(new Installation("3.14.6", "/opt/python/3.14.6/bin/python3")))
            .quarto(List.of(new Installation("1.9.38", "/opt/quarto/bin/quarto")))
            .build());

    private ContentImages() {}
}
