package posit.platform;

import com.pulumi.Context;
import com.pulumi.deployment.Deployment;
import com.pulumi.exceptions.RunException;
import java.time.LocalDate;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.azure.AzureConfig;
import posit.config.reader.ConfigException;
import posit.config.reader.ConfigSource;
import posit.config.shared.Note;
import posit.platform.aws.AwsPlatform;
import posit.platform.azure.AzurePlatform;

/** Turns a configuration into components; the only place that switches on the cloud. */
public final class Platform {
    private Platform() {}

    /** @throws RunException with all problems of the configuration, before anything is registered */
    public static void deploy(Context context, ConfigSource source) {
        var config = read(source);
        heed(context, config);
        switch (config.cloud()) {
            case AWS -> AwsPlatform.deploy(context, config, (AwsConfig) config.settings());
            case AZURE -> AzurePlatform.deploy(context, config, (AzureConfig) config.settings());
        }
    }

    private static StackConfig read(ConfigSource source) {
        try {
            return StackConfig.read(source, LocalDate.now());
        } catch (ConfigException e) {
            // Its message is written for people; the SDK prints a RunException without a stack trace.
            throw new RunException(e.getMessage());
        }
    }

    /** A preview may go on with what is still missing; an update would build something that cannot start. */
    private static void heed(Context context, StackConfig config) {
        var missing = config.notes().stream()
                .filter(note -> note.kind() == Note.Kind.BEFORE_UP)
                .toList();
        if (!missing.isEmpty() && !Deployment.getInstance().isDryRun()) {
            throw new RunException(
                    String.join("\n", missing.stream().map(Platform::told).toList()));
        }
        config.notes().forEach(note -> context.log().warn(told(note)));
    }

    private static String told(Note note) {
        var text = note.key() + " " + note.text();
        return note.kind() == Note.Kind.BEFORE_UP ? "before `pulumi up`: " + text : text;
    }
}
