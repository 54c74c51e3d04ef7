package posit.network;

import com.pulumi.core.Output;
import java.util.List;

/** A private network over several zones: workloads in private subnets, load balancers in public ones. */
public sealed interface Network permits AwsNetwork {
    Output<String> networkId();

    /** One per zone, in the order of the zones. */
    Output<List<String>> privateSubnetIds();

    /** One per zone, in the order of the zones. */
    Output<List<String>> publicSubnetIds();
}
