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

/** A VPC made elsewhere, by hand, by another stack or by other resources of this program. */
public final class ExistingAwsNetwork extends Component implements VpcNetwork {
    /** EKS and RDS refuse fewer. */
    private static final int FEWEST_ZONES = 2;

    /**
     * @param vpcId for example {@code vpc-0123456789abcdef0}
     * @param privateSubnets availability zone to subnet id
     * @param publicSubnets availability zone to subnet id; empty where no load balancer is public
     * @param egress routes of the private subnets to the internet, where the same program makes them
     * @param internet what opens the public subnets, where the same program makes it
     */
    @Builder
    public record Args(
            Output<String> vpcId,
            Map<String, Output<String>> privateSubnets,
            Map<String, Output<String>> publicSubnets,
            List<Resource> egress,
            List<Resource> internet) {
        public Args {
            atLeastTwo("private", privateSubnets);
            if (!publicSubnets.isEmpty()) {
                atLeastTwo("public", publicSubnets);
            }
        }

        private static void atLeastTwo(String kind, Map<String, Output<String>> subnets) {
            if (subnets.size() < FEWEST_ZONES) {
                throw new IllegalArgumentException(
                        kind + " subnets in " + subnets.keySet() + ": name two or more zones, each with its own");
            }
        }
    }

    private final Args args;
    private final SortedMap<String, Output<String>> privateSubnets;
    private final SortedMap<String, Output<String>> publicSubnets;

    public ExistingAwsNetwork(String name, Args args, ComponentResourceOptions options) {
        super("ExistingAwsNetwork", name, options);
        this.args = args;
        privateSubnets = new TreeMap<>(args.privateSubnets());
        publicSubnets = new TreeMap<>(args.publicSubnets());
        registerOutputs(Map.of(
                "networkId", networkId(),
                "privateSubnets", byZone(privateSubnets),
                "publicSubnets", byZone(publicSubnets)));
    }

    @Override
    public Output<String> networkId() {
        return args.vpcId();
    }

    @Override
    public Output<List<String>> privateSubnetIds() {
        return ids(privateSubnets);
    }

    @Override
    public Output<List<String>> publicSubnetIds() {
        return ids(publicSubnets);
    }

    @Override
    public List<Output<String>> privateSubnets() {
        return List.copyOf(privateSubnets.values());
    }

    @Override
    public List<Resource> egress() {
        return args.egress();
    }

    @Override
    public List<Resource> internet() {
        return args.internet();
    }

    /** Only now every id is known, and with it whether two zones have the same. */
    private static Output<List<String>> ids(SortedMap<String, Output<String>> subnets) {
        return Output.all(List.copyOf(subnets.values())).applyValue(ids -> {
            if (ids.stream().distinct().count() < ids.size()) {
                throw new IllegalArgumentException(
                        "subnets " + ids + " in " + subnets.keySet() + ": each zone needs its own");
            }
            return ids;
        });
    }

    private static Output<Map<String, String>> byZone(SortedMap<String, Output<String>> subnets) {
        return ids(subnets).applyValue(ids -> {
            var byZone = new TreeMap<String, String>();
            var next = ids.iterator();
            subnets.keySet().forEach(zone -> byZone.put(zone, next.next()));
            return byZone;
        });
    }
}
