package posit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second mode, in which everything gets a value as if it had been made. */
class EmbeddedEngineCreateTest {
    private final Plan plan = Engines.create(DemoProgram::run);

    @Test
    void a_creation_succeeds_with_the_same_resources_as_the_preview() {
        var preview = Engines.preview(DemoProgram::run);
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.resources())
                .extracting(PlannedResource::urn)
                .containsExactlyElementsOf(
                        preview.resources().stream().map(PlannedResource::urn).toList());
        assertThat(plan.resources())
                .extracting(PlannedResource::dependencies)
                .containsExactlyElementsOf(preview.resources().stream()
                        .map(PlannedResource::dependencies)
                        .toList());
    }

    @Test
    void nothing_stays_unknown() {
        assertThat(plan.resources()).noneMatch(resource -> Wire.hasUnknown(resource.inputs()));
        assertThat(Wire.hasUnknown(plan.outputs())).isFalse();
    }

    @Test
    void values_that_providers_make_up_reach_the_outputs_of_the_stack() {
        assertThat(plan.outputs())
                .containsEntry("databaseHost", "db.abcdefghijkl.eu-west-1.rds.amazonaws.com")
                .containsEntry("password", new Secret("generated-password-master"))
                .containsEntry("namespace", "posit")
                .containsEntry("zones", List.of("a", "b"));
        assertThat((String) plan.outputs().get("vpcId")).matches("vpc-[0-9a-f]{17}");
    }

    @Test
    void a_generated_password_reaches_the_database_as_a_secret() {
        var database = plan.find("aws:rds/instance:Instance", "db").orElseThrow();
        assertThat(database.inputs()).containsEntry("password", new Secret("generated-password-master"));
        assertThat(database.outputs())
                .containsEntry("arn", "arn:aws:rds:eu-west-1:123456789012:db:db")
                .containsEntry("port", 5432L)
                .containsEntry("password", new Secret("generated-password-master"));
    }

    @Test
    void an_id_is_part_of_what_depends_on_it() {
        var vpc = plan.outputs().get("vpcId");
        assertThat(plan.ofType("aws:ec2/subnet:Subnet"))
                .allSatisfy(subnet -> assertThat(subnet.inputs()).containsEntry("vpcId", vpc));
        assertThat(plan.find("eks:index:Cluster", "cluster").orElseThrow().inputs())
                .isEqualTo(Map.of("vpcId", vpc));
    }

    @Test
    void the_kubernetes_provider_gets_the_clusters_own_kubeconfig() {
        var provider = plan.find("pulumi:providers:kubernetes", "kubernetes").orElseThrow();
        assertThat(provider.inputs().get("kubeconfig"))
                .isInstanceOfSatisfying(Secret.class, secret -> assertThat((String) secret.value())
                        .contains("\"kind\":\"Config\"")
                        .contains("\"users\":[{")
                        .contains(".eks.eu-west-1.amazonaws.com"));
    }
}
