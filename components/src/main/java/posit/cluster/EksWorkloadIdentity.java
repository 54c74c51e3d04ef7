package posit.cluster;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AwsRole;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.Names;

/**
 * An IAM role that the pods of one Kubernetes service account get through the cluster's OIDC provider (IRSA).
 *
 * <p>The account names the role in its annotation {@value #ANNOTATION}. ref:
 * https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html
 */
public final class EksWorkloadIdentity extends Component {
    /** What a service account must carry, with the role's ARN. */
    public static final String ANNOTATION = "eks.amazonaws.com/role-arn";

    /**
     * @param workload short name, for example {@code packages}: part of names
     * @param policy what the role may do, as JSON
     */
    @Builder
    public record Args(
            Names names,
            Eks cluster,
            String workload,
            String namespace,
            String serviceAccount,
            Output<String> policy) {}

    private final AwsRole role;

    public EksWorkloadIdentity(String name, Args args, ComponentResourceOptions options) {
        super("EksWorkloadIdentity", name, options);
        role = new AwsRole(
                name("account"),
                AwsRole.Args.inline(
                        args.names().prefix(args.workload() + "-pods"), trust(args), args.workload(), args.policy()),
                componentOptions().build());
        registerOutputs(Map.of("roleArn", roleArn()));
    }

    /** Of the role that the service account must name. */
    public Output<String> roleArn() {
        return role.arn();
    }

    /** Rights that the first call of a pod needs. */
    public List<Resource> granted() {
        return role.granted();
    }

    private static Output<String> trust(Args args) {
        var cluster = args.cluster();
        return Output.tuple(cluster.oidcProviderArn(), cluster.oidcIssuer())
                .applyValue(oidc ->
                        IamPolicy.serviceAccountTrust(oidc.t1, oidc.t2, args.namespace(), args.serviceAccount()));
    }
}
