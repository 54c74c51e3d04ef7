package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class EksWorkloadIdentityTest {
    private static MockRun<EksWorkloadIdentity> run() {
        return MockRun.of(context -> {
            var args = EksWorkloadIdentityArgs.builder()
                    .names(Samples.NAMES)
                    .cluster(Samples.cluster(Samples.network()))
                    .workload("packages")
                    .namespace("posit-package-manager")
                    .serviceAccount("the-account")
                    .policy(Output.of("{}"))
                    .build();
            return new EksWorkloadIdentity("packages-identity", args, Samples.options());
        });
    }

    @Test
    void is_trusted_to_one_service_account_of_this_cluster_alone() {
        assertThat(run().find("aws:iam/role:Role", "packages-identity-account-role")
                        .at("assumeRolePolicy"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"sts:AssumeRoleWithWebIdentity\"],"
                        + "\"Condition\":{\"StringEquals\":{"
                        + "\"oidc.eks.mock.example/id/1A:aud\":\"sts.amazonaws.com\","
                        + "\"oidc.eks.mock.example/id/1A:sub\":"
                        + "\"system:serviceaccount:posit-package-manager:the-account\"}},"
                        + "\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"arn:mock:oidc\"}}],"
                        + "\"Version\":\"2012-10-17\"}");
    }

    @Test
    void may_do_what_it_is_told_and_nothing_else() {
        var run = run();

        assertThat(run.find("aws:iam/rolePolicy:RolePolicy", "packages-identity-account-packages")
                        .at("policy"))
                .isEqualTo("{}");
        assertThat(run.names("aws:iam/rolePolicyAttachment:RolePolicyAttachment"))
                .noneMatch(name -> name.startsWith("packages-identity"));
    }

    @Test
    void is_ready_with_its_rights() {
        var identity = run().built();

        assertThat(MockRun.value(identity.roleArn())).isEqualTo("arn:mock:packages-identity-account-role");
        assertThat(identity.granted().stream().map(Resource::pulumiResourceName))
                .containsExactly("packages-identity-account-packages");
    }

    @Test
    void has_a_name_of_the_stack_that_aws_completes() {
        assertThat(run().find("aws:iam/role:Role", "packages-identity-account-role")
                        .at("namePrefix"))
                .isEqualTo("acme-packages-pods-");
    }
}
