package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.IamPolicy;
import posit.testing.MockRun;
import posit.testing.Samples;

class EksPodIdentityTest {
    private static final String POLICY = "arn:aws:iam::111122223333:policy/sales";

    private static MockRun<EksPodIdentity> run(String account) {
        return MockRun.of(context -> {
            var args = EksPodIdentityArgs.builder()
                    .names(Samples.NAMES)
                    .cluster(Samples.cluster(Samples.network()))
                    .namespace("posit-connect")
                    .serviceAccount(account)
                    .managedPolicies(List.of(POLICY))
                    .inlinePolicies(Map.of("buckets", Output.of("{}")))
                    .build();
            return new EksPodIdentity("content-sales", args, Samples.options());
        });
    }

    @Test
    void gives_a_role_to_one_service_account_of_the_cluster() {
        var run = run("sales");
        var association =
                run.find("aws:eks/podIdentityAssociation:PodIdentityAssociation", "content-sales-association");

        assertThat(association.at("clusterName")).isEqualTo("acme");
        assertThat(association.at("namespace")).isEqualTo("posit-connect");
        assertThat(association.at("serviceAccount")).isEqualTo("sales");
        assertThat(association.at("roleArn")).isEqualTo("arn:mock:content-sales-pods-role");
        assertThat(run.find("aws:iam/role:Role", "content-sales-pods-role").at("assumeRolePolicy"))
                .isEqualTo(IamPolicy.podIdentityTrust());
    }

    @Test
    void has_its_rights_before_any_pod_has_the_role() {
        var run = run("sales");

        assertThat(run.find("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "content-sales-pods-sales")
                        .at("policyArn"))
                .isEqualTo(POLICY);
        assertThat(run.find("aws:iam/rolePolicy:RolePolicy", "content-sales-pods-buckets")
                        .at("policy"))
                .isEqualTo("{}");
        assertThat(run.find("aws:eks/podIdentityAssociation:PodIdentityAssociation", "content-sales-association")
                        .dependencies())
                .contains("RolePolicyAttachment content-sales-pods-sales", "RolePolicy content-sales-pods-buckets");
        assertThat(run.built().readyWhen().stream().map(Resource::pulumiResourceName))
                .containsExactly("content-sales-association");
    }

    @Test
    void shortens_the_account_in_the_name_of_the_role() {
        var role = run("a-service-account-of-forty-characters-ab").find("aws:iam/role:Role", "content-sales-pods-role");

        assertThat(role.at("namePrefix")).isEqualTo("acme-a-service-accoun-");
    }
}
