package posit;

import com.pulumi.Pulumi;
import posit.config.reader.ConfigSource;
import posit.platform.Platform;

/** Entry point of {@code pulumi up}. */
public final class Main {
    private static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private Main() {}

    public static void main(String[] args) {
        // For `java -jar`, which reads no .mvn/jvm.config: with one worker the SDK hangs on JDK 25.
        // ref: https://github.com/pulumi/pulumi-java/issues/2270
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(PARALLELISM, "4");
        }
        SdkLogger.install();
        // The SDK cannot list configuration keys, and an unknown key must not pass in silence.
        var config = ConfigSource.fromEnvironment(System.getenv());
        Pulumi.run(context -> Platform.deploy(context, config));
    }
}
