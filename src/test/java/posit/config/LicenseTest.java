package posit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.config.reader.ConfigException;
import posit.config.reader.ConfigSource;

class LicenseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'file': ''} | posit:connect.license.file is empty: the content of a licence file (what Posit prefers in"
                        + " Kubernetes) is wanted. Set it: pulumi config set --secret --path posit:connect.license.file < license.lic",
                "{'file': 'connect.lic'} | posit:connect.license.file is the name of a file: its content is wanted."
                        + " Set it: pulumi config set --secret --path posit:connect.license.file < license.lic",
                "{'key': 'a\\nb'} | posit:connect.license.key has several lines: a file goes to file."
                        + " Set it: pulumi config set --secret --path posit:connect.license.key",
                "{'server': 7} | posit:connect.license.server is empty: the address of a floating licence server, host:port"
                        + " is wanted. Set it: pulumi config set --secret --path posit:connect.license.server"
            })
    void is_refused_when_it_cannot_be_one(String license, String problem) {
        String connect = "{'domain': 'connect.acme.org', 'hostedZoneId': 'Z1', 'license': " + license + "}";
        Map<String, String> values = Map.of(
                "aws:region",
                "us-east-1",
                "posit:cloud",
                "aws",
                "posit:name",
                "team-a",
                "posit:connect",
                connect.replace('\'', '"'));

        ConfigException e = catchThrowableOfType(
                ConfigException.class,
                () -> StackConfig.read(new ConfigSource(values, Set.of("posit:connect")), StackFiles.TODAY));

        assertThat(e.problems()).containsExactly(problem);
    }
}
