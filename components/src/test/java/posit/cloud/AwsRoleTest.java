package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class AwsRoleTest {
    private static final String TRUST = IamPolicy.trust("ec2.amazonaws.com");

    private static MockRun<AwsRole> run(AwsRole.Args args) {
        return MockRun.of(context -> new AwsRole("node", args, Samples.options()));
    }

    @Test
    void is_named_by_a_prefix_so_that_a_replacement_can_stand_beside_it() {
        var role = run(AwsRole.Args.managed("acme-node-", TRUST, List.of())).only("aws:iam/role:Role");

        assertThat(role.at("namePrefix")).isEqualTo("acme-node-");
        assertThat(role.has("name")).isFalse();
        assertThat(role.at("assumeRolePolicy")).isEqualTo(TRUST);
    }

    @Test
    void attaches_managed_policies_by_arn() {
        var policies = List.of("arn:aws:iam::aws:policy/First", "arn:aws:iam::aws:policy/service-role/Second");
        var run = run(AwsRole.Args.managed("acme-node-", TRUST, policies));

        var type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
        assertThat(run.names(type)).containsExactly("node-First", "node-Second");
        assertThat(run.each(type, "policyArn")).isEqualTo(policies);
        assertThat(run.each(type, "role")).containsExactly("node-role-name", "node-role-name");
    }

    @Test
    void writes_inline_policies_under_their_names() {
        var run = run(AwsRole.Args.inline("acme-logs-", TRUST, "write", Output.of("{}")));

        var policy = run.only("aws:iam/rolePolicy:RolePolicy");
        assertThat(policy.name()).isEqualTo("node-write");
        assertThat(policy.at("name")).isEqualTo("write");
        assertThat(policy.at("policy")).isEqualTo("{}");
        assertThat(policy.at("role")).isEqualTo("node-role-name");
    }

    @Test
    void offers_every_grant_to_wait_for() {
        var policies = List.of("arn:aws:iam::aws:policy/First", "arn:aws:iam::aws:policy/Second");
        var role = run(AwsRole.Args.managed("acme-node-", TRUST, policies)).built();

        assertThat(role.granted()).hasSize(2);
        assertThat(MockRun.value(role.arn())).isEqualTo("arn:mock:node-role");
        assertThat(MockRun.value(role.roleName())).isEqualTo("node-role-name");
    }

    @Test
    void refuses_a_prefix_that_aws_could_not_complete() {
        assertThatThrownBy(() -> AwsRole.Args.managed("a".repeat(39), TRUST, List.of()))
                .hasMessage("role name prefix \"" + "a".repeat(39) + "\": at most 38 characters");
    }
}
