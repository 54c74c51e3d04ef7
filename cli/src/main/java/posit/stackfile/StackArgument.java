package posit.stackfile;

import picocli.CommandLine.Parameters;
import posit.terminal.Terminal;

/** The first argument of a command that is about one stack. */
public final class StackArgument {
    @Parameters(
            index = "0",
            paramLabel = "STACK",
            description = "aws, for Pulumi.aws.yaml beside Pulumi.yaml; or the path of a stack file.")
    private String typed;

    /** @throws posit.terminal.UserException when there is no such file, or it cannot be read */
    public StackFile file(Terminal terminal) {
        return StackFile.named(terminal.root(), typed);
    }
}
