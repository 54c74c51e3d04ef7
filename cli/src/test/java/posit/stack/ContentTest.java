package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.engine.Plan;
import posit.plan.conformance.Conformance;

/** What a stack file says of content, on its way to the release of Connect. */
class ContentTest {
    private static final Map<String, String> R = Map.of("version", "4.5.2", "path", "/opt/R/4.5.2/bin/R");
    private static final Map<String, String> SERVING =
            Map.of("version", "2.17.1", "path", "/usr/bin/tensorflow_model_server");

    private static Stack stack(String cloud) {
        return cloud.equals("aws") ? Stacks.ready() : Stacks.azureReady();
    }

    @ParameterizedTest
    @EnumSource
    void OH_02_images_of_the_stack_file_take_the_place_of_ours(Target target) {
        var models = Map.of("image", "acme/models:2", "title", "Models", "tensorflow", List.of(SERVING));
        var old = Map.of("image", "acme/content:1", "title", "R 4.5", "matching", "exact", "r", List.of(R));

        var plan = target.ready()
                .set("posit:connect.executionEnvironments", List.of(models, old))
                .create();

        assertThat(input(new Graph(plan).connectRelease(), "values.executionEnvironments"))
                .isEqualTo(List.of(
                        Map.of(
                                "name", "acme/models:2",
                                "title", "Models",
                                "matching", "any",
                                "tensorflow", Map.of("installations", List.of(SERVING))),
                        Map.of(
                                "name", "acme/content:1",
                                "title", "R 4.5",
                                "matching", "exact",
                                "r", Map.of("installations", List.of(R)))));
        assertThat(here(plan, "OH-02")).isEqualTo("Models; R 4.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void OH_04_limits_of_the_stack_file_are_settings_of_connect_in_bytes(String cloud) {
        var plan = stack(cloud)
                .set("posit:connect.content.cpu", Map.of("request", "500m", "maxLimit", "6"))
                .set("posit:connect.content.memory", Map.of("limit", "none", "maxLimit", "none"))
                .set("posit:connect.content.idleTimeout", "30m")
                .create();

        assertThat(input(new Graph(plan).connectRelease(), "values.config.Scheduler"))
                .isEqualTo(Map.of(
                        "CPURequest", "0.5",
                        "CPULimit", "2",
                        "MaxCPURequest", "4",
                        "MaxCPULimit", "6",
                        "MemoryRequest", "1073741824",
                        "MemoryLimit", "0",
                        "MaxMemoryRequest", "8589934592",
                        "MaxMemoryLimit", "0",
                        "IdleTimeout", "30m"));
        assertThat(here(plan, "OH-04"))
                .isEqualTo("CPU 0.5 to 2, at most 4 to 6; memory 1Gi to none, at most 8Gi to none");
    }

    @Test
    void OH_03_an_account_on_aws_gets_its_bucket_by_pod_identity() {
        var bucket = Map.of("name", "acme-sales");
        var sales = Map.of("name", "sales", "aws", Map.of("buckets", List.of(bucket)));
        var plan = stack("aws")
                .set("posit:connect.content.serviceAccounts", List.of(sales, Map.of("name", "plain")))
                .set("posit:connect.content.defaultServiceAccount", "sales")
                .create();
        var graph = new Graph(plan);
        var association = plan.find(
                        "aws:eks/podIdentityAssociation:PodIdentityAssociation", "content-sales-association")
                .orElseThrow();

        assertThat(input(association, "serviceAccount")).isEqualTo("sales");
        assertThat(input(association, "namespace")).isEqualTo("posit-connect");
        var policy = plan.find("aws:iam/rolePolicy:RolePolicy", "content-sales-pods-buckets")
                .orElseThrow();
        assertThat(String.valueOf(input(policy, "policy"))).contains("arn:aws:s3:::acme-sales/*");
        assertThat(graph.needs(graph.connectRelease(), association)).isTrue();
        assertThat(here(plan, "OH-01")).isEqualTo("Kubernetes jobs as sales");
        assertThat(here(plan, "OH-03")).isEqualTo("sales by default; by choice plain");
    }

    @Test
    void OH_03_an_account_on_azure_gets_its_role_by_workload_identity() {
        var scope = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/data";
        var role = Map.of("role", "Storage Blob Data Reader", "scope", scope);
        var sales = Map.of("name", "sales", "azure", Map.of("roles", List.of(role)));
        var lake = Map.of("name", "lake", "azure", Map.of("roles", List.of(role)));
        var plan = stack("azure")
                .set("posit:connect.content.serviceAccounts", List.of(sales, lake))
                .create();
        var graph = new Graph(plan);
        var type = "azure-native:managedidentity:FederatedIdentityCredential";
        var credential = plan.find(type, "content-sales-credential").orElseThrow();

        assertThat(input(credential, "subject")).isEqualTo("system:serviceaccount:posit-connect:sales");
        assertThat(graph.needs(plan.find(type, "content-lake-credential").orElseThrow(), credential))
                .isTrue();
        assertThat(graph.needs(graph.connectRelease(), credential)).isTrue();
        var account = plan.find(Types.SERVICE_ACCOUNT, "connect-content-sales").orElseThrow();
        assertThat(input(account, "metadata.annotations").toString())
                .matches("\\{azure.workload.identity/client-id=[0-9a-f-]{36}}");
        assertThat(input(
                        graph.connectRelease(),
                        "values.backends.kubernetes.defaultResourceJobBase.spec.template.metadata.labels"))
                .isEqualTo(Map.of("azure.workload.identity/use", "true"));
        assertThat(here(plan, "OH-03")).isEqualTo("posit-connect-content by default; by choice lake, sales");
    }

    private static String here(Plan plan, String row) {
        return Conformance.of(plan).rows().stream()
                .filter(found -> found.requirement().id().equals(row))
                .map(found -> found.finding().here())
                .findFirst()
                .orElseThrow();
    }
}
