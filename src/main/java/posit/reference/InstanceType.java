package posit.reference;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an EC2 type tells: {@code t3.2xlarge} has 8 vCPUs and 32 GiB.
 *
 * @param name as AWS writes it
 * @param vcpus by the size; 0 for sizes below {@code large}, whose numbers differ by family
 * @param memoryGiB by the family, empty where the name does not tell
 * @param arm whether it is a Graviton type
 */
public record InstanceType(String name, int vcpus, OptionalInt memoryGiB, boolean arm) implements Machine {
    private static final Pattern NAME = Pattern.compile(
            "([a-z]+)(\\d+)([a-z-]*)\\.(nano|micro|small|medium|large|(\\d{0,2})xlarge|metal(?:-(\\d{1,2})xl)?)");
    /** GiB for each vCPU. ref: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html */
    private static final Map<String, Integer> GIB_PER_VCPU = Map.of("c", 2, "m", 4, "t", 4, "r", 8);

    private static final int VCPUS_OF_XLARGE = 4;
    /** A whole host: more than any floor here. */
    private static final int VCPUS_OF_METAL = 64;

    public static Optional<InstanceType> parse(String name) {
        Matcher m = NAME.matcher(name);
        return m.matches() ? Optional.of(of(name, m)) : Optional.empty();
    }

    private static InstanceType of(String name, Matcher m) {
        int vcpus = vcpus(m);
        Integer ratio = GIB_PER_VCPU.get(m.group(1));
        OptionalInt memory = ratio == null ? OptionalInt.empty() : OptionalInt.of(ratio * vcpus);
        // Graviton: the letter g after the generation (m7g, c6gn, is4gen), and the first of them, a1.
        boolean arm = m.group(3).contains("g") || m.group(1).equals("a");
        return new InstanceType(name, vcpus, memory, arm);
    }

    private static int vcpus(Matcher m) {
        String size = m.group(4);
        if (size.startsWith("metal")) {
            return m.group(6) == null ? VCPUS_OF_METAL : VCPUS_OF_XLARGE * Integer.parseInt(m.group(6));
        }
        if (size.endsWith("xlarge")) {
            return m.group(5).isEmpty() ? VCPUS_OF_XLARGE : VCPUS_OF_XLARGE * Integer.parseInt(m.group(5));
        }
        return size.equals("large") ? 2 : 0;
    }
}
