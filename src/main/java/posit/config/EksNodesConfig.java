package posit.config;

import java.util.Optional;
import posit.reference.Figure;
import posit.reference.InstanceType;

/** The worker nodes of a product: a fixed number, as the page has it. */
public record EksNodesConfig(
        @Key(
                says = "EC2 type of a node.",
                allowed = "an amd64 EC2 type with at least the vCPUs and memory of the page's",
                example = "m6i.4xlarge",
                source = EC2_NAMES)
        String type,

        @Key(
                says = "Number of nodes, spread over the zones.",
                allowed = "at least the page's number, and a node in each zone",
                max = 100)
        int count,

        @Key(
                says = "Disk of a node, in GiB: images of the product and its content.",
                allowed = "{min} to {max} GiB (gp3; the system and one content image fill the first 20)",
                min = 20,
                max = 16_384)
        int diskGiB) {

    private static final String EC2_NAMES =
            "https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html";

    static EksNodesConfig defaults(Figure<String> type, Figure<Integer> nodes) {
        return new EksNodesConfig(type.value(), nodes.value(), 100);
    }

    void validate(Check check, Figure<String> leastType, Figure<Integer> nodes) {
        String floor = leastType.value();
        Optional<InstanceType> chosen = InstanceType.parse(type);
        check.must(chosen.isPresent(), "type", "this is not the name of an EC2 type", "write it like " + floor);
        chosen.ifPresent(t -> validate(check, t, leastType));
        int least = nodes.value();
        String atLeast = "the page wants at least " + least + " nodes (" + nodes.url() + ")";
        check.must(count >= least, "count", atLeast, "set " + least + " or more");
    }

    private static void validate(Check check, InstanceType chosen, Figure<String> page) {
        InstanceType floor = InstanceType.parse(page.value()).orElseThrow();
        String amd64 = "the product images are built for amd64, and this is a Graviton (arm64) type";
        check.must(!chosen.arm(), "type", amd64, "choose a type without g after the generation, such as m6i");
        String atLeast = "the page wants at least " + floor.described() + " (" + page.url() + ")";
        check.must(chosen.isAtLeast(floor), "type", atLeast, "choose a larger type");
    }
}
