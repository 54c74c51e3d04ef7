package posit.product;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import posit.cloud.HelmChart;
import posit.cloud.Site;

/** An official Helm chart of Posit. */
public final class OfficialChart {
    private static final String REPOSITORY = "https://helm.rstudio.com";
    private static final int TIMEOUT_SECONDS = 900;

    private final HelmChart chart;

    /**
     * @param name in Posit's repository
     * @param version exactly this one
     */
    public OfficialChart(String name, String version) {
        chart = new HelmChart(name, version, REPOSITORY);
    }

    public HelmChart chart() {
        return chart;
    }

    /**
     * @param logicalName of the Pulumi resource
     * @param name of the release in its namespace
     */
    public Release release(
            String logicalName,
            String name,
            Output<String> namespace,
            Map<String, Object> values,
            Site site,
            CustomResourceOptions options) {
        var args = chart.in(site)
                .name(name)
                .namespace(namespace)
                .timeout(TIMEOUT_SECONDS)
                .values(values)
                .build();
        return new Release(logicalName, args, options);
    }
}
