package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The Java SDK would otherwise ask for plugin 2.10.0, which drops what it does not know without a word. */
class AzurePluginPinTest {
    @Test
    void the_sdk_finds_our_version_before_its_own() throws IOException {
        assertThat(first("version.txt")).isEqualTo(Versions.AZURE_NATIVE);
    }

    @Test
    void the_pulumi_cli_finds_our_version_before_that_of_the_sdk() throws IOException {
        var plugin = JsonParser.parseString(first("plugin.json")).getAsJsonObject();
        assertThat(plugin.get("name").getAsString()).isEqualTo("azure-native");
        assertThat(plugin.get("version").getAsString()).isEqualTo(Versions.AZURE_NATIVE);
        assertThat(plugin.get("resource").getAsBoolean()).isTrue();
    }

    private static String first(String file) throws IOException {
        try (var stream =
                AzurePluginPinTest.class.getClassLoader().getResourceAsStream("com/pulumi/azure-native/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
