package posit.cluster;

import java.util.Map;

/**
 * A fixed number of equal nodes, kept for one workload.
 *
 * @param name short name of the workload, for example {@code connect}; part of physical names
 * @param type EC2 instance type or Azure VM size
 * @param count nodes, spread over the zones of the cluster's subnets
 * @param diskGiB size of each node's root disk
 */
public record NodePool(String name, String type, int count, int diskGiB) implements Placement {
    /** Label that ties pods to their pool. */
    public static final String LABEL = "workload";

    @Override
    public Map<String, String> labels() {
        return Map.of(LABEL, name);
    }

    /** Counts no node that is cordoned or lost: otherwise no other node may take the pod that was there. */
    @Override
    public Map<String, Object> spread() {
        return Map.of("nodeTaintsPolicy", "Honor");
    }
}
