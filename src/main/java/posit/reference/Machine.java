package posit.reference;

import java.util.OptionalInt;

/** What the name of a cloud's machine tells about its size. */
public sealed interface Machine permits InstanceType, VmSize {
    /** As the cloud writes it. */
    String name();

    /** By the size; 0 where the name does not tell. */
    int vcpus();

    /** By the family, empty where the name does not tell. */
    OptionalInt memoryGiB();

    /** Whether it runs images for Arm, and none for x86-64. */
    boolean arm();

    /** Whether this machine has at least the vCPUs and the memory of the other one, as far as the names tell. */
    default boolean isAtLeast(Machine other) {
        var memory = memoryGiB();
        var least = other.memoryGiB();
        boolean enough = memory.isEmpty() || least.isEmpty() || memory.getAsInt() >= least.getAsInt();
        return vcpus() >= other.vcpus() && enough;
    }

    /** Such as {@code t3.2xlarge with 8 vCPUs and 32 GiB}. */
    default String described() {
        var memory = memoryGiB();
        return name() + " with " + vcpus() + " vCPUs"
                + (memory.isPresent() ? " and " + memory.getAsInt() + " GiB" : "");
    }
}
