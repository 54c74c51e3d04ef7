package posit.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import posit.network.Cidr;
import posit.reference.AwsLimits;
import posit.reference.ConnectOnEks;
import posit.reference.InstanceType;
import posit.reference.Pages;
import posit.reference.Preset;

/** Posit Connect: deployed when this section is there. */
public record ConnectOnEksConfig(
        @Key(
                says = "The copy of the reference architecture the sizes below are taken from.",
                source = Pages.CONNECT_ON_EKS)
        Preset preset,

        @Key(
                says = "Host name Connect is reached by.",
                allowed = Hosts.ALLOWED,
                pattern = Hosts.PATTERN,
                example = "connect.example.com")
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
                says = "The licence, encrypted: one of file, key, server. `pulumi up` needs it, a plan does not.",
                source = Pages.CONNECT_LICENSE)
        Optional<LicenseConfig> license,

        @Key(
                says = "Connect pods, spread over nodes and zones.",
                allowed = Replicas.ALLOWED,
                min = Replicas.FEWEST,
                max = Replicas.MOST,
                source = Pages.CONNECT_ON_EKS)
        int replicas,

        @Key(says = "The worker nodes.") EksNodesConfig nodes,
        @Key(says = "The database.") AwsDatabaseConfig database,

        @Key(
                says = "Where R packages come from.",
                allowed = Packages.ALLOWED,
                pattern = Packages.PATTERN,
                example = Packages.PUBLIC,
                source = Pages.PACKAGES)
        String packageRepository,

        @Key(
                says = EnvironmentConfig.SAYS,
                allowed = EnvironmentConfig.ALLOWED,
                cure = EnvironmentConfig.CURE,
                source = Pages.CONTENT_IMAGES)
        List<EnvironmentConfig> executionEnvironments,

        @Key(says = "What content may use, and as whom it runs.")
        EksContentConfig content)
        implements Section {
    static ConnectOnEksConfig defaults(JsonObject given) {
        return defaults(preset(given.get("preset")));
    }

    static ConnectOnEksConfig defaults(Preset preset) {
        ConnectOnEks page = preset.connectOnEks();
        return new ConnectOnEksConfig(
                preset,
                null,
                Optional.empty(),
                Optional.empty(),
                List.of(Ranges.EVERYWHERE),
                Optional.empty(),
                page.replicas().value(),
                EksNodesConfig.defaults(page),
                AwsDatabaseConfig.defaults(page),
                Packages.PUBLIC,
                EnvironmentConfig.DEFAULT,
                EksContentConfig.defaults());
    }

    private static Preset preset(JsonElement given) {
        String key = given instanceof JsonPrimitive p ? p.getAsString() : "";
        return Arrays.stream(Preset.values())
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElse(Preset.REFERENCE);
    }

    @Override
    public void validate(Check check) {
        nodes.validate(check.in("nodes"), preset.connectOnEks());
        database.validate(check.in("database"), preset.connectOnEks());
        boolean number = !allowedCidrs.isEmpty() && allowedCidrs.size() <= AwsLimits.LOAD_BALANCER_RANGES_MAX;
        check.must(number, "allowedCidrs");
        Replicas.validate(check, replicas, nodes.count(), "content");
        EnvironmentConfig.validate(check, executionEnvironments);
        if (check.sound("nodes.type")) {
            InstanceType.parse(nodes.type()).ifPresent(node -> content.shared().validate(check.in("content"), node));
        }
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
