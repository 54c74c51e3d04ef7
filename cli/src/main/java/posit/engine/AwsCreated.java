package posit.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import posit.catalog.AwsTypes;
import posit.cloud.AwsRegion;
import posit.cloud.Json;

/** What AWS makes up, and pulumi-eks on it. */
final class AwsCreated extends Created {
    private static final String ACCOUNT = AwsFunctions.ACCOUNT;

    /** How ids begin, by the last word of the type. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("DefaultSecurityGroup", "sg"),
            Map.entry("Eip", "eipalloc"),
            Map.entry("FileSystem", "fs"),
            Map.entry("FlowLog", "fl"),
            Map.entry("InternetGateway", "igw"),
            Map.entry("LaunchTemplate", "lt"),
            Map.entry("MountTarget", "fsmt"),
            Map.entry("NatGateway", "nat"),
            Map.entry("RouteTable", "rtb"),
            Map.entry("RouteTableAssociation", "rtbassoc"),
            Map.entry("SecurityGroup", "sg"),
            Map.entry("SecurityGroupEgressRule", "sgr"),
            Map.entry("SecurityGroupIngressRule", "sgr"),
            Map.entry("Subnet", "subnet"),
            Map.entry("Vpc", "vpc"),
            Map.entry("VpcEndpoint", "vpce"));

    private final AwsRegion region;

    AwsCreated(PlannedResource resource, String region) {
        super(resource);
        this.region = new AwsRegion(region);
    }

    @Override
    String id() {
        if (resource.type().equals(AwsTypes.KEY)) {
            return uuid();
        }
        var prefix = IDS.get(kind());
        return prefix == null ? super.id() : prefix + "-" + digits();
    }

    @Override
    Map<String, Object> outputs(Set<String> declared) {
        var outputs = new TreeMap<>(super.outputs(declared));
        if (declared.contains("arn")) {
            outputs.putIfAbsent("arn", arn(service(), kind().toLowerCase(Locale.ROOT) + "/" + physicalName()));
        }
        return outputs;
    }

    @Override
    Map<String, Object> computed() {
        return switch (resource.type()) {
            case "aws:acm/certificate:Certificate" -> certificate();
            case AwsTypes.CONTROL_PLANE -> controlPlane();
            case AwsTypes.DATABASE -> database();
            case AwsTypes.BUCKET -> bucket();
            case AwsTypes.EKS -> cluster();
            default -> Map.of();
        };
    }

    @Override
    String value(String place) {
        return switch (place) {
            case "account" -> ACCOUNT;
            case "partition" -> region.partition();
            case "region" -> region.name();
            case "digits" -> digits();
            default -> super.value(place);
        };
    }

    private Map<String, Object> database() {
        var host = text("identifier", resource.name()) + ".abcdefghijkl." + region.name() + ".rds.amazonaws.com";
        var port = resource.inputs().getOrDefault("port", 5432L);
        return Map.of(
                "address",
                host,
                "endpoint",
                host + ":" + port,
                "port",
                port,
                "hostedZoneId",
                "Z2R2ITUGPM61AM",
                "arn",
                arn("rds", "db:" + text("identifier", resource.name())));
    }

    private Map<String, Object> certificate() {
        var domain = text("domainName", "example.com");
        var option = Map.of(
                "domainName",
                domain,
                "resourceRecordName",
                "_" + suffix + "." + domain + ".",
                "resourceRecordType",
                "CNAME",
                "resourceRecordValue",
                "_" + suffix + ".acm-validations.aws.");
        return Map.of("arn", arn("acm", "certificate/" + uuid()), "domainValidationOptions", List.of(option));
    }

    private Map<String, Object> bucket() {
        var bucket = text("bucket", resource.name() + "-" + suffix);
        return Map.of(
                "bucket", bucket,
                "arn", "arn:" + region.partition() + ":s3:::" + bucket,
                "bucketRegionalDomainName", bucket + ".s3." + region.name() + ".amazonaws.com");
    }

    /** As AWS describes a cluster that was there before. */
    private Map<String, Object> controlPlane() {
        var name = resource.importId();
        return Map.of(
                "name",
                name,
                "arn",
                arn("eks", "cluster/" + name),
                "version",
                "1.35",
                "endpoint",
                "https://" + suffix + ".eks." + region.name() + ".amazonaws.com",
                "certificateAuthority",
                Map.of("data", "QUJD"),
                "identities",
                List.of(Map.of("oidcs", List.of(Map.of("issuer", "https://" + issuer())))),
                "vpcConfig",
                Map.of("clusterSecurityGroupId", "sg-" + digits(), "subnetIds", List.of()));
    }

    private String issuer() {
        return "oidc.eks." + region.name() + ".amazonaws.com/id/" + suffix;
    }

    private Map<String, Object> cluster() {
        var issuer = issuer();
        return Map.of(
                "kubeconfigJson",
                Json.write(kubeconfig()),
                "oidcProviderArn",
                "arn:" + region.partition() + ":iam::" + ACCOUNT + ":oidc-provider/" + issuer,
                "oidcIssuer",
                issuer,
                "clusterName",
                text("name", resource.name()));
    }

    /** As pulumi-eks writes it: a login through the AWS CLI, and no profile. */
    private Map<String, Object> kubeconfig() {
        var server = "https://" + suffix + ".eks." + region.name() + ".amazonaws.com";
        var login = Map.of(
                "apiVersion",
                "client.authentication.k8s.io/v1beta1",
                "command",
                "aws",
                "args",
                List.of(
                        "--region",
                        region.name(),
                        "eks",
                        "get-token",
                        "--cluster-name",
                        text("name", resource.name())));
        return Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(Map.of("name", "kubernetes", "cluster", Map.of("server", server))),
                "contexts",
                List.of(Map.of("name", "aws", "context", Map.of("cluster", "kubernetes", "user", "aws"))),
                "current-context",
                "aws",
                "users",
                List.of(Map.of("name", "aws", "user", Map.of("exec", login))));
    }

    private String arn(String service, String path) {
        return "arn:" + region.partition() + ":" + service + ":" + region.name() + ":" + ACCOUNT + ":" + path;
    }

    /** {@code rds} of {@code aws:rds/instance:Instance}. */
    private String service() {
        var service = resource.type().split("[:/]")[1];
        return service.equals("lb") ? "elasticloadbalancing" : service;
    }

    /** The 17 of an id. */
    private String digits() {
        return "0" + suffix + suffix;
    }

    private String uuid() {
        return suffix + "-0000-4000-8000-0000" + suffix;
    }
}
