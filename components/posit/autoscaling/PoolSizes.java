package posit.autoscaling;

import java.util.List;

/**
 * How large the nodes of the two pools are, and how far the pool of content may grow.
 *
 * @param serverTypes EC2 instance types or Azure VM sizes of the server's nodes, all x86-64
 * @param contentTypes the same for the nodes of content; a mixture lets small content run on small nodes
 * @param maxContentCpus most vCPUs that all nodes of content together have
 * @param maxContentMemoryGiB most memory that all nodes of content together have
 * @param diskGiB size of each node's root disk
 */
public record PoolSizes(
        List<String> serverTypes, List<String> contentTypes, int maxContentCpus, int maxContentMemoryGiB, int diskGiB) {
    public PoolSizes {
        if (serverTypes.isEmpty() || contentTypes.isEmpty()) {
            throw new IllegalArgumentException("a pool without a node type has no nodes: name at least one for each");
        }
        if (maxContentCpus < 1 || maxContentMemoryGiB < 1) {
            throw new IllegalArgumentException(
                    "the pool of content needs room to grow: give it at least 1 vCPU and 1 GiB");
        }
    }
}
