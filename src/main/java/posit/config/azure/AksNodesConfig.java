package posit.config.azure;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.reference.AzureLimits;
import posit.reference.Figure;
import posit.reference.VmSize;

/** Equal nodes of an AKS cluster: a fixed number, as the pages have it. */
public record AksNodesConfig(
        @Key(
                says = "VM size of a node. Those with an s in the name take premium disks.",
                allowed = "an amd64 VM size, not a burstable one, with at least the vCPUs and memory of the default",
                example = "Standard_D16_v5",
                source = VM_NAMES)
        String type,

        @Key(
                says = "Number of nodes, spread over the zones.",
                allowed = "at least the page's number (2 for systemNodes) and a node in each zone, at most {max}",
                max = 100)
        int count,

        @Key(
                says = "Disk of a node, in GiB: images of the product and its content.",
                allowed = "AKS makes disks of {min} to {max} GiB",
                min = AzureLimits.NODE_DISK_GIB_MIN,
                max = AzureLimits.NODE_DISK_GIB_MAX)
        int diskGiB) {
    private static final String VM_NAMES = "https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions";

    /** Azure sells a disk of 128 GiB whenever it is asked for more than 64. */
    private static final int DISK_GIB = 128;

    /**
     * The least somebody asks for.
     *
     * @param who as in "the page wants at least"
     */
    record Floor(String who, String type, int count, String url) {
        static Floor of(Figure<String> type, Figure<Integer> count) {
            return new Floor("the page", type.value(), count.value(), type.url());
        }
    }

    static AksNodesConfig defaults(String type, int count) {
        return new AksNodesConfig(type, count, DISK_GIB);
    }

    void validate(Check check, Floor floor) {
        Optional<VmSize> chosen = VmSize.parse(type);
        String name = "this is not the name of an Azure VM size";
        check.must(chosen.isPresent(), "type", name, "write it like " + floor.type());
        chosen.ifPresent(size -> validate(check, size, floor));
        String nodes = floor.who() + " wants at least " + floor.count() + " nodes (" + floor.url() + ")";
        check.must(count >= floor.count(), "count", nodes, "set " + floor.count() + " or more");
    }

    private static void validate(Check check, VmSize chosen, Floor floor) {
        String amd64 = "the product images are built for amd64, and this is an Arm size";
        check.must(!chosen.arm(), "type", amd64, "choose a size without p among its small letters");
        String credits = "a burstable size has its vCPUs for a part of the day only";
        check.must(!chosen.burstable(), "type", credits, "choose one of another family, such as D");
        String old = "the names of this old series do not tell their vCPUs";
        check.must(chosen.vcpus() > 0, "type", old, "choose one of version 3 or later");
        VmSize least = VmSize.parse(floor.type()).orElseThrow();
        String atLeast = floor.who() + " wants at least " + least.described() + " (" + floor.url() + ")";
        check.must(chosen.isAtLeast(least), "type", atLeast, "choose a larger size");
    }
}
