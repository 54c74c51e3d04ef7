package posit.network;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.Component;

/** A VPC that somebody else keeps; its private subnets have a route to the internet already. */
public final class ExistingAwsNetwork extends Component implements VpcNetwork {
    /** EKS and RDS refuse fewer. */
    private static final int FEWEST_ZONES = 2;

    /**
     * @param vpcId for example {@code vpc-0123456789abcdef0}
     * @param privateSubnets availability zone to subnet id
     * @param publicSubnets availability zone to subnet id; empty where no load balancer is public
     */
    @Builder
    public record Args(String vpcId, Map<String, String> privateSubnets, Map<String, String> publicSubnets) {
        public Args {
            atLeastTwo("private", privateSubnets);
            if (!publicSubnets.isEmpty()) {
                atLeastTwo("public", publicSubnets);
            }
        }

        private static void atLeastTwo(String kind, Map<String, String> subnets) {
            if (subnets.size() < FEWEST_ZONES
                    || subnets.values().stream().distinct().count() < subnets.size()) {
                throw new IllegalArgumentException(
                        kind + " subnets " + new TreeMap<>(subnets) + ": name two or more zones, each with its own");
            }
        }
    }

    private final String vpcId;
    private final SortedMap<String, String> privateSubnets;
    private final SortedMap<String, String> publicSubnets;

    public ExistingAwsNetwork(String name, Args args, ComponentResourceOptions options) {
        super("ExistingAwsNetwork", name, options);
        vpcId = args.vpcId();
        privateSubnets = new TreeMap<>(args.privateSubnets());
        publicSubnets = new TreeMap<>(args.publicSubnets());
        registerOutputs(Map.of(
                "networkId", networkId(),
                "privateSubnets", Output.of(privateSubnets),
                "publicSubnets", Output.of(publicSubnets)));
    }

    @Override
    public Output<String> networkId() {
        return Output.of(vpcId);
    }

    @Override
    public Output<List<String>> privateSubnetIds() {
        return Output.of(List.copyOf(privateSubnets.values()));
    }

    @Override
    public Output<List<String>> publicSubnetIds() {
        return Output.of(List.copyOf(publicSubnets.values()));
    }

    @Override
    public List<Output<String>> privateSubnets() {
        return privateSubnets.values().stream().map(Output::of).toList();
    }

    @Override
    public List<Resource> egress() {
        return List.of();
    }

    @Override
    public List<Resource> internet() {
        return List.of();
    }
}
