package posit.config.azure;

import java.util.List;
import java.util.Locale;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Ranges;
import posit.network.Cidr;
import posit.network.VnetNetwork.Egress;
import posit.reference.Pages;

/** A virtual network of the user's own. */
public record ExistingVnetConfig(
        @Key(
                says = "The virtual network, in the region of the stack.",
                allowed = "the resource id of a virtual network",
                pattern = ExistingVnetConfig.NETWORK,
                example = ExistingVnetConfig.EXAMPLE,
                source = Pages.AKS_NETWORK)
        String networkId,

        @Key(says = "Its subnets, as resource ids; those that nothing in the stack uses may be left out.")
        ExistingSubnetsConfig subnets,

        @Key(
                says = "Address ranges of the node subnets: from there files are mounted.",
                allowed = "one or more private ranges",
                cure = "list the ranges of the subnets of nodes, such as 10.43.16.0/20")
        List<Cidr> nodeRanges,

        @Key(
                says =
                        "How the node subnets reach the internet: a NAT gateway on each, or a route table on each, usually to"
                                + " a firewall.",
                source = "https://learn.microsoft.com/azure/aks/egress-outboundtype")
        Egress egress)
        implements Section {
    static final String NETWORK =
            "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Network/virtualNetworks/[^/]+";
    static final String EXAMPLE = "/subscriptions/" + Uuids.EXAMPLE
            + "/resourceGroups/network/providers/Microsoft.Network/virtualNetworks/spoke";

    public static ExistingVnetConfig defaults() {
        return new ExistingVnetConfig(null, ExistingSubnetsConfig.defaults(), List.of(), Egress.NAT_GATEWAY);
    }

    @Override
    public void validate(Check check) {
        boolean inside = nodeRanges.stream().allMatch(Ranges::isOpenOnAks);
        check.fits(
                inside && !nodeRanges.isEmpty(),
                "nodeRanges",
                "one or more private ranges",
                "list the ranges of the subnets of nodes, such as 10.43.16.0/20");
        if (networkId != null && check.sound("networkId", "subnets")) {
            subnets.validateInside(check.in("subnets"), networkId.toLowerCase(Locale.ROOT) + "/subnets/");
        }
    }
}
