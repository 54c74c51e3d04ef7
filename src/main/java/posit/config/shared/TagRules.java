package posit.config.shared;

import java.util.Map;
import posit.cloud.Cloud;
import posit.config.reader.Check;
import posit.reference.AwsLimits;
import posit.reference.AzureLimits;
import posit.reference.ServiceRule;
import posit.reference.ServiceRule.Part;

/** The rules for {@code posit:name} and for keys that hold tags: those of every service that they reach. */
public final class TagRules {
    public static final String CURE = "write each entry as name: value";

    public static final String ON_AWS =
            "at most " + AwsLimits.TAGS_MAX + " tags; " + ServiceRule.AWS_TAG_NAME + "; " + ServiceRule.AWS_TAG_VALUE;

    public static final String ON_AZURE = "at most " + AzureLimits.TAGS_MAX + " tags; " + ServiceRule.AZURE_TAG_NAME
            + "; " + ServiceRule.AZURE_TAG_VALUE;

    public static final TagRules AWS = new TagRules(Cloud.AWS, AwsLimits.TAGS_MAX, ON_AWS);
    public static final TagRules AZURE = new TagRules(Cloud.AZURE, AzureLimits.TAGS_MAX, ON_AZURE);

    private final Cloud cloud;
    private final int most;
    private final String allowed;

    private TagRules(Cloud cloud, int most, String allowed) {
        this.cloud = cloud;
        this.most = most;
        this.allowed = allowed;
    }

    public void validate(Check check, String key, Map<String, String> tags) {
        check.must(tags.size() <= most, key, allowed, CURE);
        tags.forEach((name, value) -> {
            entry(check, key, name, Part.TAG_NAME, name, "rename the tag");
            entry(check, key, name, Part.TAG_VALUE, value, "change the value");
        });
    }

    private void entry(Check check, String key, String entry, Part part, String value, String cure) {
        ServiceRule.brokenBy(cloud, part, value).ifPresent(rule -> check.entry(false, key, entry, rule.says(), cure));
    }

    /** @param name null where it was refused */
    public void validateName(Check check, String name) {
        if (name != null) {
            ServiceRule.brokenBy(cloud, Part.NAME, name)
                    .ifPresent(rule -> check.must(false, "name", rule.says(), "choose another one"));
        }
    }
}
