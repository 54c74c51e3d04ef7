package posit.config.aws;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
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

    static EksNodesConfig defaults(Figure<String> type, Figure<Integer> nodes) {
        return new EksNodesConfig(type.value(), nodes.value(), 100);
    }

    void validate(Check check, Floor floor) {
        Optional<InstanceType> chosen = InstanceType.parse(type);
        check.must(chosen.isPresent(), "type", "this is not the name of an EC2 type", "write it like " + floor.type());
        chosen.ifPresent(t -> validate(check, t, floor));
        String nodes = floor.who() + " wants at least " + floor.count() + " nodes (" + floor.url() + ")";
        check.must(count >= floor.count(), "count", nodes, "set " + floor.count() + " or more");
    }

    private static void validate(Check check, InstanceType chosen, Floor floor) {
        String amd64 = "the product images are built for amd64, and this is a Graviton (arm64) type";
        check.must(!chosen.arm(), "type", amd64, "choose a type without g after the generation, such as m6i");
        InstanceType least = InstanceType.parse(floor.type()).orElseThrow();
        String atLeast = floor.who() + " wants at least " + least.described() + " (" + floor.url() + ")";
        check.must(chosen.isAtLeast(least), "type", atLeast, "choose a larger type");
    }
}
