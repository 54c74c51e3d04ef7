package posit.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import posit.plan.PlanJson;

/** Prints the graph and the JSON of a stack, for a test that compares two JVMs. */
final class PrintGraph {
    private PrintGraph() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(text(Target.valueOf(args[0]).ready()));
    }

    static String text(Stack stack) {
        var tagged = stack.set("posit:tags.team", "data")
                .set("posit:tags.cost", "42")
                .set("posit:tags.a", "b");
        var preview = tagged.run(true);
        var created = tagged.run(false);
        return GraphText.of(preview)
                + GraphText.of(created)
                + PlanJson.text(preview, tagged.values(), tagged.secretKeys())
                + PlanJson.text(created, tagged.values(), tagged.secretKeys());
    }
}
