package posit.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.engine.Plan;
import posit.plan.OfflinePlan;
import posit.plan.graph.PlanView;
import posit.stackfile.StackFile;

/** A product's names are those under which the shipped stack deploys it. */
class ProductTest {
    private static final Plan AZURE = OfflinePlan.of(StackFile.read(Path.of("").toAbsolutePath(), "azure"));

    @ParameterizedTest
    @EnumSource
    void the_release_has_its_name_in_its_namespace(Product product) {
        var releases = AZURE.ofType("kubernetes:helm.sh/v3:Release").stream()
                .filter(release -> PlanView.text(release, "chart").equals(product.chart()))
                .toList();

        assertThat(releases).singleElement().satisfies(release -> {
            assertThat(PlanView.text(release, "name")).isEqualTo(product.release());
            assertThat(PlanView.text(release, "values.fullnameOverride")).isEqualTo(product.release());
        });
        assertThat(AZURE.ofType("kubernetes:core/v1:Namespace"))
                .anyMatch(namespace -> PlanView.text(namespace, "metadata.name").equals(product.release()));
    }

    @ParameterizedTest
    @EnumSource
    void the_stack_has_its_outputs(Product product) {
        assertThat(AZURE.outputs()).containsKeys(product.urlOutput(), product.loadBalancerOutput());
        assertThat(String.valueOf(AZURE.outputs().get(product.urlOutput()))).startsWith("https://");
    }

    @ParameterizedTest
    @EnumSource
    void the_cookie_is_that_of_its_ingress(Product product) {
        var cookies = AZURE.ofType("kubernetes:networking.k8s.io/v1:Ingress").stream()
                .filter(ingress -> PlanView.text(ingress, "metadata.name").equals(product.release()))
                .map(ingress -> (Map<?, ?>) PlanView.at(ingress, "metadata.annotations"))
                .map(annotations -> annotations.get("nginx.ingress.kubernetes.io/session-cookie-name"))
                .toList();

        assertThat(cookies).singleElement().satisfies(cookie -> {
            if (product.stickyCookies().isEmpty()) {
                assertThat(cookie).isNull();
            } else {
                assertThat(product.stickyCookies()).contains(String.valueOf(cookie));
            }
        });
    }

    @Test
    void is_found_by_the_word_people_type() {
        assertThat(Product.of("connect")).contains(Product.CONNECT);
        assertThat(Product.of("package-manager")).contains(Product.PACKAGE_MANAGER);
        assertThat(Product.of("workbench")).isEmpty();
        assertThat(Product.words()).isEqualTo("connect, package-manager");
    }
}
