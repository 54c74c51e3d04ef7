package posit.plan.engine;

/** An AWS region of the stand-in. */
record Region(String name) {

    /** The part after {@code arn:}, which differs in GovCloud and China. */
    String partition() {
        if (name.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        return name.startsWith("cn-") ? "aws-cn" : "aws";
    }
}
