package posit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.config.aws.AwsConfig;
import posit.config.reader.ConfigException;
import posit.config.reader.ConfigSource;
import posit.config.shared.LicenseConfig;

/** A secret is in no text this package makes, however wrong the file is. */
class SecretsTest {
    private static final String SECRET = "TOP-SECRET-1234";

    private static ConfigSource source(String connect) {
        String json = connect.replace('\'', '"').replace("SECRET", SECRET);
        Map<String, String> values =
                Map.of("aws:region", "us-east-1", "posit:cloud", "aws", "posit:name", "team-a", "posit:connect", json);
        return new ConfigSource(values, Set.of("posit:connect"));
    }

    @Test
    void the_licence_is_read_and_not_shown() {
        StackConfig config = StackConfig.read(
                source(
                        "{'domain': 'connect.acme.org', 'hostedZoneId': 'Z1234', 'license': {'file': 'SECRET\\nline 2'}}"),
                StackFiles.TODAY);

        LicenseConfig license = ((AwsConfig) config.settings())
                .connect()
                .orElseThrow()
                .server()
                .license()
                .orElseThrow();
        assertThat(license.kind()).isEqualTo(LicenseConfig.Kind.FILE);
        assertThat(license.value()).isEqualTo(SECRET + "\nline 2");
        assertThat(license).hasToString("LicenseConfig[kind=FILE, value=[secret]]");
        assertThat(config.toString()).contains("LicenseConfig").doesNotContain(SECRET);
    }

