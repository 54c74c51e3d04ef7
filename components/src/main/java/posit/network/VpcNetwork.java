package posit.network;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * A VPC: load balancers in public subnets, everything else in private ones, of which each zone has one.
 *
 * <p>What must hold: two zones or more; DNS names and DNS support are on; private subnets reach the internet, or everything a
 * node pulls; their ranges have room for an address of each pod. {@code publicSubnetIds} may be empty where no load balancer is
 * public.
 */
public interface VpcNetwork extends Network {
    /** One per zone, in the order of the zones, each as an output of its own. */
    List<Output<String>> privateSubnets();

    /** Routes to the internet that this stack makes: a node that boots before them cannot join its cluster. */
    List<Resource> egress();

    /** What this stack makes to open the public subnets: AWS refuses a public load balancer in a VPC without it. */
    List<Resource> internet();
}
