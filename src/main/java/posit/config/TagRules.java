package posit.config;

import java.util.Map;
import posit.reference.AwsLimits;

/** The rules for keys that hold tags. */
final class TagRules {
    private static final String NAME =
            "a key has 1 to " + AwsLimits.TAG_KEY_MAX + " characters and does not start with aws:";
    private static final String VALUE = "a value has at most " + AwsLimits.TAG_VALUE_MAX + " characters";

    static final String ALLOWED = "at most " + AwsLimits.TAGS_MAX + " tags; " + NAME + "; " + VALUE;
    static final String CURE = "write each entry as name: value";

    private TagRules() {}

    static void validate(Check check, String key, Map<String, String> tags) {
        check.must(tags.size() <= AwsLimits.TAGS_MAX, key);
        tags.forEach((name, value) -> {
            boolean named = !name.isEmpty() && name.length() <= AwsLimits.TAG_KEY_MAX && !name.startsWith("aws:");
            check.entry(named, key, name, NAME, "rename the tag");
            check.entry(value.length() <= AwsLimits.TAG_VALUE_MAX, key, name, VALUE, "shorten it");
        });
    }
}
