package posit.config.shared;

import java.util.List;
import posit.network.Cidr;

/** What ranges of addresses are. */
public final class Ranges {
    public static final Cidr EVERYWHERE = Cidr.parse("0.0.0.0/0");

    public static final String ON_AKS = "a private range (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10,"
            + " without 172.30.0.0/16 and 172.31.0.0/16, which AKS keeps)";

    /** ref: https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
    private static final Cidr KEPT_BY_AKS = Cidr.parse("172.30.0.0/15");

    private static final List<Cidr> PRIVATE = List.of(
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("100.64.0.0/10"));

    private Ranges() {}

    public static boolean isPrivate(Cidr range) {
        return PRIVATE.stream().anyMatch(p -> p.contains(range));
    }

    public static boolean isOpenOnAks(Cidr range) {
        return isPrivate(range) && !range.overlaps(KEPT_BY_AKS);
    }
}
