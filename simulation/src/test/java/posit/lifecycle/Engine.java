package posit.lifecycle;

import java.util.List;
import posit.stack.Stack;

/** What carries out a program's wishes in a cloud and remembers them: the Pulumi CLI, or the small engine of these tests. */
interface Engine extends AutoCloseable {
    /** What an update is told besides the stack. */
    enum Option {
        /** Everything that does not depend on what failed is still done. */
        CONTINUE_ON_ERROR,
        /** As many creations at a time as can be; Pulumi's default is four for each core. */
        WIDE
    }

    Outcome preview(Stack stack);

    Outcome up(Stack stack, Option... options);

    Outcome refresh(Stack stack);

    Outcome destroy(Stack stack);

    /** What it believes to exist, in the order in which it came into being. */
    List<Stored> state(Stack stack);

    @Override
    void close();
}
