package posit.network;

import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;

/**
 * Opens one TCP port of a security group, by a resource of its own: the group, and what is in it, need not wait for the
 * other side.
 *
 * @param groupId the group that gets the rule
 * @param description who is on the other side
 */
public record AwsTcpRule(Output<String> groupId, int port, String description) {
    /** Whatever is in another group may come in. */
    public Resource from(String name, Output<String> otherGroupId, CustomResourceOptions options) {
        return new SecurityGroupIngressRule(
                name, ingress().referencedSecurityGroupId(otherGroupId).build(), options);
    }

    /** A range of addresses may come in. */
    public Resource from(String name, Cidr range, CustomResourceOptions options) {
        return new SecurityGroupIngressRule(
                name, ingress().cidrIpv4(range.toString()).build(), options);
    }

    /** The way out to whatever is in another group. */
    public Resource to(String name, Output<String> otherGroupId, CustomResourceOptions options) {
        return new SecurityGroupEgressRule(
                name,
                SecurityGroupEgressRuleArgs.builder()
                        .securityGroupId(groupId)
                        .referencedSecurityGroupId(otherGroupId)
                        .ipProtocol("tcp")
                        .fromPort(port)
                        .toPort(port)
                        .description(description)
                        .build(),
                options);
    }

    private SecurityGroupIngressRuleArgs.Builder ingress() {
        return SecurityGroupIngressRuleArgs.builder()
                .securityGroupId(groupId)
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port)
                .description(description);
    }
}
