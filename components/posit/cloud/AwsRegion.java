package posit.cloud;

/**
 * An AWS region and what follows from its name alone.
 *
 * @param name for example {@code us-east-1}
 */
public record AwsRegion(String name) {

    /** The part after {@code arn:}, which differs in GovCloud and China. */
    public String partition() {
        if (name.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        return name.startsWith("cn-") ? "aws-cn" : "aws";
    }

    /** ARN of a policy that AWS maintains, for example {@code AmazonEKSWorkerNodePolicy}. */
    public String managedPolicy(String policy) {
        return "arn:" + partition() + ":iam::aws:policy/" + policy;
    }

    /** Name of a VPC endpoint service of this region, for example {@code com.amazonaws.us-east-1.s3}. */
    public String endpointService(String service) {
        return (partition().equals("aws-cn") ? "cn." : "") + "com.amazonaws." + name + "." + service;
    }
}
