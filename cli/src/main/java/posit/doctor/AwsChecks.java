package posit.doctor;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posit.config.aws.AwsSettings;
import posit.terminal.AccessException;
import posit.terminal.Finding;
import posit.terminal.Row;

/** What Pulumi needs to reach AWS, and a cluster of EKS. */
final class AwsChecks {
    private static final String CURE =
            "`aws configure sso`, then `aws sso login` and AWS_PROFILE; in CI a role by OIDC";

    private final Machine machine;
    private final Optional<AwsSettings> settings;

    /** @param settings empty when the stack file is not valid */
    AwsChecks(Machine machine, Optional<AwsSettings> settings) {
        this.machine = machine;
        this.settings = settings;
    }

    List<Row> rows(boolean online) {
        var checks = new Checks("AWS").add("aws", Tool.AWS.look(machine)).add("credentials", credentials());
        if (online) {
            checks.add("account", account());
        }
        return checks.rows();
    }

    /** In the order in which the SDK of AWS looks for them. */
    private Finding credentials() {
        var profile = profile();
        if (settings.flatMap(AwsSettings::profile).isPresent()) {
            return ofProfile(profile.orElseThrow());
        }
        if (machine.has("AWS_ACCESS_KEY_ID") || machine.has("AWS_SECRET_ACCESS_KEY")) {
            return all("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
        }
        if (machine.has("AWS_WEB_IDENTITY_TOKEN_FILE")) {
            return all("AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN");
        }
        if (machine.has("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
                || machine.has("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
            return Finding.passed("of the container");
        }
        return profile.map(this::ofProfile).orElseGet(this::ofDefaultProfile);
    }

    private Optional<String> profile() {
        return settings.flatMap(AwsSettings::profile).or(() -> machine.variable("AWS_PROFILE"));
    }

    private Finding all(String... names) {
        var missing = machine.without(names);
        return missing.isEmpty()
                ? Finding.passed("by " + String.join(" and ", names))
                : Finding.failed(String.join(", ", missing) + " is not set").advise(CURE);
    }

    private Finding ofProfile(String name) {
        return knows(name)
                ? Finding.passed("profile " + name)
                : Finding.failed("no profile " + name + " in " + config())
                        .advise("`aws configure sso --profile " + name + "`");
    }

    /** The machine itself may have a role, which shows nowhere but in its metadata. */
    private Finding ofDefaultProfile() {
        return knows("default")
                ? Finding.passed("profile default")
                : Finding.unseen("none seen; a role of the machine itself shows only with --online")
                        .advise(CURE);
    }

    private boolean knows(String profile) {
        var credentials = machine.variable("AWS_SHARED_CREDENTIALS_FILE")
                .map(Path::of)
                .orElse(machine.home().resolve(".aws/credentials"));
        var text = "\n" + Machine.text(config()) + "\n" + Machine.text(credentials);
        return text.contains("\n[profile " + profile + "]") || text.contains("\n[" + profile + "]");
    }

    private Path config() {
        return machine.variable("AWS_CONFIG_FILE")
                .map(Path::of)
                .orElse(machine.home().resolve(".aws/config"));
    }

    /** Asks AWS who this is. */
    private Finding account() {
        var aws = machine.find(Tool.AWS.name());
        if (aws.isEmpty()) {
            return Finding.unseen("without the aws CLI AWS cannot be asked");
        }
        var command = new ArrayList<>(List.of("sts", "get-caller-identity", "--output", "json"));
        settings.map(AwsSettings::region).ifPresent(region -> command.addAll(List.of("--region", region)));
        profile().ifPresent(profile -> command.addAll(List.of("--profile", profile)));
        try {
            var json = JsonParser.parseString(machine.output(aws.get(), command.toArray(String[]::new)));
            return allowed(json.getAsJsonObject().get("Account").getAsString());
        } catch (AccessException e) {
            return Finding.failed(e.getMessage()).advise(CURE);
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return Finding.unseen("`aws sts get-caller-identity` names no account");
        }
    }

    private Finding allowed(String account) {
        var allowed = settings.map(AwsSettings::allowedAccountIds).orElse(List.of());
        var forbidden = settings.map(AwsSettings::forbiddenAccountIds).orElse(List.of());
        // With a role to assume it is that role's account which counts.
        var counts = settings.flatMap(AwsSettings::assumeRole).isEmpty();
        if (counts && (forbidden.contains(account) || !allowed.isEmpty() && !allowed.contains(account))) {
            return Finding.failed(account + " is not an account the stack file allows")
                    .advise("other credentials, or aws:allowedAccountIds");
        }
        return Finding.passed(account);
    }
}
