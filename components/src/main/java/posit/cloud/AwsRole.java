package posit.cloud;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;

/** An IAM role with its rights; whoever uses the role waits for {@link #granted}, or its first call would be refused. */
public final class AwsRole extends Component {
    /**
     * @param namePrefix at most 38 characters: AWS completes it to a unique name of at most 64
     * @param trust trust policy as JSON
     * @param managedPolicies ARNs of policies to attach
     * @param inlinePolicies name to policy JSON
     */
    @Builder
    public record Args(
            String namePrefix,
            Output<String> trust,
            List<String> managedPolicies,
            Map<String, Output<String>> inlinePolicies) {
        private static final int MAX_PREFIX = 38;

        public Args {
            if (namePrefix.length() > MAX_PREFIX) {
                throw new IllegalArgumentException(
                        "role name prefix \"" + namePrefix + "\": at most " + MAX_PREFIX + " characters");
            }
        }

        /** With policies that stand elsewhere. */
        public static Args managed(String namePrefix, String trust, List<String> managedPolicies) {
            return AwsRoleArgs.builder()
                    .namePrefix(namePrefix)
                    .trust(Output.of(trust))
                    .managedPolicies(managedPolicies)
                    .build();
        }

        /** With one policy of its own. */
        public static Args inline(String namePrefix, String trust, String policyName, Output<String> policy) {
            return inline(namePrefix, Output.of(trust), policyName, policy);
        }

        /** The same with a trust that is known later. */
        public static Args inline(String namePrefix, Output<String> trust, String policyName, Output<String> policy) {
            return AwsRoleArgs.builder()
                    .namePrefix(namePrefix)
                    .trust(trust)
                    .inlinePolicies(Map.of(policyName, policy))
                    .build();
        }
    }

    private final Role role;
    private final List<Resource> granted = new ArrayList<>();

    public AwsRole(String name, Args args, ComponentResourceOptions options) {
        super("AwsRole", name, options);
        role = new Role(
                name("role"),
                RoleArgs.builder()
                        .namePrefix(args.namePrefix())
                        .assumeRolePolicy(args.trust())
                        .build(),
                child());
        args.managedPolicies().forEach(this::attach);
        args.inlinePolicies().forEach(this::add);
        registerOutputs(Map.of("arn", role.arn()));
    }

    public Output<String> arn() {
        return role.arn();
    }

    /** For pulumi-eks, which wants the resource and not its ARN. */
    public Role role() {
        return role;
    }

    /** As AWS completed it. */
    public Output<String> roleName() {
        return role.name();
    }

    /** The role's policies. */
    public List<Resource> granted() {
        return List.copyOf(granted);
    }

    private void attach(String policyArn) {
        var policy = policyArn.substring(policyArn.lastIndexOf('/') + 1);
        var args = RolePolicyAttachmentArgs.builder().role(role.name()).policyArn(policyArn);
        granted.add(new RolePolicyAttachment(name(policy), args.build(), child()));
    }

    private void add(String policyName, Output<String> policy) {
        var args = RolePolicyArgs.builder().role(role.name()).name(policyName).policy(policy);
        granted.add(new RolePolicy(name(policyName), args.build(), child()));
    }
}
