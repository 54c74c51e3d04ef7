package posit.config.aws;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import posit.cloud.Retention;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Keys;
import posit.config.reader.Section;
import posit.config.shared.Existing;
import posit.config.shared.Ranges;
import posit.network.Cidr;
import posit.reference.Pages;
import posit.reference.Preset;

/** The network of a stack. */
public record AwsNetworkConfig(
        @Key(
                says = "Addresses of the network. Choose a range no network you will peer with uses.",
                allowed = "a private range (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10) of /16 to /19",
                example = "10.64.0.0/16",
                source = Pages.VPC_RANGES)
        Cidr cidr,

        @Key(
                says = "How many availability zones, each with a public and a private subnet.",
                allowed = "{min} to {max} zones, as the page wants more than one",
                min = FEWEST_ZONES,
                max = MOST_ZONES,
                source = Pages.CONNECT_ON_EKS)
        int zones,

        @Key(
                says = "The zones by name, where the choice matters; their number decides `zones`.",
                allowed = "two to six different zones of the region, such as us-east-1a",
                cure = "name two to six, each once")
        List<String> availabilityZones,

        @Key(says = "A NAT gateway in each zone; with `false` one serves all, and its zone's loss cuts them off.")
        boolean natGatewayPerZone,

        @Key(
                says = "Days the flow log of the network is kept.",
                allowed = LogDays.ALLOWED,
                cure = LogDays.CURE,
                source = Pages.LOG_RETENTION)
        int flowLogRetentionDays,

        @Key(says = "A network of your own, instead of one that the stack makes.")
        Optional<ExistingVpcConfig> existing)
        implements Section {
    private static final int FEWEST_ZONES = 2;
    private static final int MOST_ZONES = 6;
    /** The largest network AWS makes. */
    private static final int WIDEST = 16;
    /** Every pod has an address of its own; below 8192 of them the products do not fit beside each other. */
    private static final int NARROWEST = 19;

    public static AwsNetworkConfig defaults(JsonObject given) {
        return new AwsNetworkConfig(
                Cidr.parse("10.42.0.0/16"), zones(given), List.of(), true, Retention.FLOW_LOGS, Optional.empty());
    }

    private static int zones(JsonObject given) {
        var existing = Keys.object(given.get(Existing.KEY));
        if (!existing.keySet().isEmpty()) {
            return Keys.object(existing.get("privateSubnets")).size();
        }
        boolean named = given.get("availabilityZones") instanceof JsonArray names && !names.isEmpty();
        return named
                ? given.getAsJsonArray("availabilityZones").size()
                : Preset.REFERENCE.connectOnEks().zones().value();
    }

    @Override
    public void validate(Check check) {
        if (existing.isPresent()) {
            Existing.alone(check, "network");
            return;
        }
        boolean size = cidr.prefix() >= WIDEST && cidr.prefix() <= NARROWEST;
        check.must(size && Ranges.isPrivate(cidr), "cidr");
        check.must(LogDays.allow(flowLogRetentionDays), "flowLogRetentionDays");
        if (check.gives("availabilityZones") && !availabilityZones.isEmpty()) {
            validateNames(check);
        }
    }

    private void validateNames(Check check) {
        int named = availabilityZones.size();
        boolean different = new HashSet<>(availabilityZones).size() == named;
        check.must(different && named >= FEWEST_ZONES && named <= MOST_ZONES, "availabilityZones");
        if (check.sound("availabilityZones")) {
            check.fits(zones == named, "zones", "availabilityZones names " + named, "remove zones, or name as many");
        }
    }

    /** The rule that needs the region. */
    void validate(Check check, String region) {
        existing.ifPresent(vpc -> vpc.validate(check.in(Existing.KEY, ExistingVpcConfig.defaults()), region));
        boolean here = availabilityZones.stream().allMatch(z -> z.matches(region + "[a-z]"));
        check.fits(here, "availabilityZones", "aws:region is " + region, "name zones like " + region + "a");
    }
}
