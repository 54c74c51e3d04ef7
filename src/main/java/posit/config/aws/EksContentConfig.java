package posit.config.aws;

import java.util.List;
import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.Accounts;
import posit.config.shared.ContentConfig;
import posit.reference.Pages;

/** Content on EKS: what it may use, and as whom it runs. */
public record EksContentConfig(
        @Inline ContentConfig shared,

        @Key(
                says = Accounts.SAYS_DEFAULT,
                allowed = Accounts.DEFAULT,
                pattern = Accounts.NAME_PATTERN,
                example = "sales",
                source = Pages.CONTENT_ACCOUNTS)
        Optional<String> defaultServiceAccount,

        @Key(says = Accounts.SAYS, source = Pages.CONTENT_ACCOUNTS)
        List<EksAccountConfig> serviceAccounts)
        implements Section {

    static EksContentConfig defaults() {
        return new EksContentConfig(ContentConfig.defaults(), Optional.empty(), List.of());
    }

    @Override
    public void validate(Check check) {
        List<String> names =
                serviceAccounts.stream().map(EksAccountConfig::name).toList();
        Accounts.validate(check, names, defaultServiceAccount, EksAccountConfig.defaults(null));
    }
}
