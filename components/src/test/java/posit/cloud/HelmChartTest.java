package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.PulumiTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HelmChartTest {
    private static final HelmChart CHART = new HelmChart("rstudio-connect", "0.21.0", "https://helm.rstudio.com");

    private static String chart(HelmChart chart, Site site) {
        return PulumiTest.extractValue(chart.in(site).build().chart());
    }

    private static Site keptAt(String place) {
        return SiteArgs.builder().charts(Optional.of(place)).build();
    }

    @Test
    void comes_from_its_authors_repository() {
        var args = CHART.in(Site.PLAIN).build();

        assertThat(chart(CHART, Site.PLAIN)).isEqualTo("rstudio-connect");
        assertThat(PulumiTest.extractValue(args.version().orElseThrow())).isEqualTo("0.21.0");
        var repository = PulumiTest.extractValue(args.repositoryOpts().orElseThrow());
        assertThat(PulumiTest.extractValue(repository.repo().orElseThrow())).isEqualTo("https://helm.rstudio.com");
    }

    @Test
    void comes_from_where_the_site_keeps_it_be_it_a_repository_a_registry_or_a_folder() {
        assertThat(chart(CHART, keptAt("https://charts.acme.org"))).isEqualTo("rstudio-connect");
        assertThat(chart(CHART, keptAt("oci://registry.acme.org/charts")))
                .isEqualTo("oci://registry.acme.org/charts/rstudio-connect");
        assertThat(chart(CHART, keptAt("./charts"))).isEqualTo("./charts/rstudio-connect");
        assertThat(CHART.in(keptAt("./charts")).build().repositoryOpts()).isEmpty();
    }

    @Test
    void a_chart_of_a_registry_is_named_with_it() {
        var karpenter = new HelmChart("karpenter", "1.0.0", "oci://public.ecr.aws/karpenter");

        assertThat(chart(karpenter, Site.PLAIN)).isEqualTo("oci://public.ecr.aws/karpenter/karpenter");
    }
}
