package posit.config;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import posit.config.aws.AwsConfig;
import posit.config.azure.AzureConfig;
import posit.config.reader.ConfigSource;
import posit.config.shared.ContentConfig;
import posit.config.shared.CpuConfig;
import posit.config.shared.EnvironmentConfig;
import posit.config.shared.InstallationConfig;
import posit.config.shared.MemoryConfig;
import posit.connect.ExecutionEnvironment.Matching;

/** Stack files as tests read them; the program's own reader of files is posit.plan's. */
public final class StackFiles {
    /** The day the tests live on. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** The shortest file that deploys Connect. */
    public static final String SHORTEST = """
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

    /** The image content runs in unless a file names others. */
    static final EnvironmentConfig IMAGE = new EnvironmentConfig(
            "posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro",
            "R 4.6 and Python 3.14",
            Matching.ANY,
            List.of(new InstallationConfig("4.6.1", "/opt/R/4.6.1/bin/R")),
            List.of(new InstallationConfig("3.14.6", "/opt/python/3.14.6/bin/python3")),
            List.of(new InstallationConfig("1.9.38", "/opt/quarto/bin/quarto")),
            List.of());

    /** The images of the files with every key. */
    static final List<EnvironmentConfig> IMAGES = List.of(
            new EnvironmentConfig(
                    "registry.acme.org:5000/posit/content:2026.08",
                    "R 4.5 and 4.6",
                    Matching.ANY,
                    List.of(
                            new InstallationConfig("4.6.1", "/opt/R/4.6.1/bin/R"),
                            new InstallationConfig("4.5.2", "/opt/R/4.5.2/bin/R")),
                    List.of(),
                    List.of(new InstallationConfig("1.9.38", "/opt/quarto/bin/quarto")),
                    List.of()),
            new EnvironmentConfig(
                    "ghcr.io/acme/models@sha256:" + "0123456789abcdef".repeat(4),
                    "Models",
                    Matching.EXACT,
                    List.of(),
                    List.of(new InstallationConfig("3.14.6", "/opt/python/3.14.6/bin/python3")),
                    List.of(),
                    List.of(new InstallationConfig("2.17.1", "/usr/bin/tensorflow_model_server"))));

    /** What content may use unless a file says otherwise. */
    static final ContentConfig DEFAULT_LIMITS = new ContentConfig(
            new CpuConfig("250m", "2", "4", "4"),
            new MemoryConfig("1Gi", "4Gi", "8Gi", "8Gi"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What content may use in the files with every key. */
    static final ContentConfig LIMITS = new ContentConfig(
            new CpuConfig("500m", "3", "6", "none"),
            new MemoryConfig("512Mi", "2Gi", "16Gi", "none"),
            Optional.of(1),
            Optional.of(4),
            Optional.of(10),
            Optional.of("30m"),
            Optional.of("90s"));

    /** The Helm values of the files with every key. */
    static final Map<String, Object> VALUES = Map.of(
            "config",
            Map.of("Authorization", Map.of("DefaultUserRole", "viewer")),
            "resources",
            Map.of("requests", Map.of("cpu", 3, "memory", "6Gi")),
            "pod",
            Map.of("env", List.of(Map.of("name", "TZ", "value", "UTC"))));

    private static final Path RESOURCES = Path.of("src/test/resources/config");

    private StackFiles() {}

    public static StackConfig read(String yaml) {
        return StackConfig.read(source(yaml), TODAY);
    }

    static AwsConfig aws(String yaml) {
        return (AwsConfig) read(yaml).settings();
    }

    static AzureConfig azure(String yaml) {
        return (AzureConfig) read(yaml).settings();
    }

    public static ConfigSource source(String yaml) {
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

    /** @param file below the directory of the tests' stack files */
    static String text(String file) {
        try {
            return Files.readString(RESOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
