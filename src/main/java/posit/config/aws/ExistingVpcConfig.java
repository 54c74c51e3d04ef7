package posit.config.aws;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Problems;
import posit.config.reader.Section;
import posit.reference.Pages;

/** A VPC of the user's own. */
public record ExistingVpcConfig(
        @Key(
                says = "The VPC; DNS host names and DNS resolution are on in it.",
                allowed = "the id of a VPC",
                pattern = "vpc-[0-9a-f]{8,17}",
                example = "vpc-0123456789abcdef0",
                source = Pages.EKS_NETWORK)
        String vpcId,

        @Key(
                says =
                        "Subnets of nodes, databases and files: availability zone to subnet id, as eksctl has it. Each has a"
                                + " route to the internet, through a NAT gateway or a firewall.",
                allowed = SUBNETS,
                pattern = SUBNET,
                example = EXAMPLE,
                source = Pages.EKS_NETWORK)
        Map<String, String> privateSubnets,

        @Key(
                says = "Subnets of load balancers: availability zone to subnet id, in the zones of privateSubnets; none"
                        + " where all products are internal.",
                allowed = SUBNETS,
                pattern = SUBNET,
                example = EXAMPLE,
                source = Pages.EKS_NETWORK)
        Map<String, String> publicSubnets)
        implements Section {
    private static final String SUBNETS = "two to six zones, each with the id of a subnet of its own";
    private static final String SUBNET = "subnet-[0-9a-f]{8,17}";
    private static final String EXAMPLE = "subnet-0123456789abcdef0";
    private static final String CURE = "write one line for each zone, such as us-east-1a: " + EXAMPLE;
    private static final int FEWEST_ZONES = 2;
    private static final int MOST_ZONES = 6;

    public static ExistingVpcConfig defaults() {
        return new ExistingVpcConfig(null, Map.of(), Map.of());
    }

    @Override
    public void validate(Check check) {
        check.fits(inZones(privateSubnets), "privateSubnets", SUBNETS, CURE);
        check.fits(publicSubnets.isEmpty() || inZones(publicSubnets), "publicSubnets", SUBNETS, CURE);
        long different = Stream.of(privateSubnets, publicSubnets)
                .flatMap(subnets -> subnets.values().stream())
                .distinct()
                .count();
        if (check.sound("privateSubnets", "publicSubnets")) {
            check.fits(
                    different == privateSubnets.size() + publicSubnets.size(),
                    "publicSubnets",
                    "one of them is a private subnet too",
                    "name subnets with a route to an internet gateway");
        }
    }

    private static boolean inZones(Map<String, String> subnets) {
        boolean apart = new HashSet<>(subnets.values()).size() == subnets.size();
        return apart && subnets.size() >= FEWEST_ZONES && subnets.size() <= MOST_ZONES;
    }

    /** The rule that needs the region. */
    void validate(Check check, String region) {
        validateZones(check, "privateSubnets", privateSubnets, region);
        validateZones(check, "publicSubnets", publicSubnets, region);
    }

    private static void validateZones(Check check, String key, Map<String, String> subnets, String region) {
        subnets.keySet()
                .forEach(zone -> check.entry(
                        zone.matches(region + "[a-z]"),
                        key,
                        zone,
                        "aws:region is " + region + ", and " + Problems.oneLine(zone) + " is no zone of it",
                        "name zones like " + region + "a"));
    }

    /** An ALB sends nothing to pods in zones where it is not. ref: {@value Pages#ALB_ZONES} */
    void validatePublic(Check check) {
        boolean reached = publicSubnets.keySet().containsAll(privateSubnets.keySet());
        String zones = String.join(", ", new TreeSet<>(privateSubnets.keySet()));
        check.fits(
                reached || !check.sound("privateSubnets"),
                "publicSubnets",
                "a load balancer reaches pods in its own zones only, and privateSubnets is in " + zones,
                "name a public subnet for each of these zones");
    }
}
