package posit.config.shared;

import java.util.List;
import java.util.Optional;
import posit.autoscaling.PoolSizes;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.reference.Autoscaling;
import posit.reference.Machine;
import posit.reference.Pages;

/** A pool whose nodes Karpenter makes: of which machines, and how many at most. */
public record PoolConfig(
        @Key(
                says =
                        "Machines a node may be: EC2 types on AWS, VM sizes on Azure. Karpenter takes the cheapest that fits"
                                + " the pods that wait.",
                allowed = "1 to " + TYPES_MAX + " names of amd64 machines, none of them twice",
                cure = "list at least one, and each once",
                source = Pages.KARPENTER_NODE_POOLS)
        List<String> types,

        @Key(
                says = "vCPUs that all nodes of the pool together may have: no node is made beyond.",
                allowed = "{min} to {max} vCPUs",
                min = 2,
                max = 100_000,
                source = Pages.KARPENTER_NODE_POOLS)
        int maxCpus,

        @Key(
                says = "Memory in GiB that all nodes of the pool together may have: no node is made beyond.",
                allowed = "{min} to {max} GiB",
                min = 4,
                max = 1_000_000,
                source = Pages.KARPENTER_NODE_POOLS)
        int maxMemoryGiB)
        implements Section {
    /** Karpenter's API takes no more values in a requirement it has to keep to. */
    private static final int TYPES_MAX = 60;

    static PoolConfig defaults(Autoscaling.Pool pool) {
        return new PoolConfig(pool.types(), pool.maxCpus(), pool.maxMemoryGiB());
    }

    PoolSizes.Pool sizes() {
        return new PoolSizes.Pool(types, maxCpus, maxMemoryGiB);
    }

    @Override
    public void validate(Check check) {
        boolean number = !types.isEmpty() && types.size() <= TYPES_MAX;
        check.must(number && types.stream().distinct().count() == types.size(), "types");
    }

    /** Those that are machines of the cloud. */
    List<Machine> machines(PoolRules rules) {
        return types.stream().map(rules::machine).flatMap(Optional::stream).toList();
    }
}
