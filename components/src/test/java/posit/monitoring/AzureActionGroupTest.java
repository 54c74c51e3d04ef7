package posit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import posit.cloud.AzureGroup;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzureActionGroupTest {
    @Test
    void mails_what_it_gets() {
        var made = AzureMocks.run(context -> {
            var group = new AzureGroup("group", new AzureReference().groupArgs(), null);
            new AzureActionGroup(
                    "alerts",
                    AzureActionGroupArgs.builder()
                            .group(group)
                            .email("on-call@acme.org")
                            .build(),
                    null);
        });
        var actions = made.only("azure-native:monitor:ActionGroup");

        assertThat(actions.at("emailReceivers.0.emailAddress")).isEqualTo("on-call@acme.org");
        assertThat(actions.at("enabled")).isEqualTo(true);
        assertThat(actions.at("location")).isEqualTo("global");
    }
}
