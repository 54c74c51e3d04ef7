package posit.cloud;

import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.helm.v3.inputs.RepositoryOptsArgs;

/**
 * A Helm chart, from where its authors keep it or from where a site does.
 *
 * @param name in its repository
 * @param version exactly this one
 * @param repository address of a Helm repository, or {@code oci://...} without the chart's name
 */
public record HelmChart(String name, String version, String repository) {
    /** The beginning of a release's arguments. */
    public ReleaseArgs.Builder in(Site site) {
        var place = site.charts().orElse(repository);
        var builder = ReleaseArgs.builder().version(version);
        if (place.startsWith("https://")) {
            return builder.chart(name)
                    .repositoryOpts(RepositoryOptsArgs.builder().repo(place).build());
        }
        return builder.chart(place + "/" + name);
    }
}
