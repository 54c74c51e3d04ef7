package posit.config.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.config.StackConfig;
import posit.config.StackFiles;

class ConfigSourceTest {
    @Test
    void an_environment_without_pulumi_is_empty() {
        assertThat(ConfigSource.fromEnvironment(Map.of())).isEqualTo(new ConfigSource(Map.of(), Set.of()));
    }

    @Test
    void what_the_engine_sets_is_read() {
        ConfigSource source = ConfigSource.fromEnvironment(Map.of(
                "PULUMI_CONFIG",
                "{\"aws:region\":\"us-east-1\",\"posit:connect\":\"{\\\"domain\\\":\\\"c.acme.org\\\"}\"}",
                "PULUMI_CONFIG_SECRET_KEYS",
                "[\"posit:connect\"]"));

        assertThat(source.values())
                .isEqualTo(Map.of("aws:region", "us-east-1", "posit:connect", "{\"domain\":\"c.acme.org\"}"));
        assertThat(source.secretKeys()).isEqualTo(Set.of("posit:connect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[\"posit:cloud\"", "{\"a\":"})
    void a_broken_environment_is_one_clear_problem(String json) {
        assertThatThrownBy(() -> ConfigSource.fromEnvironment(Map.of("PULUMI_CONFIG", json)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("PULUMI_CONFIG or PULUMI_CONFIG_SECRET_KEYS in the environment is not what Pulumi writes."
                        + " Start the program with pulumi up.");
    }

    @Test
    void nothing_at_all_is_answered_with_what_to_set_first() {
        assertThatThrownBy(() -> StackConfig.read(new ConfigSource(Map.of(), Set.of()), StackFiles.TODAY))
                .hasMessage("""
                        posit:cloud is missing: a stack is deployed to aws or to azure. Set it: pulumi config set posit:cloud aws
                        posit:name is missing: 2 to 20 lower-case letters, digits and single dashes, a letter first, no dash at the end. Set it: pulumi config set posit:name posit-aws
                        posit:connect is missing: a stack deploys at least one product. Set it: pulumi config set --path posit:connect.domain connect.example.com""");
    }
}
