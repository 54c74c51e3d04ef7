package posit.autoscaling;

import java.util.List;

/**
 * How large the nodes of the two pools are, and how far each pool may grow.
 *
 * @param contentExpiry age at which a node of content is replaced, such as {@code 720h}, or {@code Never}
 * @param diskGiB size of each node's root disk
 */
public record PoolSizes(Pool server, Pool content, String contentExpiry, int diskGiB) {
    /**
     * @param types EC2 instance types or Azure VM sizes, all x86-64; a mixture lets small pods run on small nodes
     * @param maxCpus most vCPUs that all nodes of the pool together have
     * @param maxMemoryGiB most memory that all nodes of the pool together have
     */
    public record Pool(List<String> types, int maxCpus, int maxMemoryGiB) {
        public Pool {
            if (types.isEmpty()) {
                throw new IllegalArgumentException("a pool without a node type has no nodes: name at least one");
            }
            if (maxCpus < 1 || maxMemoryGiB < 1) {
                throw new IllegalArgumentException("a pool needs room to grow: give it at least 1 vCPU and 1 GiB");
            }
        }
    }
}
