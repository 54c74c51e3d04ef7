package posit.plan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.report.Shipped;
import posit.plan.review.Identity.Right;
import posit.stack.Stack;
import posit.stack.Stacks;

class RightsTest {
    @ParameterizedTest
    @MethodSource("posit.plan.report.Shipped#names")
    void every_role_and_every_identity_is_told_with_who_takes_it(String stack) {
        var plan = Shipped.known(stack);
        var rights = Rights.of(new PlanView(plan));

        assertThat(rights.identities())
                .extracting(Identity::name)
                .containsAll(plan.resources().stream()
                        .filter(resource -> resource.type().equals("aws:iam/role:Role")
                                || resource.type().endsWith(":UserAssignedIdentity"))
                        .map(PlannedResource::name)
                        .toList());
        assertThat(rights.identities()).allSatisfy(identity -> {
            assertThat(identity.takenBy()).as(identity.name()).isNotEmpty();
            assertThat(identity.rights()).as(identity.name()).isNotEmpty();
        });
        assertThat(rights.identities()).noneMatch(Identity::isWide);
    }

    @Test
    void roles_of_pods_name_the_account_that_gets_them() {
        var controller = identity(Stacks.ready(), "alb-controller-controller-role");
        var driver = identity(Stacks.ready(), "cluster-addons-aws-efs-csi-driver-role");

        assertThat(controller.takenBy()).containsExactly("pods of kube-system/aws-load-balancer-controller");
        assertThat(controller.rights()).hasSize(2);
        assertThat(controller.rights().get(1).what())
                .containsExactly("elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets");
        assertThat(controller.rights().get(1).on())
                .containsExactly("arn:aws:elasticloadbalancing:us-east-1:*:targetgroup/posit-aws-*");
        assertThat(driver.takenBy())
                .containsExactly("pods of kube-system/efs-csi-controller-sa (add-on aws-efs-csi-driver)");
        assertThat(driver.rights())
                .containsExactly(
                        new Right(
                                List.of("AmazonEFSCSIDriverPolicy"),
                                List.of("as the policy says"),
                                "",
                                "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEFSCSIDriverPolicy.html"));
    }

    @Test
    void resources_that_only_aws_can_address_are_named() {
        var logs = identity(Stacks.ready(), "network-flow-logs-writer-role");
        var files = identity(Stacks.ready(), "connect-files-policy");

        assertThat(logs.takenBy()).containsExactly("vpc-flow-logs.amazonaws.com");
        assertThat(logs.rights().get(0).on())
                .containsExactly("[log group network-flow-logs-logs]", "[log group network-flow-logs-logs]:*");
        assertThat(files.takenBy()).containsExactly("anyone, within the conditions");
        assertThat(files.rights().get(0).condition()).isEqualTo("elasticfilesystem:AccessedViaMountTarget true");
        assertThat(files.rights().get(1).what()).containsExactly("never *");
    }

    @Test
    void who_may_use_the_cluster_is_told() {
        var stack = Stacks.ready().set("posit:cluster.admins", Map.of("me", "arn:aws:iam::123456789012:role/admins"));
        var entry = identity(stack, "access entry");

        assertThat(identity(Stacks.ready(), "who creates the cluster").takenBy())
                .containsExactly("the AWS identity that runs Pulumi");
        assertThat(entry.takenBy()).containsExactly("arn:aws:iam::123456789012:role/admins");
        assertThat(entry.rights().get(0).what()).containsExactly("AmazonEKSClusterAdminPolicy");
        assertThat(identity(Stacks.azureReady(), Stacks.ADMIN).rights().get(0).what())
                .containsExactly("Azure Kubernetes Service RBAC Cluster Admin");
    }

    @Test
    void identities_of_azure_have_their_roles_by_name_and_on_what() {
        var cluster = identity(Stacks.azureReady(), "cluster-identity");
        var addOn = identity(Stacks.azureReady(), "cluster-aks");

        assertThat(cluster.takenBy()).containsExactly("control plane of cluster-aks");
        assertThat(cluster.rights())
                .extracting(Right::what, Right::on)
                .containsExactlyInAnyOrder(
                        tuple(List.of("Network Contributor"), List.of("network-subnets-system")),
                        tuple(List.of("Network Contributor"), List.of("network-subnets-connect")),
                        tuple(List.of("Network Contributor"), List.of("network-subnets-packages")));
        assertThat(addOn.rights().get(0).what()).containsExactly("Key Vault Certificate User");
        assertThat(addOn.rights().get(0).on()).containsExactly(Stacks.VAULT);
    }

    @Test
    void rights_in_kubernetes_are_told() {
        assertThat(identity(Stacks.ready(), "posit-connect").rights().get(0).what())
                .containsExactly("the Role of the chart rstudio-connect");
        assertThat(identity(Stacks.ready(), "posit-connect/posit-connect-content")
                        .rights()
                        .get(0)
                        .what())
                .containsExactly("nothing in Kubernetes by itself");
    }

    @Test
    void a_right_to_change_anything_is_wide_and_comes_first() {
        assertThat(new Right(List.of("ec2:TerminateInstances"), List.of("*"), "", "").isWide())
                .isTrue();
        assertThat(new Right(List.of("*"), List.of("arn:aws:s3:::one"), "", "").isWide())
                .isTrue();
        assertThat(new Right(List.of("ec2:DescribeVpcs", "s3:ListBucket"), List.of("*"), "", "").isWide())
                .isFalse();
        assertThat(new Right(List.of("ec2:RunInstances"), List.of("*"), "aws:RequestTag/x y", "").isWide())
                .isFalse();
    }

    @Test
    void policies_are_read_with_exceptions_conditions_and_single_values() {
        var statements = Statements.of("""
                {"Statement": {"Effect": "Deny", "NotAction": "s3:Get*", "Resource": ["a", "b"], "Principal": "*",
                 "Condition": {"StringEquals": {"aws:SourceAccount": ["1", "2"]}, "Bool": {"aws:SecureTransport": "false"}}}}
                """);

        assertThat(statements)
                .containsExactly(new Statements.Statement(
                        true,
                        List.of("*"),
                        List.of("all but s3:Get*"),
                        List.of("a", "b"),
                        "StringEquals aws:SourceAccount 1, 2; aws:SecureTransport false"));
        assertThat(Statements.of("not a policy {")).isEmpty();
        assertThat(Statements.of("")).isEmpty();
    }

    private static Identity identity(Stack stack, String name) {
        return Rights.of(new PlanView(stack.known())).identities().stream()
                .filter(identity -> identity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
