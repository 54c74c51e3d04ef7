package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class AwsKeyTest {
    private static MockRun<AwsKey> run(boolean protect) {
        return MockRun.of(context -> new AwsKey("key", new AwsKey.Args(Samples.NAMES, protect), Samples.options()));
    }

    @Test
    void rotates_and_can_be_saved_for_thirty_days_after_a_deletion() {
        var key = run(true).only("aws:kms/key:Key");

        assertThat(key.at("enableKeyRotation")).isEqualTo(true);
        assertThat(key.at("deletionWindowInDays")).isEqualTo(30L);
        assertThat(key.at("description")).isEqualTo("Data of acme");
    }

    @Test
    void refuses_deletion_only_when_asked_to() {
        assertThat(run(true).only("aws:kms/key:Key").protect()).isTrue();
        assertThat(run(false).only("aws:kms/key:Key").protect()).isFalse();
    }

    @Test
    void has_an_alias_that_carries_the_name_of_the_stack() {
        var alias = run(true).only("aws:kms/alias:Alias");

        assertThat(alias.at("name")).isEqualTo("alias/acme-data");
        assertThat(alias.at("targetKeyId")).isEqualTo("key-key-key-id");
    }

    @Test
    void offers_its_arn() {
        assertThat(MockRun.value(run(true).built().arn())).isEqualTo("arn:mock:key-key");
    }
}
