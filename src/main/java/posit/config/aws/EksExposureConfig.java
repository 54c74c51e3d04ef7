package posit.config.aws;

import java.util.List;
import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Hosts;
import posit.config.shared.Ranges;
import posit.network.Cidr;
import posit.reference.AwsLimits;

/** How a product on EKS is reached. */
public record EksExposureConfig(
        @Key(
                says = "Host name the product is reached by.",
                allowed = Hosts.ALLOWED,
                pattern = Hosts.PATTERN,
                example = "posit.example.com")
        String domain,

        @Key(
                says = "Route 53 zone of the domain, for the DNS record, and for the certificate if none is given.",
                allowed = "the id of a Route 53 hosted zone",
                pattern = "Z[A-Z0-9]{1,31}",
                example = "Z0123456789ABCDEFGHIJ")
        Optional<String> hostedZoneId,

        @Key(
                says = "ACM certificate to use instead of making one.",
                allowed = "the ARN of an ACM certificate",
                pattern = "arn:aws(-[a-z]+)*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]+",
                example = "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012")
        Optional<String> certificateArn,

        @Key(
                says = "Who may reach the load balancer.",
                allowed = "1 to " + AwsLimits.LOAD_BALANCER_RANGES_MAX + " ranges",
                cure = "list the ranges of your readers, such as 203.0.113.0/24")
        List<Cidr> allowedCidrs,

        @Key(
                says =
                        "Whether the load balancer has an address inside the network only; DNS and certificate are as for a"
                                + " public one.")
        boolean internal,

        @Key(
                says =
                        "Seconds after which the load balancer closes a connection that is quiet: raise it for content whose"
                                + " websockets are quiet for longer.",
                allowed = "{min} to {max} seconds",
                min = 1,
                max = 4000,
                source =
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html")
        int idleTimeoutSeconds)
        implements Section {

    static EksExposureConfig defaults() {
        return new EksExposureConfig(null, Optional.empty(), Optional.empty(), List.of(Ranges.EVERYWHERE), false, 300);
    }

    @Override
    public void validate(Check check) {
        boolean number = !allowedCidrs.isEmpty() && allowedCidrs.size() <= AwsLimits.LOAD_BALANCER_RANGES_MAX;
        check.must(number, "allowedCidrs");
        if (check.sound("hostedZoneId", "certificateArn") && hostedZoneId.isEmpty() && certificateArn.isEmpty()) {
            check.missing(
                    "hostedZoneId", "HTTPS needs a certificate made in this zone, or a given one (certificateArn)");
        }
    }

    /** The rule that needs the region: a load balancer takes certificates of its own only. */
    void validate(Check check, String region) {
        boolean here =
                certificateArn.isEmpty() || certificateArn.get().split(":")[3].equals(region);
        check.fits(here, "certificateArn", "aws:region is " + region, "use a certificate of that region");
    }
}
