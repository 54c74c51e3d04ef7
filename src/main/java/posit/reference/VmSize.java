package posit.reference;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an Azure VM size tells: {@code Standard_D8_v5} has 8 vCPUs and 32 GiB.
 *
 * @param name as Azure writes it
 * @param family in capitals, such as {@code D}
 * @param vcpus 0 for series before the rule, such as {@code Standard_DS4_v2}, whose number is not one of vCPUs
 * @param memoryGiB by the family, empty where the name does not tell
 * @param features in small letters, such as {@code ds}: {@code p} is Arm, {@code s} takes premium disks
 */
public record VmSize(String name, String family, int vcpus, OptionalInt memoryGiB, String features) implements Machine {
    /** ref: https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions */
    private static final Pattern NAME =
            Pattern.compile("Standard_([A-Z]{1,3})(\\d{1,4})(?:-(\\d{1,3}))?([a-z]*)(?:_[A-Z0-9]+)*?(?:_v(\\d{1,2}))?");
    /** The first generation whose number is one of vCPUs, for the families that are older than that rule. */
    private static final int FIRST_COUNTED = 3;

    private static final int FIRST_F_WITH_MORE_MEMORY = 6;

    public static Optional<VmSize> parse(String name) {
        Matcher m = NAME.matcher(name);
        return m.matches() ? Optional.of(of(name, m)) : Optional.empty();
    }

    public boolean arm() {
        return features.contains("p");
    }

    /** Credits, not vCPUs: such a size has its full power for a part of the day. */
    public boolean burstable() {
        return family.equals("B");
    }

    public boolean premiumDisks() {
        return features.contains("s");
    }

    private static VmSize of(String name, Matcher m) {
        String family = m.group(1);
        String features = m.group(4);
        int generation = m.group(5) == null ? 1 : Integer.parseInt(m.group(5));
        boolean counted = generation >= FIRST_COUNTED || !family.matches("A|DS?|GS?|[EF]S");
        int size = counted ? Integer.parseInt(m.group(2)) : 0;
        int perVcpu = gibPerVcpu(family, features, generation);
        OptionalInt memory = counted && perVcpu > 0 ? OptionalInt.of(size * perVcpu) : OptionalInt.empty();
        // Standard_E8-4ds_v5: the memory of 8 vCPUs, and 4 of them.
        int vcpus = counted && m.group(3) != null ? Integer.parseInt(m.group(3)) : size;
        return new VmSize(name, family, vcpus, memory, features);
    }

    /** 0 where it differs from size to size. ref: https://learn.microsoft.com/azure/virtual-machines/sizes/overview */
    private static int gibPerVcpu(String family, String features, int generation) {
        if (features.contains("l") && family.matches("[BDF]")) {
            return 2;
        }
        return switch (family) {
            case "B", "D" -> 4;
            case "E" -> 8;
            case "F" -> generation < FIRST_F_WITH_MORE_MEMORY ? 2 : features.contains("m") ? 8 : 4;
            default -> 0;
        };
    }
}
