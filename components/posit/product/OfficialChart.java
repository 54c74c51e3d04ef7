package posit.product;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.helm.v3.inputs.RepositoryOptsArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * An official Helm chart of Posit.
 *
 * @param name in Posit's repository
 * @param version exactly this one
 */
public record OfficialChart(String name, String version) {
    private static final String REPOSITORY = "https://helm.rstudio.com";
    private static final int TIMEOUT_SECONDS = 900;

    /**
     * @param logicalName of the Pulumi resource
     * @param name of the release in its namespace
     */
    public Release release(
            String logicalName,
            String name,
            Output<String> namespace,
            Map<String, Object> values,
            CustomResourceOptions options) {
        return new Release(
                logicalName,
                ReleaseArgs.builder()
                        .name(name)
                        .namespace(namespace)
                        .chart(this.name)
                        .version(version)
                        .repositoryOpts(
                                RepositoryOptsArgs.builder().repo(REPOSITORY).build())
                        .timeout(TIMEOUT_SECONDS)
                        .values(values)
                        .build(),
                options);
    }
}
