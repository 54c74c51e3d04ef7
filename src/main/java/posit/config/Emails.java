package posit.config;

import java.util.Optional;

/** The rules for whom alarms are mailed to. */
final class Emails {
    static final String SAYS = "Address they are mailed to, where nothing of yours gets them.";
    static final String ALLOWED = "an e-mail address";
    static final String PATTERN = "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    static final String EXAMPLE = "on-call@example.com";

    private Emails() {}

    /** Alarms go to exactly one of what is there and an address. */
    static void validateOne(Check check, String key, Optional<String> existing, Optional<String> email) {
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
