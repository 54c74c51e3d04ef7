package posit.config.aws;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Emails;

/** Whom CloudWatch tells that something is wrong. */
public record AwsAlarmsConfig(
        @Key(
                says = "SNS topic of yours that gets the alarms; its policy lets CloudWatch publish.",
                allowed = "the ARN of an SNS topic",
                pattern = "arn:aws(-[a-z]+)*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}",
                example = "arn:aws:sns:us-east-1:111122223333:on-call",
                source =
                        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html")
        Optional<String> topicArn,

        @Key(says = Emails.SAYS, allowed = Emails.ALLOWED, pattern = Emails.PATTERN, example = Emails.EXAMPLE)
        Optional<String> email)
        implements Section {
    public static AwsAlarmsConfig defaults() {
        return new AwsAlarmsConfig(Optional.empty(), Optional.empty());
    }

    @Override
    public void validate(Check check) {
        Emails.validateOne(check, "topicArn", topicArn, email);
    }

    /** The rule that needs the region: an alarm tells a topic of its own only. */
    void validate(Check check, String region) {
        boolean here = topicArn.isEmpty() || topicArn.get().split(":")[3].equals(region);
        check.fits(here, "topicArn", "aws:region is " + region, "use a topic of that region");
    }
}
