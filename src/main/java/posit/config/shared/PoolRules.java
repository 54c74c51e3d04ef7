package posit.config.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import posit.config.reader.Check;
import posit.config.reader.Keys;
import posit.connect.ConnectValues;
import posit.reference.InstanceType;
import posit.reference.Machine;
import posit.reference.VmSize;

/**
 * The rules of Connect's pools whose nodes Karpenter makes.
 *
 * @param name what a machine is called, such as an EC2 type
 * @param example of one
 */
public record PoolRules(Function<String, Optional<? extends Machine>> machines, String name, String example) {
    public static final PoolRules EKS = new PoolRules(InstanceType::parse, "an EC2 type", "m6i.2xlarge");
    public static final PoolRules AKS = new PoolRules(VmSize::parse, "an Azure VM size", "Standard_D8_v5");

    /** In the section of Connect. */
    public static final String KEY = "autoscaling";

    public static final String SAYS =
            "Nodes that Karpenter makes and removes, a pool for servers and one for content, instead of a"
                    + " fixed number; `{}` for the defaults.";

    private static final String TYPES = "types";
    private static final String CONTENT_TYPES = "posit:connect." + KEY + ".content." + TYPES;

    Optional<Machine> machine(String type) {
        return machines.apply(type).map(machine -> machine);
    }

    /**
     * @param connect section of the product
     * @param check of the section with both pools
     * @param replicas servers, each on a node of its own
     */
    public void validate(Check connect, Check check, PoolsConfig pools, int replicas) {
        refuseNodes(connect.in("nodes"));
        Check server = check.in("server");
        validateTypes(server, pools.server(), machine -> Stream.of(flaw(machine), flawOfServer(machine)));
        String each = replicas + " replicas stand on nodes of their own";
        validateLimits(server, pools.server(), replicas, each);
        Check content = check.in("content");
        validateTypes(content, pools.content().pool(), machine -> Stream.of(flaw(machine)));
        validateLimits(content, pools.content().pool(), 1, "content needs at least one node");
    }

    /** Nobody would make them. */
    private static void refuseNodes(Check nodes) {
        String karpenter = "with " + KEY + " Karpenter makes Connect's nodes, as many as it needs";
        String cure = "remove the key, and choose machines and limits below posit:connect." + KEY + ", or remove that";
        Keys.names(nodes.defaults()).stream()
                .filter(nodes::gives)
                .forEach(key -> nodes.fits(false, key, karpenter, cure));
    }

    private void validateTypes(Check check, PoolConfig pool, Function<Machine, Stream<String>> flaws) {
        for (int i = 0; i < pool.types().size(); i++) {
            Optional<Machine> machine = machine(pool.types().get(i));
            check.item(machine.isPresent(), TYPES, i, "this is not the name of " + name, "write it like " + example);
            String flaw = machine.stream()
                    .flatMap(flaws)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            check.item(flaw.isEmpty(), TYPES, i, flaw, "choose one like " + example);
        }
    }

    /** Why no node can be one, or "". */
    private static String flaw(Machine machine) {
        if (machine.arm()) {
            return "the product images are built for amd64, and this is an Arm machine";
        }
        if (machine.vcpus() == 0) {
            return "the name does not tell the vCPUs, or there are less than two";
        }
        return machine instanceof VmSize size && size.burstable()
                ? "a burstable size has its vCPUs for a part of the day only"
                : "";
    }

    private static String flawOfServer(Machine machine) {
        boolean memory = machine.memoryGiB().orElse(Integer.MAX_VALUE) > ConnectValues.SERVER_MEMORY_GIB;
        return memory && machine.vcpus() > ConnectValues.SERVER_CPUS
                ? ""
                : "a server takes " + ConnectValues.SERVER_CPUS + " vCPUs and up to "
                        + ConnectValues.SERVER_MEMORY_GIB
                        + " GiB of a node, of which Kubernetes keeps a part, and this is "
                        + machine.described();
    }

    private void validateLimits(Check check, PoolConfig pool, int nodes, String why) {
        if (check.sound(TYPES)) {
            List<Machine> machines = pool.machines(this);
            smallest(machines, Machine::vcpus)
                    .ifPresent(least -> holds(check, "maxCpus", pool.maxCpus(), nodes * least.vcpus(), why, least));
            if (machines.stream().allMatch(machine -> machine.memoryGiB().isPresent())) {
                smallest(machines, machine -> machine.memoryGiB().orElseThrow())
                        .ifPresent(least -> holds(
                                check,
                                "maxMemoryGiB",
                                pool.maxMemoryGiB(),
                                nodes * least.memoryGiB().orElseThrow(),
                                why,
                                least));
            }
        }
    }

    private static void holds(Check check, String key, int most, int least, String why, Machine smallest) {
        String reason = why + ", and the smallest of types is " + smallest.described();
        check.fits(most >= least, key, reason, "set " + least + " or more, or list a smaller type");
    }

    private static Optional<Machine> smallest(List<Machine> machines, ToIntFunction<Machine> size) {
        return machines.stream().min(Comparator.comparingInt(size));
    }

    /** Of a pool, when all of them are the smallest. */
    public int mostNodes(PoolConfig pool) {
        return smallest(pool.machines(this), Machine::vcpus)
                .filter(machine -> machine.vcpus() > 0)
                .map(machine -> pool.maxCpus() / machine.vcpus())
                .orElse(0);
    }

    /** The rule that ties what content may use to the nodes it runs on. */
    public void validateContent(Check check, PoolsConfig pools, ContentConfig content) {
        List<Machine> machines = pools.content().pool().machines(this);
        // One whose memory its name does not tell may be the largest.
        largest(machines, machine -> machine.memoryGiB().orElse(Integer.MAX_VALUE))
                .ifPresent(mostMemory -> content.validate(
                        check, largest(machines, Machine::vcpus).orElseThrow(), mostMemory, CONTENT_TYPES));
    }

    private static Optional<Machine> largest(List<Machine> machines, ToIntFunction<Machine> size) {
        return machines.stream().max(Comparator.comparingInt(size));
    }
}
