package posit.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import posit.terminal.Finding;
import posit.terminal.Row;

/** Where Pulumi keeps a stack, and with what it encrypts secrets. */
final class PulumiChecks {
    private static final String CLOUD = "https://api.pulumi.com";
    private static final String LOGIN = "`pulumi login`, or PULUMI_ACCESS_TOKEN, or PULUMI_BACKEND_URL for a bucket";
    private static final String PASSPHRASE = "PULUMI_CONFIG_PASSPHRASE";
    private static final String PASSPHRASE_FILE = PASSPHRASE + "_FILE";

    private final Machine machine;
    private final Path stackFile;

    PulumiChecks(Machine machine, Path stackFile) {
        this.machine = machine;
        this.stackFile = stackFile;
    }

    List<Row> rows() {
        return new Checks("Pulumi")
                .add("pulumi", Tool.PULUMI.look(machine))
                .add("backend", backend())
                .add("secrets", secrets())
                .rows();
    }

    private Finding backend() {
        return address()
                .map(address -> Finding.passed(isCloud(address) ? "Pulumi Cloud" : "self-managed, " + scheme(address)))
                .orElse(Finding.failed("nobody is logged in").advise(LOGIN));
    }

    /** In the order in which the Pulumi CLI looks for it. */
    private Optional<String> address() {
        return machine.variable("PULUMI_BACKEND_URL")
                .or(() -> machine.variable("PULUMI_ACCESS_TOKEN").map(token -> CLOUD))
                .or(this::loggedIn);
    }

    /** What {@code pulumi login} left behind. */
    private Optional<String> loggedIn() {
        var home = machine.variable("PULUMI_HOME")
                .map(Path::of)
                .orElse(machine.home().resolve(".pulumi"));
        return Optional.ofNullable(yaml(home.resolve("credentials.json")).get("current"))
                .map(String::valueOf)
                .filter(address -> !address.isBlank());
    }

    private static boolean isCloud(String address) {
        return address.startsWith("https://");
    }

    private static String scheme(String address) {
        return address.replaceFirst(":.*", "://");
    }

    private Finding secrets() {
        var stack = yaml(stackFile);
        var provider = Optional.ofNullable(stack.get("secretsprovider"))
                .map(String::valueOf)
                .orElse("");
        if (!provider.isEmpty() && !provider.equals("passphrase")) {
            return Finding.passed(scheme(provider) + " by the stack file: its key must be usable by who runs Pulumi");
        }
        var backend = address();
        if (!provider.isEmpty()
                || stack.containsKey("encryptionsalt")
                || backend.filter(address -> !isCloud(address)).isPresent()) {
            return passphrase();
        }
        return backend.isEmpty() ? Finding.open("as the backend has them") : Finding.passed("Pulumi Cloud's own");
    }

    /** An empty passphrase is one too. */
    private Finding passphrase() {
        if (machine.environment().containsKey(PASSPHRASE)) {
            return Finding.passed("a passphrase, by " + PASSPHRASE);
        }
        if (machine.has(PASSPHRASE_FILE)) {
            return Finding.passed("a passphrase, by " + PASSPHRASE_FILE);
        }
        return Finding.failed(
                        "a passphrase is needed, and neither " + PASSPHRASE + " nor " + PASSPHRASE_FILE + " is set")
                .advise("set one of them; or `pulumi stack change-secrets-provider` to awskms:// or azurekeyvault://");
    }

    private static Map<?, ?> yaml(Path file) {
        try {
            var text = Machine.text(file);
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof Map<?, ?> map
                    ? map
                    : Map.of();
        } catch (YAMLException e) {
            return Map.of();
        }
    }
}
