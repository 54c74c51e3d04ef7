package posit.plan.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import posit.cloud.AwsRegion;

/** Recognisable values for what a provider makes up when a resource comes into being. */
final class Created {
    private static final String ACCOUNT = Functions.ACCOUNT;
    private static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/";

    private final PlannedResource resource;
    private final AwsRegion region;
    private final String suffix;

    Created(PlannedResource resource, String region) {
        this.resource = resource;
        this.region = new AwsRegion(region);
        this.suffix = String.format("%08x", resource.urn().hashCode());
    }

    String id() {
        if (resource.type().startsWith("kubernetes:")) {
            return physicalName();
        }
        if (resource.type().startsWith("azure-native:")) {
            return SUBSCRIPTION + text("resourceGroupName", "group") + "/" + kind() + "/" + physicalName();
        }
        return kind().toLowerCase(Locale.ROOT) + "-" + suffix;
    }

    /** @param declared decides whether a resource without a line of its own gets a name and an ARN */
    Map<String, Object> outputs(Set<String> declared) {
        var outputs = new TreeMap<>(special());
        if (declared.contains("arn")) {
            outputs.putIfAbsent("arn", arn(service(), kind().toLowerCase(Locale.ROOT) + "/" + physicalName()));
        }
        if (declared.contains("name")) {
            outputs.putIfAbsent("name", physicalName());
        }
        return outputs;
    }

    private Map<String, Object> special() {
        var name = resource.name();
        return switch (resource.type()) {
            case "aws:acm/certificate:Certificate" -> certificate();
            case "aws:ec2/eip:Eip" -> Map.of("publicIp", "203.0.113.7", "allocationId", "eipalloc-" + suffix);
            case "aws:ec2/launchTemplate:LaunchTemplate" -> Map.of("latestVersion", 1, "defaultVersion", 1);
            case "aws:efs/fileSystem:FileSystem" ->
                Map.of("dnsName", id() + ".efs." + region.name() + ".amazonaws.com");
            case "aws:efs/mountTarget:MountTarget" -> Map.of("ipAddress", "10.0.0.7");
            case "aws:iam/role:Role" -> Map.of("arn", global("role/" + physicalName()));
            case "aws:iam/policy:Policy" -> Map.of("arn", global("policy/" + physicalName()));
            case "aws:kms/key:Key" -> Map.of("keyId", suffix, "arn", arn("kms", "key/" + suffix));
            case "aws:lb/loadBalancer:LoadBalancer" -> loadBalancer();
            case "aws:rds/instance:Instance" -> database();
            case "aws:route53/record:Record" -> Map.of("fqdn", text("name", name));
            case "aws:route53/zone:Zone" ->
                Map.of("zoneId", "Z" + suffix, "nameServers", List.of("ns-1.awsdns-01.org"));
            case "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2" -> bucket();
            case "eks:index:Cluster" -> cluster();
            case "random:index/randomId:RandomId" -> Map.of("hex", suffix);
            case "random:index/randomPassword:RandomPassword" -> Map.of("result", "generated-password-" + name);
            default -> resource.type().startsWith("kubernetes:") ? kubernetes() : Map.of();
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

    private Map<String, Object> loadBalancer() {
        return Map.of(
                "dnsName",
                physicalName() + "-" + suffix + "." + region.name() + ".elb.amazonaws.com",
                "zoneId",
                "Z35SXDOTRQ7X7K",
                "arn",
                arn("elasticloadbalancing", "loadbalancer/app/" + physicalName() + "/" + suffix));
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
        return Map.of("arn", arn("acm", "certificate/" + suffix), "domainValidationOptions", List.of(option));
    }

    private Map<String, Object> bucket() {
        var bucket = text("bucket", resource.name() + "-" + suffix);
        return Map.of(
                "bucket", bucket,
                "arn", "arn:" + region.partition() + ":s3:::" + bucket,
                "bucketRegionalDomainName", bucket + ".s3." + region.name() + ".amazonaws.com");
    }

    private Map<String, Object> cluster() {
        var issuer = "oidc.eks." + region.name() + ".amazonaws.com/id/" + suffix;
        var kubeconfig =
                "{\"apiVersion\":\"v1\",\"kind\":\"Config\",\"clusters\":[{\"name\":\"kubernetes\",\"cluster\":"
                        + "{\"server\":\"https://" + suffix + ".eks." + region.name() + ".amazonaws.com\"}}]}";
        return Map.of(
                "kubeconfigJson",
                kubeconfig,
                "clusterSecurityGroupId",
                "sg-" + suffix,
                "oidcProviderArn",
                global("oidc-provider/" + issuer),
                "oidcIssuer",
                issuer,
                "clusterName",
                text("name", resource.name()));
    }

    /** The provider gives a name to an object that has none. */
    private Map<String, Object> kubernetes() {
        return Map.of("metadata", Map.of("name", physicalName()), "status", Map.of("name", physicalName()));
    }

    private String physicalName() {
        var metadata = resource.inputs().get("metadata");
        var given = metadata instanceof Map<?, ?> map
                ? map.get("name")
                : resource.inputs().get("name");
        return given instanceof String name ? name : resource.name() + "-" + suffix.substring(1);
    }

    private String arn(String service, String path) {
        return "arn:" + region.partition() + ":" + service + ":" + region.name() + ":" + ACCOUNT + ":" + path;
    }

    private String global(String path) {
        return "arn:" + region.partition() + ":iam::" + ACCOUNT + ":" + path;
    }

    private String text(String input, String otherwise) {
        return resource.inputs().get(input) instanceof String text ? text : otherwise;
    }

    private String kind() {
        return resource.type().substring(resource.type().lastIndexOf(':') + 1);
    }

    /** {@code rds} of {@code aws:rds/instance:Instance}. */
    private String service() {
        return resource.type().split("[:/]")[1];
    }
}
