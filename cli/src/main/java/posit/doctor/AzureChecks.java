package posit.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.cluster.KubeLogin;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureSettings;
import posit.terminal.AccessException;
import posit.terminal.Finding;
import posit.terminal.Row;
import posit.terminal.Verdict;

/** What Pulumi needs to reach Azure, and a cluster of AKS. */
final class AzureChecks {
    private static final String CURE = "`az login`; in CI ARM_CLIENT_ID, ARM_TENANT_ID, ARM_SUBSCRIPTION_ID and OIDC";
    private static final String AZ = "https://learn.microsoft.com/cli/azure/install-azure-cli";

    private final Machine machine;
    private final Optional<AzureConfig> config;

    /** @param config empty when the stack file is not valid */
    AzureChecks(Machine machine, Optional<AzureConfig> config) {
        this.machine = machine;
        this.config = config;
    }

    List<Row> rows(boolean online) {
        var checks = new Checks("Azure")
                .add("kubelogin", Tool.KUBELOGIN.look(machine))
                .add("credentials", credentials());
        config.ifPresent(valid ->
                checks.add("cluster login", clusterLogin(valid.cluster().login())));
        if (online) {
            checks.add("subscription", subscription());
        }
        return checks.rows();
    }

    private Finding credentials() {
        if (machine.has("ARM_CLIENT_ID")) {
            return application();
        }
        if (isOn("ARM_USE_MSI")) {
            return Finding.passed("of the machine, by ARM_USE_MSI");
        }
        return azure("account", "show", "--query", "id", "--output", "tsv")
                .map(found -> found.verdict() == Verdict.PASSED
                        ? Finding.passed("`az login`, subscription " + found.fact())
                        : found)
                .orElse(Finding.failed("neither ARM_CLIENT_ID nor the az CLI").advise(CURE));
    }

    private Finding application() {
        var tenant = machine.has("ARM_TENANT_ID")
                || config.map(AzureConfig::provider)
                        .flatMap(AzureSettings::tenantId)
                        .isPresent();
        if (!tenant) {
            return Finding.failed("ARM_CLIENT_ID is set, and ARM_TENANT_ID is not")
                    .advise(CURE);
        }
        if (isOn("ARM_USE_OIDC")) {
            var token = Stream.of("ARM_OIDC_TOKEN", "ARM_OIDC_TOKEN_FILE_PATH", "ACTIONS_ID_TOKEN_REQUEST_TOKEN")
                    .anyMatch(machine::has);
            return token
                    ? Finding.passed("an application, by OIDC")
                    : Finding.failed("ARM_USE_OIDC is set, and no token is there")
                            .advise("in GitHub Actions: permissions: id-token: write");
        }
        var secret =
                Stream.of("ARM_CLIENT_SECRET", "ARM_CLIENT_CERTIFICATE_PATH").anyMatch(machine::has);
        return secret
                ? Finding.passed("an application with a secret or certificate")
                : Finding.failed("ARM_CLIENT_ID is set without ARM_USE_OIDC, a secret or a certificate")
                        .advise(CURE);
    }

    /** What kubelogin wants for the mode of the stack file. ref: https://azure.github.io/kubelogin/concepts/login-modes.html */
    private Finding clusterLogin(KubeLogin login) {
        return switch (login) {
            case AZURE_CLI ->
                machine.find("az")
                        .map(found -> Finding.passed(login.key()))
                        .orElse(Finding.failed(login.key() + ", and no az on the PATH")
                                .advise(AZ + "; in CI posit:cluster.login: workloadidentity"));
            case WORKLOAD_IDENTITY ->
                variables(login, "AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_FEDERATED_TOKEN_FILE");
            case SERVICE_PRINCIPAL -> variables(login, "AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_CLIENT_SECRET");
            case MANAGED_IDENTITY -> Finding.passed(login.key());
        };
    }

    private Finding variables(KubeLogin login, String... names) {
        var missing = machine.without(names);
        return missing.isEmpty()
                ? Finding.passed(login.key())
                : Finding.failed(login.key() + ", and not set: " + String.join(", ", missing))
                        .advise("set them, or choose another posit:cluster.login");
    }

    /** Asks Azure for a token, which shows whether the login of {@code az} still holds. */
    private Finding subscription() {
        return azure("account", "get-access-token", "--query", "subscription", "--output", "tsv")
                .orElse(Finding.unseen("without the az CLI Azure cannot be asked"));
    }

    /** Empty when there is no az CLI. */
    private Optional<Finding> azure(String... arguments) {
        return machine.find("az").map(az -> {
            try {
                return Finding.passed(machine.output(az, arguments).strip());
            } catch (AccessException e) {
                return Finding.failed(e.getMessage()).advise(CURE);
            }
        });
    }

    private boolean isOn(String name) {
        return machine.variable(name)
                .filter(value -> value.matches("(?i)true|1"))
                .isPresent();
    }
}
