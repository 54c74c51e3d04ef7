package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AzureNamesTest {
    private static final String SUFFIX = "1a2b3c4d";
    private static final Names LONGEST = new Names("a".repeat(Names.MAX_PREFIX));

    @Test
    void storage_account_names_are_short_plain_and_end_in_the_suffix() {
        assertThat(new Names("acme-prod").storageAccount("packages", SUFFIX)).isEqualTo("acmeprodpackages1a2b3c4d");
        assertThat(LONGEST.storageAccount("packages", SUFFIX)).hasSize(24).endsWith(SUFFIX);
        assertThat(new Names("a").storageAccount("p", SUFFIX)).isEqualTo("ap1a2b3c4d");
    }

    @Test
    void server_names_fit_in_63_characters() {
        assertThat(new Names("acme-prod").unique("connect", SUFFIX)).isEqualTo("acme-prod-connect-1a2b3c4d");
        assertThat(LONGEST.unique("package-manager", SUFFIX)).hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void pool_names_have_twelve_letters_and_digits_at_most() {
        assertThat(Names.agentPool("connect")).isEqualTo("connect");
        assertThat(Names.agentPool("package-manager")).isEqualTo("packagemanag");
    }
}
