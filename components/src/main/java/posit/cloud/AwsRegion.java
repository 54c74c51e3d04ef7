package posit.cloud;

import java.util.Map;

/**
 * An AWS region and what follows from its name alone.
 *
 * @param name for example {@code us-east-1}
 */
public record AwsRegion(String name) {

    private static final Map<String, String> PARTITIONS =
            Map.of("us-gov", "aws-us-gov", "cn", "aws-cn", "eusc", "aws-eusc");

    /** The part after {@code arn:}, which differs in GovCloud, China and the European Sovereign Cloud. */
    public String partition() {
        return PARTITIONS.entrySet().stream()
                .filter(partition -> name.startsWith(partition.getKey() + "-"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("aws");
    }

    /** What names of services end in, for example {@code amazonaws.com}. */
    public String domain() {
        return switch (partition()) {
            case "aws-cn" -> "amazonaws.com.cn";
            case "aws-eusc" -> "amazonaws.eu";
            default -> "amazonaws.com";
        };
    }

    /** ARN of a policy that AWS maintains, for example {@code AmazonEKSWorkerNodePolicy}. */
    public String managedPolicy(String policy) {
        return "arn:" + partition() + ":iam::aws:policy/" + policy;
    }

    /** Name of a gateway endpoint, for example {@code com.amazonaws.us-east-1.s3}; in China too, unlike interface endpoints. ref: https://github.com/eksctl-io/eksctl/issues/3081 */
    public String gatewayService(String service) {
        return "com.amazonaws." + name + "." + service;
    }
}
