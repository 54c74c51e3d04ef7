package posit.network;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.inputs.GetAvailabilityZonesArgs;
import com.pulumi.aws.inputs.GetAvailabilityZonesFilterArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The availability zones of a network: the first few of the region, or exactly those named.
 *
 * @param count how many, when {@code pinned} is empty
 * @param pinned names such as {@code us-east-1a}; pin them where AWS adding a zone must not move a subnet
 */
public record AwsZones(int count, List<String> pinned) {
    /** Zones in which EKS has no control plane. ref: https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html */
    private static final List<String> WITHOUT_EKS = List.of("use1-az3", "usw1-az2", "cac1-az3");

    /** The first few of the region. */
    public static AwsZones of(int count) {
        return new AwsZones(count, List.of());
    }

    int size() {
        return pinned.isEmpty() ? count : pinned.size();
    }

    List<Output<String>> names(Resource parent) {
        if (!pinned.isEmpty()) {
            return pinned.stream().map(Output::of).toList();
        }
        var zones = AwsFunctions.getAvailabilityZones(
                GetAvailabilityZonesArgs.builder()
                        .state("available")
                        .excludeZoneIds(WITHOUT_EKS)
                        .filters(GetAvailabilityZonesFilterArgs.builder()
                                .name("opt-in-status")
                                .values("opt-in-not-required")
                                .build())
                        .build(),
                InvokeOptions.builder().parent(parent).build());
        return IntStream.range(0, count)
                .mapToObj(index -> zones.applyValue(found -> zone(found.names(), index)))
                .toList();
    }

    private String zone(List<String> found, int index) {
        if (index >= found.size()) {
            throw new RunException("the region has " + found.size() + " zones with EKS, and " + count
                    + " are wanted. Want fewer, or name the zones.");
        }
        return found.get(index);
    }
}
