package posit.config.azure;

import java.util.List;
import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Hosts;
import posit.config.shared.Ranges;
import posit.network.Cidr;
import posit.reference.AzureLimits;
import posit.reference.Pages;

/** How a product on AKS is reached. */
public record AksExposureConfig(
        @Key(
                says = "Host name the product is reached by.",
                allowed = Hosts.ALLOWED,
                pattern = Hosts.PATTERN,
                example = "posit.example.com")
        String domain,

        @Key(says = "The certificate of that name: in Key Vault, or in a Secret.")
        CertificateConfig certificate,

        @Key(
                says =
                        "Public DNS zone of the domain, in which app-routing keeps the record; without it somebody else has to.",
                allowed = "the resource id of an Azure DNS zone",
                pattern = "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Network/dnsZones/[^/]+",
                example = ZONE,
                source = Pages.APP_ROUTING_TLS)
        Optional<String> dnsZoneId,

        @Key(
                says = "What brings requests to the product: `app-routing`, AKS' managed NGINX, as the page has it, or"
                        + " `traefik`, by its official chart.",
                source = Pages.APP_ROUTING)
        Ingress ingress,

        @Key(
                says = "Who may reach the product; with traefik the same for all products.",
                allowed = "1 to " + AzureLimits.INGRESS_RANGES_MAX + " ranges",
                cure = "list the ranges of your readers, such as 203.0.113.0/24",
                source = Pages.APP_ROUTING)
        List<Cidr> allowedCidrs,

        @Key(
                says =
                        "Whether the load balancer has an address inside the network only; the same for products that share"
                                + " one.",
                source = Pages.APP_ROUTING)
        boolean internal)
        implements Section {
    private static final String ZONE =
            "/subscriptions/" + Uuids.EXAMPLE + "/resourceGroups/dns/providers/Microsoft.Network/dnsZones/example.com";

    /** What brings requests to a product. */
    public enum Ingress {
        /** The managed NGINX of AKS' application routing add-on. */
        APP_ROUTING,
        TRAEFIK
    }

    static AksExposureConfig defaults() {
        return new AksExposureConfig(
                null,
                CertificateConfig.defaults(),
                Optional.empty(),
                Ingress.APP_ROUTING,
                List.of(Ranges.EVERYWHERE),
                false);
    }

    @Override
    public void validate(Check check) {
        boolean number = !allowedCidrs.isEmpty() && allowedCidrs.size() <= AzureLimits.INGRESS_RANGES_MAX;
        check.must(number, "allowedCidrs");
        dnsZoneId.ifPresent(id -> validate(check, id.substring(id.lastIndexOf('/') + 1)));
        if (ingress == Ingress.TRAEFIK) {
            validateTraefik(check);
        }
    }

    private void validate(Check check, String zone) {
        boolean inside = domain == null || domain.equals(zone) || domain.endsWith("." + zone);
        check.fits(
                inside || !check.sound("domain"),
                "dnsZoneId",
                "the domain is not in this zone",
                "name the zone of the domain");
    }

    private void validateTraefik(Check check) {
        check.fits(
                dnsZoneId.isEmpty(),
                "dnsZoneId",
                "only app-routing keeps DNS records, and ingress is traefik",
                "remove the key, or set ingress to app-routing");
        check.in("certificate")
                .fits(
                        certificate.keyVaultUri().isEmpty(),
                        "keyVaultUri",
                        "only app-routing reads Key Vault, and ingress is traefik",
                        "name a Secret instead (tlsSecret), or set ingress to app-routing");
    }
}
