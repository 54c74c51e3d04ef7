package posit.config.shared;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import posit.config.reader.Check;

/** The rules of a cluster's administrators. */
public final class Admins {
    private Admins() {}

    /** @param once what to answer to somebody who is there twice */
    public static void validate(Check check, Map<String, String> admins, String once) {
        Set<String> seen = new HashSet<>();
        admins.forEach((name, who) -> {
            String letters = "a name has lower-case letters, digits and dashes, at most 32";
            check.entry(name.matches("[a-z0-9][a-z0-9-]{0,31}"), "admins", name, letters, "rename the entry");
            check.entry(seen.add(who), "admins", name, once, "remove one of the entries");
        });
    }
}
