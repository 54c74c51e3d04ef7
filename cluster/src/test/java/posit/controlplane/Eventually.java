package posit.controlplane;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what a cluster does by itself, looking again and again until a deadline. */
public final class Eventually {
    /** Far more than any step takes on an idle machine: a slow one must not fail a test. */
    public static final Duration LONG = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    /** Returns as soon as the assertions hold; what they say last is what fails the test. */
    public static void eventually(Runnable assertions) {
        var deadline = Instant.now().plus(LONG);
        while (true) {
            try {
                assertions.run();
                return;
            } catch (AssertionError | KubernetesClientException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
            pause();
        }
    }

    /** What was seen first that fits, or last if nothing did until the time was over. */
    public static <T> T settled(Duration patience, Supplier<T> look, Predicate<T> fits) {
        var deadline = Instant.now().plus(patience);
        while (true) {
            var seen = look.get();
            if (fits.test(seen) || Instant.now().isAfter(deadline)) {
                return seen;
            }
            pause();
        }
    }

    public static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
