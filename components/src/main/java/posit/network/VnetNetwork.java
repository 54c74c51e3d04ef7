package posit.network;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * A virtual network with a subnet for each node pool and for each data service.
 *
 * <p>What must hold: subnets are resource ids; node subnets have the egress that {@link #egress} says. A method whose subnet the
 * network does not have throws {@link IllegalArgumentException} with the purpose it is missing for; only those are called that a
 * stack needs.
 */
public interface VnetNetwork extends Network {
    /** Nodes of the cluster's own services. */
    Output<String> systemSubnetId();

    /** @throws IllegalArgumentException if the network has no subnet for that pool */
    Output<String> poolSubnetId(String pool);

    /** Delegated to PostgreSQL flexible servers. */
    Output<String> databaseSubnetId();

    /** Delegated to NetApp Files, of which a network can have only one. */
    Output<String> netAppSubnetId();

    /** Private endpoints of storage. */
    Output<String> endpointSubnetId();

    /** Private endpoint of a key vault, through which NetApp Files reaches a key: each network needs one of its own. */
    Output<String> keyVaultEndpointId();

    /**
     * What this stack still does to the network when the node subnets are there: AKS refuses a network that is being
     * updated. ref: https://github.com/hashicorp/terraform-provider-azurerm/pull/25888
     */
    List<Resource> settled();

    /** How the nodes reach the internet. */
    Egress egress();

    /** Public addresses from which everything in the node subnets reaches the internet, as far as they are known. */
    Output<List<String>> egressAddresses();

    /** Address ranges of all nodes. */
    List<Cidr> nodeRanges();

    /** What AKS calls the outbound type of a cluster. ref: https://learn.microsoft.com/azure/aks/egress-outboundtype */
    enum Egress {
        /** A NAT gateway on the node subnets. */
        NAT_GATEWAY("userAssignedNATGateway"),
        /** A route table on the node subnets, usually to a firewall. */
        ROUTES("userDefinedRouting");

        private final String outboundType;

        Egress(String outboundType) {
            this.outboundType = outboundType;
        }

        /** The word of the AKS API. */
        public String outboundType() {
            return outboundType;
        }
    }
}
