package posit.engine;

import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader is told when a program has thrown. */
final class Failures {
    private Failures() {}

    /** Expected failures speak for themselves; of the others one wants to know what they are and where they happened. */
    static String message(Throwable failure) {
        return refusal(failure).map(Throwable::getMessage).orElseGet(() -> failure + at(failure));
    }

    /**
     * What the program or this engine refused, in words for the reader. The SDK may wrap it, or hand it on as it is: whichever of
     * its threads is first.
     */
    static Optional<Throwable> refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Failures::refuses)
                .findFirst();
    }

    private static boolean refuses(Throwable failure) {
        return failure instanceof RunException
                || failure instanceof EngineException
                || failure instanceof ResourceException resource && resource.isHideStack();
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
