package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzureGroupTest {
    @Test
    void the_group_of_a_stack_bears_its_name_and_is_guarded() {
        var reference = new AzureReference();
        var made = AzureMocks.run(context -> new AzureGroup("group", reference.groupArgs(), null));
        var group = made.only("azure-native:resources:ResourceGroup");
        assertThat(group.at("resourceGroupName")).isEqualTo("acme");
        assertThat(group.at("location")).isEqualTo("eastus2");
        assertThat(group.at("tags")).isEqualTo(Map.of("team", "data"));
        assertThat(group.isProtected()).isTrue();
    }
}
