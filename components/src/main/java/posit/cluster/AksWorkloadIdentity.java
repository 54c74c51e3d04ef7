package posit.cluster;

import com.pulumi.azurenative.managedidentity.FederatedIdentityCredential;
import com.pulumi.azurenative.managedidentity.FederatedIdentityCredentialArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.AzureRole;
import posit.cloud.Component;

/**
 * An Azure identity that the pods of one Kubernetes service account get by Microsoft Entra Workload ID.
 *
 * <p>The account carries {@link #annotations}, its pods {@link #POD_LABELS}. ref:
 * https://learn.microsoft.com/azure/aks/workload-identity-overview
 */
public final class AksWorkloadIdentity extends Component {
    /** What pods must carry. */
    public static final Map<String, String> POD_LABELS = Map.of("azure.workload.identity/use", "true");

    private static final String CLIENT_ID = "azure.workload.identity/client-id";
    private static final String AUDIENCE = "api://AzureADTokenExchange";

    /**
     * A role on a resource or a group.
     *
     * @param roleId of the role's definition
     * @param scope resource id; part of a name in the stack, so no output
     */
    public record Right(String roleId, String scope) {
        /** Differs from right to right, and not with the order they are written in. */
        private String key() {
            var resource = scope.substring(scope.lastIndexOf('/') + 1);
            return resource + "-" + Integer.toHexString((roleId + scope).hashCode());
        }
    }

    /**
     * @param workload short name: part of names
     * @param after what the credential waits for: Azure refuses to write two credentials of one identity at a time, and
     *     no more is known of how it counts them
     */
    @Builder
    public record Args(
            AzureGroup group,
            Aks cluster,
            String workload,
            String namespace,
            String serviceAccount,
            List<Right> rights,
            List<Resource> after) {}

    private final UserAssignedIdentity identity;
    private final FederatedIdentityCredential credential;
    private final List<Resource> readyWhen = new ArrayList<>();

    public AksWorkloadIdentity(String name, Args args, ComponentResourceOptions options) {
        super("AksWorkloadIdentity", name, options);
        var group = args.group();
        identity = new UserAssignedIdentity(
                name("identity"),
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .resourceName(group.names().of(args.workload()))
                        .tags(group.tags())
                        .build(),
                child());
        credential = credential(args);
        readyWhen.add(credential);
        args.rights().forEach(right -> readyWhen.add(grant(right)));
        registerOutputs(Map.of("clientId", identity.clientId()));
    }

    /** What the service account must carry. */
    public Output<Map<String, String>> annotations() {
        return identity.clientId().applyValue(id -> Map.of(CLIENT_ID, id));
    }

    /** Rights that the first call of a pod needs. */
    public List<Resource> readyWhen() {
        return List.copyOf(readyWhen);
    }

    /** The next one's {@code after}. */
    public Resource credential() {
        return credential;
    }

    private FederatedIdentityCredential credential(Args args) {
        return new FederatedIdentityCredential(
                name("credential"),
                FederatedIdentityCredentialArgs.builder()
                        .resourceGroupName(args.group().name())
                        .resourceName(identity.name())
                        .federatedIdentityCredentialResourceName(args.workload())
                        .issuer(args.cluster().oidcIssuerUrl())
                        .subject("system:serviceaccount:" + args.namespace() + ":" + args.serviceAccount())
                        .audiences(AUDIENCE)
                        .build(),
                child(args.after()));
    }

    private Resource grant(Right right) {
        return AzureRole.toIdentity(
                right.roleId(), name(right.key()), identity.principalId(), Output.of(right.scope()), child());
    }
}
