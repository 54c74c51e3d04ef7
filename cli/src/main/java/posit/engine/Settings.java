package posit.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What a program is run with.
 *
 * @param config values by full key, as the CLI hands them over: objects and lists as JSON
 * @param secretKeys keys of {@code config} whose values are secret
 * @param dryRun true as in {@code pulumi preview}, false as in {@code pulumi up}
 * @param timeout after which a program that hangs is given up
 */
public record Settings(
        String organization,
        String project,
        String stack,
        Map<String, String> config,
        Set<String> secretKeys,
        boolean dryRun,
        ProviderMock mock,
        Duration timeout) {
    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    /** A preview against {@link CloudMock}. */
    public static Settings preview(String project, String stack, Map<String, String> config, Set<String> secretKeys) {
        return new Settings("organization", project, stack, config, secretKeys, true, CloudMock.of(config), TIMEOUT);
    }

    /** The same as if everything was being created. */
    public Settings creating() {
        return new Settings(organization, project, stack, config, secretKeys, false, mock, timeout);
    }

    /** A preview in which nothing is unknown: the mock answers as if it had created what it is asked for. */
    public Settings knowing() {
        return mock(new KnowingMock(mock));
    }

    public Settings mock(ProviderMock mock) {
        return new Settings(organization, project, stack, config, secretKeys, dryRun, mock, timeout);
    }

    public Settings timeout(Duration timeout) {
        return new Settings(organization, project, stack, config, secretKeys, dryRun, mock, timeout);
    }

    /** Without the values: some are secret. */
    @Override
    public String toString() {
        return "Settings[" + project + "/" + stack + ", keys=" + config.keySet() + "]";
    }
}
