package posit.config.aws;

import java.util.Optional;
import posit.config.reader.Check;

/** The shape of KMS keys in a stack file. */
final class AwsKeys {
    static final String ALLOWED = "the ARN of a KMS key, not of an alias";
    static final String PATTERN = "arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/(mrk-)?[0-9a-f-]{32,36}";
    static final String EXAMPLE = "arn:aws:kms:us-east-1:111122223333:key/12345678-1234-1234-1234-123456789012";

    private static final int REGION = 3;

    private AwsKeys() {}

    /** A key works in its own region. */
    static void validate(Check check, Optional<String> keyArn, String region) {
        boolean here = keyArn.isEmpty() || keyArn.get().split(":")[REGION].equals(region);
        check.fits(here || !check.sound("keyArn"), "keyArn", "aws:region is " + region, "name a key of that region");
    }
}
