package posit.config;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Stack files as tests read them; the program's own reader of files is posit.plan's. */
final class StackFiles {
    /** The day the tests live on. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** The shortest file that deploys Connect. */
    static final String SHORTEST = """
            config:
              aws:region: us-east-1
              posit:cloud: aws
              posit:name: team-a
              posit:connect:
                domain: connect.acme.org
                hostedZoneId: Z0123456789ABC
            """;

    /** The shortest file that deploys both products to Azure. */
    static final String SHORTEST_AZURE = """
            config:
              azure-native:location: westeurope
              posit:cloud: azure
              posit:name: team-a
              posit:connect:
                domain: connect.acme.org
                certificate: {tlsSecret: connect-tls}
              posit:packageManager:
                domain: packages.acme.org
                certificate: {tlsSecret: packages-tls}
            """;

    private static final Path RESOURCES = Path.of("src/test/resources/config");

    private StackFiles() {}

    static StackConfig read(String yaml) {
        return StackConfig.read(source(yaml), TODAY);
    }

    static AwsConfig aws(String yaml) {
        return (AwsConfig) read(yaml).settings();
    }

    static AzureConfig azure(String yaml) {
        return (AzureConfig) read(yaml).settings();
    }

    static ConfigSource source(String yaml) {
        Map<?, ?> config = (Map<?, ?>) ((Map<?, ?>) new Yaml().load(yaml)).get("config");
        Map<String, String> values = new TreeMap<>();
        Set<String> secrets = new TreeSet<>();
        config.forEach((key, value) -> {
            values.put(key.toString(), text(opened(value)));
            if (holdsSecret(value)) {
                secrets.add(key.toString());
            }
        });
        return new ConfigSource(values, secrets);
    }

    static List<Path> named(String directory) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(directory))) {
            return files.sorted().toList();
        }
    }

    private static String text(Object value) {
        return value == null || value instanceof Map || value instanceof List
                ? new Gson().toJson(value)
                : value.toString();
    }

    private static Object opened(Object value) {
        if (isSecret(value)) {
            return "[secret]";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> all = new TreeMap<>();
            map.forEach((k, v) -> all.put(k.toString(), opened(v)));
            return all;
        }
        return value instanceof List<?> list
                ? list.stream().map(StackFiles::opened).toList()
                : value;
    }

    private static boolean holdsSecret(Object value) {
        return isSecret(value)
                || value instanceof Map<?, ?> map && map.values().stream().anyMatch(StackFiles::holdsSecret);
    }

    private static boolean isSecret(Object value) {
        return value instanceof Map<?, ?> map && map.keySet().equals(Set.of("secure"));
    }
}
