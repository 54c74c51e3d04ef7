package posit.config.aws;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.config.reader.Binder;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Keys;
import posit.config.reader.Problems;
import posit.config.reader.Section;
import posit.config.shared.ProviderKeys;
import posit.config.shared.TagRules;
import posit.config.shared.TopLevel;
import posit.reference.Pages;

/** The keys of Pulumi's AWS provider that the program hands on to it, where Pulumi's users have them. */
public record AwsSettings(
        @Key(
                says = "Where everything is deployed to.",
                allowed = "the region the stack is deployed to",
                example = "us-east-1",
                source = PROVIDER)
        String region,

        @Key(
                says = "Profile of `~/.aws/config` to take credentials from; Pulumi's way to the cluster takes it too.",
                allowed = "the name of a profile",
                pattern = "[^\\s{}\"]([^{}\"]*[^\\s{}\"])?",
                example = "production",
                source = PROVIDER)
        Optional<String> profile,

        @Key(says = "A role to deploy as, from the credentials at hand.", source = PROVIDER)
        Optional<AssumeRole> assumeRole,

        @Key(
                says = "Accounts the stack may be deployed to: credentials of any other are refused.",
                allowed = ACCOUNT,
                cure = ACCOUNT_CURE,
                pattern = ACCOUNT_PATTERN,
                source = PROVIDER)
        List<String> allowedAccountIds,

        @Key(
                says = "Accounts the stack may not be deployed to; instead of `allowedAccountIds`.",
                allowed = ACCOUNT,
                cure = ACCOUNT_CURE,
                pattern = ACCOUNT_PATTERN,
                source = PROVIDER)
        List<String> forbiddenAccountIds,

        @Key(says = "Tags others put on the stack's resources, to be left alone.", source = PROVIDER)
        IgnoreTags ignoreTags,

        @Key(says = "Tags on every resource that takes them, beside `posit:tags`.", source = PROVIDER)
        DefaultTags defaultTags,

        @Key(
                says = "How often a call AWS throttles is tried again; the provider's own number, if left out.",
                allowed = "at least {min} retry",
                min = 1,
                source = PROVIDER)
        Optional<Integer> maxRetries)
        implements Section {
    public static final String PREFIX = "aws:";

    private static final String PROVIDER = "https://www.pulumi.com/registry/packages/aws/installation-configuration/";
    private static final String REGION = "[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}";
    private static final String ACCOUNT = "an AWS account id has 12 digits";
    private static final String ACCOUNT_CURE = "write all of them, in quotes, such as \"111122223333\"";
    private static final String ACCOUNT_PATTERN = "[0-9]{12}";
    private static final ProviderKeys KEYS = new ProviderKeys(PREFIX, "AWS", "AWS_PROFILE", "region");

    /** A role to assume. */
    public record AssumeRole(
            @Key(
                    says = "The role.",
                    allowed = "the ARN of an IAM role",
                    pattern = "arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/[\\w+=,.@/-]+",
                    example = "arn:aws:iam::111122223333:role/deployer",
                    source = PROVIDER)
            String roleArn,

            @Key(
                    says = "Name of the session, as CloudTrail shows it.",
                    allowed = "2 to 64 letters, digits and =,.@_+-",
                    pattern = "[\\w+=,.@-]{2,64}",
                    example = "pulumi",
                    source = PROVIDER)
            Optional<String> sessionName,

            @Key(
                    says = "The id the role's owner demands from a third party; to AWS it is no secret.",
                    allowed = "2 to 1224 characters without spaces",
                    pattern = "\\S{2,1224}",
                    example = "acme-4711",
                    source = PROVIDER)
            Optional<String> externalId) {
        public static AssumeRole defaults(JsonObject given) {
            return new AssumeRole(null, Optional.empty(), Optional.empty());
        }
    }

    /** Tags the provider does not look at. */
    public record IgnoreTags(
            @Key(
                    says = "Tags with these keys.",
                    allowed = "the key of a tag is not empty",
                    pattern = ".+",
                    example = "owner",
                    source = PROVIDER)
            List<String> keys,

            @Key(
                    says = "Tags whose keys start with one of these.",
                    allowed = "the start of a key is not empty",
                    pattern = ".+",
                    example = "backup/",
                    source = PROVIDER)
            List<String> keyPrefixes) {}

    /** Tags on every resource. */
    public record DefaultTags(
            @Key(
                    says = "The tags; one that is in `posit:tags` too has the same value there.",
                    allowed = TagRules.ON_AWS,
                    cure = TagRules.CURE,
                    source = Pages.TAGS)
            Map<String, String> tags)
            implements Section {
        @Override
        public void validate(Check check) {
            TagRules.AWS.validate(check, "tags", tags);
        }
    }

    public static AwsSettings defaults() {
        return new AwsSettings(
                null,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new IgnoreTags(List.of(), List.of()),
                new DefaultTags(Map.of()),
                Optional.empty());
    }

    public static AwsSettings read(TopLevel top, Binder binder, Problems problems) {
        JsonObject given = top.given(AwsSettings.class, PREFIX);
        KEYS.weed(given, Keys.names(AwsSettings.class), problems);
        return binder.bind(AwsSettings.class, given, defaults(), PREFIX);
    }

    @Override
    public void validate(Check check) {
        boolean region = this.region == null || this.region.matches(REGION);
        check.must(region, "region", "this is not the name of a region", "write it like us-east-1");
        check.fits(
                allowedAccountIds.isEmpty() || forbiddenAccountIds.isEmpty(),
                "forbiddenAccountIds",
                "allowedAccountIds is there too, and the provider takes only one of them",
                "remove one of the two");
    }
}
