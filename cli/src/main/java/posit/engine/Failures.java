package posit.engine;

import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;

/** What a reader is told when a program has thrown. */
final class Failures {
    private Failures() {}

    /** Expected failures speak for themselves; of the others one wants to know what they are and where they happened. */
    static String message(Throwable failure) {
        // The SDK may wrap what this engine refused, or hand it on as it is: whichever of its threads is first.
        if (failure.getCause() instanceof EngineException refusal) {
            return message(refusal);
        }
        var expected = failure instanceof RunException
                || failure instanceof EngineException
                || failure instanceof ResourceException resource && resource.isHideStack();
        return expected && failure.getMessage() != null ? failure.getMessage() : failure + at(failure);
    }

    /** The innermost line of code that belongs neither to Java nor to a library of Pulumi's. */
    private static String at(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (!frame.getClassName().matches("(java|jdk|com\\.pulumi|com\\.google)\\..*")) {
                return " at " + frame;
            }
        }
        return "";
    }
}
