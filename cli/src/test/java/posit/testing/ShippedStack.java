package posit.testing;

import posit.engine.Plan;
import posit.stack.Stacks;

/** What the program asks for with the shipped {@code Pulumi.aws.yaml}, as a preview and as an update. */
public final class ShippedStack {
    private ShippedStack() {}

    /** Values that only an update knows are unknown in it. */
    public static Plan preview() {
        return Stacks.aws().preview();
    }

    /** Everything is known in it, as far as the mock for the cloud can tell. */
    public static Plan update() {
        return Stacks.ready().create();
    }
}
