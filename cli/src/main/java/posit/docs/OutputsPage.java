package posit.docs;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.outputs.PlatformOutput;

/** The page docs/outputs.md, from the one place that names the outputs. */
final class OutputsPage {
    private static final String HEAD = """
            # Outputs

            <!-- Generated from posit.outputs.PlatformOutput. Rewrite it: %s -->

            What a stack tells people and other stacks. Names and types are an interface: they change only with a major version.

            ```sh
            pulumi stack output connectUrl
            pulumi stack output kubeconfig --show-secrets > kubeconfig
            ```

            Another Pulumi program reads them through a stack reference; in Java with types, from the artifact `posit-components`, and with an
            error that says what is missing:

            ```java
            var platform = new PlatformOutputs(new StackReference("acme/posit/aws"));
            Output<String> kubeconfig = platform.kubeconfig(); // secret
            Output<String> url = platform.connect().url();
            ```

            [examples/consumer](../examples/consumer) is such a program. An example that begins with `...` is the end of an Azure
            resource id.
            """;

    private OutputsPage() {}

    /** What the file should hold. */
    static String markdown() {
        return HEAD.formatted(GeneratedFiles.COMMAND)
                + Stream.of(PlatformOutput.Scope.values())
                        .map(OutputsPage::section)
                        .collect(Collectors.joining());
    }

    private static String section(PlatformOutput.Scope scope) {
        var rows = Stream.of(PlatformOutput.values())
                .filter(output -> output.scope() == scope)
                .map(OutputsPage::row)
                .collect(Collectors.joining());
        return "\n## " + heading(scope)
                + "\n\n| Output | Type | Meaning | On AWS, for example | On Azure |\n|---|---|---|---|---|\n" + rows;
    }

    private static String heading(PlatformOutput.Scope scope) {
        return scope == PlatformOutput.Scope.STACK
                ? "Every stack"
                : "Stacks with " + scope.title() + ": those with `" + scope.key() + "`";
    }

    private static String row(PlatformOutput output) {
        return "| `%s` | %s | %s | `%s` | `%s` |\n"
                .formatted(
                        output.key(),
                        output.kind().word(),
                        output.meaning(),
                        output.exampleOnAws(),
                        output.exampleOnAzure());
    }
}
