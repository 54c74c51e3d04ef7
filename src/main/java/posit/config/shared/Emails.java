package posit.config.shared;

import java.util.Optional;
import posit.config.reader.Check;

/** The rules for whom alarms are mailed to. */
public final class Emails {
    public static final String SAYS = "Address they are mailed to, where nothing of yours gets them.";
    public static final String ALLOWED = "an e-mail address";
    public static final String PATTERN = "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    public static final String EXAMPLE = "on-call@example.com";

    private Emails() {}

    /** Alarms go to exactly one of what is there and an address. */
    public static void validateOne(Check check, String key, Optional<String> existing, Optional<String> email) {
        if (existing.isEmpty() && email.isEmpty() && check.sound(key, "email")) {
            check.missing("email", "alarms nobody gets are none: mail them, or name what gets them (" + key + ")");
        }
        check.fits(
                existing.isEmpty() || email.isEmpty(),
                "email",
                key + " is there too, and alarms go one way",
                "remove one of the two");
    }
}
