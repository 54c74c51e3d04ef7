package posit.cluster;

import com.pulumi.core.Output;

/** An AKS cluster, and what other resources of Azure need to trust it. */
public interface Aks extends Cluster {
    /** Issuer of the tokens of service accounts, which federated identities trust. */
    Output<String> oidcIssuerUrl();

    /** Object id of the application routing add-on's identity, which reads certificates and keeps DNS records. */
    Output<String> appRoutingPrincipalId();
}
