package posit.config.shared;

import java.util.Map;
import java.util.function.Predicate;
import posit.config.reader.Check;
import posit.reference.AwsLimits;
import posit.reference.AzureLimits;

/** The rules for keys that hold tags. */
public final class TagRules {
    public static final String CURE = "write each entry as name: value";

    private static final String AWS_NAME =
            "a key has 1 to " + AwsLimits.TAG_KEY_MAX + " characters and does not start with aws:";
    private static final String AWS_VALUE = "a value has at most " + AwsLimits.TAG_VALUE_MAX + " characters";
    public static final String ON_AWS = "at most " + AwsLimits.TAGS_MAX + " tags; " + AWS_NAME + "; " + AWS_VALUE;

    /** Private DNS zones drop other tags in silence. ref: https://github.com/hashicorp/terraform-provider-azurerm/issues/6129 */
    private static final String AZURE_NAME = "a key has 1 to " + AzureLimits.TAG_KEY_MAX
            + " letters, digits, dots, dashes and underscores, a letter first,"
            + " and does not start with azure, microsoft or windows";

    private static final String AZURE_VALUE = "a value has at most " + AzureLimits.TAG_VALUE_MAX + " characters";
    public static final String ON_AZURE =
            "at most " + AzureLimits.TAGS_MAX + " tags; " + AZURE_NAME + "; " + AZURE_VALUE;

    private static final String AZURE_PATTERN =
            "(?!(?i:azure|microsoft|windows))[A-Za-z][A-Za-z0-9._-]{0," + (AzureLimits.TAG_KEY_MAX - 1) + "}";

    public static final TagRules AWS = new TagRules(
            AwsLimits.TAGS_MAX,
            ON_AWS,
            AWS_NAME,
            name -> !name.isEmpty() && name.length() <= AwsLimits.TAG_KEY_MAX && !name.startsWith("aws:"),
            AWS_VALUE,
            AwsLimits.TAG_VALUE_MAX);
    public static final TagRules AZURE = new TagRules(
            AzureLimits.TAGS_MAX,
            ON_AZURE,
            AZURE_NAME,
            name -> name.matches(AZURE_PATTERN),
            AZURE_VALUE,
            AzureLimits.TAG_VALUE_MAX);

    private final int most;
    private final String allowed;
    private final String allowedName;
    private final Predicate<String> named;
    private final String allowedValue;
    private final int longestValue;

    private TagRules(
            int most,
            String allowed,
            String allowedName,
            Predicate<String> named,
            String allowedValue,
            int longestValue) {
        this.most = most;
        this.allowed = allowed;
        this.allowedName = allowedName;
        this.named = named;
        this.allowedValue = allowedValue;
        this.longestValue = longestValue;
    }

    public void validate(Check check, String key, Map<String, String> tags) {
        check.must(tags.size() <= most, key, allowed, CURE);
        tags.forEach((name, value) -> {
            check.entry(named.test(name), key, name, allowedName, "rename the tag");
            check.entry(value.length() <= longestValue, key, name, allowedValue, "shorten it");
        });
    }
}
