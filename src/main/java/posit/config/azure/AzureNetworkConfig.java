package posit.config.azure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Existing;
import posit.config.shared.Ranges;
import posit.network.Cidr;
import posit.reference.AzureLimits;
import posit.reference.Pages;
import posit.reference.Preset;

/** The network of a stack on Azure. */
public record AzureNetworkConfig(
        @Key(
                says = "Addresses of the network. Choose a range no network you will peer with uses.",
                allowed = Ranges.ON_AKS + " of /16 to /20",
                example = "10.64.0.0/16",
                source = Pages.AKS_NETWORK)
        Cidr cidr,

        @Key(
                says = "Public addresses of the NAT gateway, each with 64512 ports for connections of all nodes.",
                allowed = "a NAT gateway takes {min} to {max} public addresses",
                min = 1,
                max = AzureLimits.NAT_ADDRESSES_MAX,
                source = Pages.CONNECT_ON_AKS)
        int natAddresses,

        @Key(
                says =
                        "Availability zones of nodes and databases; `az vm list-skus --location <region> --zone` shows who"
                                + " has which. A NetApp volume and the first server of a database are in the first.",
                allowed = "two or three of \"1\", \"2\", \"3\", each once, as the page wants more than one zone",
                cure = "name two or three, in quotes",
                pattern = "[123]",
                source = Pages.CONNECT_ON_AKS)
        List<String> zones,

        @Key(says = "A network of your own, instead of one that the stack makes.")
        Optional<ExistingVnetConfig> existing)
        implements Section {
    private static final int WIDEST = 16;
    /** Node subnets are a sixteenth: a /24, with room for 251 nodes. */
    private static final int NARROWEST = 20;

    static AzureNetworkConfig defaults() {
        return new AzureNetworkConfig(Cidr.parse("10.43.0.0/16"), 1, List.of("1", "2", "3"), Optional.empty());
    }

    @Override
    public void validate(Check check) {
        if (existing.isPresent()) {
            Existing.alone(check, "network", "zones");
        } else {
            validateRange(check);
        }
        int least = Preset.REFERENCE.connectOnAks().zones().value();
        boolean different = new HashSet<>(zones).size() == zones.size();
        check.must(different && zones.size() >= least, "zones");
    }

    /** Where nodes are, as far as it is known. */
    List<Cidr> ranges() {
        return existing.map(ExistingVnetConfig::nodeRanges).orElse(List.of(cidr));
    }

    private void validateRange(Check check) {
        boolean size = cidr.prefix() >= WIDEST && cidr.prefix() <= NARROWEST;
        check.must(size && Ranges.isOpenOnAks(cidr), "cidr");
    }
}
