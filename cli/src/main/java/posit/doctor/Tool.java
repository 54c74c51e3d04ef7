package posit.doctor;

import posit.terminal.AccessException;
import posit.terminal.Finding;

/**
 * A program that {@code pulumi up} needs on the PATH.
 *
 * @param least the oldest version that will do
 * @param why what needs it
 * @param cure where to get it
 */
record Tool(String name, String versionArgument, ToolVersion least, String why, String cure) {
    static final Tool PULUMI = new Tool(
            "pulumi",
            "version",
            new ToolVersion(3, 187, 0),
            "no older one was tried with this program",
            "https://www.pulumi.com/docs/install/");

    static final Tool MAVEN = new Tool(
            "mvn",
            "-version",
            new ToolVersion(3, 8, 7),
            "Pulumi runs the program through it",
            "https://maven.apache.org/install.html");

    static final Tool AWS = new Tool(
            "aws",
            "--version",
            new ToolVersion(2, 7, 0),
            "Pulumi reaches the cluster through `aws eks get-token`",
            "https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html");

    static final Tool KUBELOGIN = new Tool(
            "kubelogin",
            "--version",
            new ToolVersion(0, 0, 0),
            "Pulumi reaches the cluster through it",
            "`az aks install-cli`, or https://azure.github.io/kubelogin/install.html");

    Finding look(Machine machine) {
        var found = machine.find(name);
        if (found.isEmpty()) {
            return Finding.failed("no " + name + " on the PATH; " + why).advise(cure);
        }
        try {
            return judge(machine.output(found.get(), versionArgument));
        } catch (AccessException e) {
            return Finding.failed(e.getMessage()).advise("run " + name + " " + versionArgument + " yourself, and see");
        }
    }

    private Finding judge(String said) {
        var version = ToolVersion.in(said);
        if (version.isEmpty()) {
            return Finding.unseen("its version is not in what `" + name + " " + versionArgument + "` prints");
        }
        return version.get().compareTo(least) < 0
                ? Finding.failed(version.get() + " is older than " + least + ": " + why)
                        .advise(cure)
                : Finding.passed(version.get().toString());
    }
}