    @Test
    void a_source_shows_keys_only() {
        assertThat(source("SECRET"))
                .hasToString("ConfigSource[keys=[aws:region, posit:cloud, posit:connect, posit:name],"
                        + " secretKeys=[posit:connect]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET",
                "'SECRET'",
                "['SECRET']",
                "{'license': 'SECRET'}",
                "{'license': ['SECRET']}",
                "{'license': {'file': ['SECRET']}}",
                "{'license': {'file': {'SECRET': 1}}}",
                "{'license': {'file': './SECRET.lic'}}",
                "{'license': {'key': 'SECRET\\nSECRET'}}",
                "{'license': {'key': 'SECRET', 'server': 'SECRET'}}",
                "{'licence': {'file': 'SECRET'}}",
                "{'license': {'fiel': 'SECRET'}}",
                "{'preset': 'SECRET'}",
                "{'domain': 'SECRET'}",
                "{'domain': ['SECRET']}",
                "{'hostedZoneId': 'SECRET'}",
                "{'certificateArn': 'SECRET'}",
                "{'allowedCidrs': ['SECRET']}",
                "{'allowedCidrs': ['SECRET/24']}",
                "{'allowedCidrs': 'SECRET'}",
                "{'replicas': 'SECRET'}",
                "{'nodes': {'type': 'SECRET'}}",
                "{'nodes': 'SECRET'}",
                "{'database': {'version': 'SECRET'}}",
                "{'database': {'multiAz': 'SECRET'}}",
                "{'packageRepository': 'https://me:SECRET@cran.acme.org/'}",
                "{'packageRepository': 'SECRET'}",
                "{'domain': 'SECRET'"
            })
    void a_refused_secret_is_not_shown(String connect) {
        ConfigException e =
                catchThrowableOfType(ConfigException.class, () -> StackConfig.read(source(connect), StackFiles.TODAY));

        assertThat(e).as("a file that has to be refused").isNotNull();
        assertThat(e.problems()).isNotEmpty();
        assertThat(e.toString()).doesNotContain(SECRET).doesNotContainIgnoringCase("top-secret");
        assertThat(e).hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'SECRET'",
                "{'license': 'SECRET'}",
                "{'license': {'key': 'SECRET', 'server': 'SECRET'}}",
                "{'licence': {'file': 'SECRET'}}",
                "{'domain': 'SECRET'}",
                "{'domain': 'TOP-SECRET-1234.acme.org', 'dnsZoneId': '/subscriptions/SECRET/resourceGroups/SECRET'}",
                "{'domain': 'top-secret-1234.acme.org', 'dnsZoneId':"
                        + " '/subscriptions/1/resourceGroups/SECRET/providers/Microsoft.Network/dnsZones/acme.com'}",
                "{'certificate': 'SECRET'}",
                "{'certificate': {'keyVaultUri': 'SECRET', 'keyVaultId': 'SECRET', 'tlsSecret': 'SECRET'}}",
                "{'certificate': {'keyVaultUri': 'https://SECRET.vault.azure.net/certificates/SECRET', 'keyVaultId':"
                        + " '/subscriptions/1/resourceGroups/SECRET/providers/Microsoft.KeyVault/vaults/x'}}",
                "{'certificate': {'tlsSecret': 'top-secret-1234', 'keyVaultUri':"
                        + " 'https://SECRET.vault.azure.net/certificates/SECRET'}}",
                "{'ingress': 'SECRET'}",
                "{'nodes': {'type': 'SECRET', 'count': 'SECRET'}}",
                "{'database': {'type': 'SECRET', 'version': 'SECRET'}}",
                "{'maxOpenConnections': 'SECRET'}",
                "{'gitSandbox': 'SECRET'}",
                "{'files': {'shareGiB': 'SECRET'}}",
                "{'files': 'SECRET'}"
            })
    void a_refused_secret_on_azure_is_not_shown(String packageManager) {
        String json = packageManager.replace('\'', '"').replace("SECRET", SECRET);
        Map<String, String> values = Map.of(
                "azure-native:location",
                "westeurope",
                "posit:cloud",
                "azure",
                "posit:name",
                "team-a",
                "posit:packageManager",
                json);

        ConfigException e = catchThrowableOfType(
                ConfigException.class,
                () -> StackConfig.read(new ConfigSource(values, Set.of("posit:packageManager")), StackFiles.TODAY));

        assertThat(e).as("a file that has to be refused").isNotNull();
        assertThat(e.toString()).doesNotContainIgnoringCase("top-secret");
        assertThat(e).hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientSecret", "clientCertificatePassword", "oidcToken", "oidcRequestToken"})
    void azure_credentials_in_a_stack_file_are_refused_and_not_shown(String key) {
        Map<String, String> values = Map.of("posit:cloud", "azure", "azure-native:" + key, SECRET);

        ConfigException e = catchThrowableOfType(
                ConfigException.class, () -> StackConfig.read(new ConfigSource(values, Set.of()), StackFiles.TODAY));

        assertThat(e.getMessage())
                .contains("azure-native:" + key + " does not belong in a stack file")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accessKey", "secretKey", "token", "secret_key", "accessKeyId", "sessionToken"})
    void credentials_in_a_stack_file_are_refused_and_not_shown(String key) {
        Map<String, String> values = Map.of("posit:cloud", "aws", "aws:" + key, SECRET);

        ConfigException e = catchThrowableOfType(
                ConfigException.class, () -> StackConfig.read(new ConfigSource(values, Set.of()), StackFiles.TODAY));

        assertThat(e.getMessage())
                .contains("aws:" + key + " does not belong in a stack file")
                .doesNotContain(SECRET);
    }

    @Test
    void a_licence_in_plain_text_is_not_shown_either() {
        ConfigSource plain =
                new ConfigSource(source("{'license': {'file': 'SECRET'}}").values(), Set.of());

        ConfigException e =
                catchThrowableOfType(ConfigException.class, () -> StackConfig.read(plain, StackFiles.TODAY));

        assertThat(e.problems())
                .contains("posit:connect.license.file is in plain text: a licence must be encrypted. Set it:"
                        + " pulumi config set --secret --path posit:connect.license.file < license.lic");
        assertThat(e.getMessage()).doesNotContain(SECRET);
    }

    @Test
    void a_broken_environment_is_not_quoted() {
        Map<String, String> env = Map.of("PULUMI_CONFIG", "{\"posit:connect\": " + SECRET + "\"");

        ConfigException e = catchThrowableOfType(ConfigException.class, () -> ConfigSource.fromEnvironment(env));

        assertThat(e).hasNoCause();
        assertThat(e.getMessage()).contains("PULUMI_CONFIG").doesNotContain(SECRET);
    }
}
