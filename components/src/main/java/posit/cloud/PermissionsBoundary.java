package posit.cloud;

import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.resources.ResourceTransformation;
import java.util.Optional;

/**
 * Puts a permissions boundary on every IAM role below a component.
 *
 * <p>Not on those that another's plugin makes, which never pass by here: pulumi-eks takes a role instead.
 *
 * @param policyArn of the boundary
 */
public record PermissionsBoundary(String policyArn) implements ResourceTransformation {
    @Override
    public Optional<Result> apply(Args args) {
        return args.args() instanceof RoleArgs role
                ? Optional.of(new Result(
                        RoleArgs.builder(role).permissionsBoundary(policyArn).build(), args.options()))
                : Optional.empty();
    }
}
