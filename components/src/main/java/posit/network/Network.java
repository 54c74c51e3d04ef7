package posit.network;

import com.pulumi.core.Output;
import java.util.List;

/**
 * A private network over several zones: workloads in private subnets, load balancers in public ones.
 *
 * <p>Implement {@link VpcNetwork} or {@link VnetNetwork} for a network of your own. Every output carries the dependency on what
 * it names.
 */
public interface Network {
    /** Id of the VPC, resource id of the virtual network. */
    Output<String> networkId();

    /** On AWS one per zone, in the order of the zones; on Azure, where a subnet spans all zones, one per node pool. */
    Output<List<String>> privateSubnetIds();

    /** On AWS one per zone, in the order of the zones; on Azure one. */
    Output<List<String>> publicSubnetIds();
}
