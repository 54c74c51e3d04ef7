package posit.cluster;

import com.pulumi.aws.eks.PodIdentityAssociation;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AwsRole;
import posit.cloud.AwsRoleArgs;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.Names;

/**
 * An IAM role that the pods of one Kubernetes service account get by EKS Pod Identity; the account itself carries no mark.
 *
 * <p>ref: https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html
 */
public final class EksPodIdentity extends Component {
    /** What is left of AWS's limit on the beginning of a role's name. */
    private static final int MAX_NAME = 16;

    /**
     * @param serviceAccount also part of the role's name
     * @param managedPolicies ARNs of policies
     * @param inlinePolicies name to policy JSON
     */
    @Builder
    public record Args(
            Names names,
            Eks cluster,
            String namespace,
            String serviceAccount,
            List<String> managedPolicies,
            Map<String, Output<String>> inlinePolicies) {}

    private final PodIdentityAssociation association;

    public EksPodIdentity(String name, Args args, ComponentResourceOptions options) {
        super("EksPodIdentity", name, options);
        var account = args.serviceAccount();
        var role = new AwsRole(
                name("pods"),
                AwsRoleArgs.builder()
                        .namePrefix(args.names().prefix(account.substring(0, Math.min(account.length(), MAX_NAME))))
                        .trust(Output.of(IamPolicy.podIdentityTrust()))
                        .managedPolicies(args.managedPolicies())
                        .inlinePolicies(args.inlinePolicies())
                        .build(),
                componentOptions().build());
        association = new PodIdentityAssociation(
                name("association"),
                PodIdentityAssociationArgs.builder()
                        .clusterName(args.cluster().clusterName())
                        .namespace(args.namespace())
                        .serviceAccount(account)
                        .roleArn(role.arn())
                        .build(),
                child(role.granted()));
        registerOutputs(Map.of("roleArn", role.arn()));
    }

    /** Pods that start earlier never get the role. */
    public List<Resource> readyWhen() {
        return List.of(association);
    }
}
