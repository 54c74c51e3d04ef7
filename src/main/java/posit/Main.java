package posit;

import com.pulumi.Pulumi;
import posit.config.ConfigSource;

/** Entry point of {@code pulumi up}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // The SDK cannot list configuration keys, and an unknown key must not pass in silence.
        var config = ConfigSource.fromEnvironment(System.getenv());
        Pulumi.run(context -> Platform.deploy(context, config));
    }
}
