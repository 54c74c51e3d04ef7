package posit.config.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import posit.config.reader.Check;
import posit.config.reader.Nearest;
import posit.connect.Connect;

/** The rules of service accounts for content, the same on every cloud. */
public final class Accounts {
    public static final String NAME =
            "lower-case letters, digits and dashes, at most 40, as Kubernetes names a service account";
    public static final String NAME_PATTERN = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";
    public static final String DEFAULT = "the name of one of serviceAccounts";
    public static final String SAYS_DEFAULT =
            "The account of content that has been given none; without this key it runs under one"
                    + " without rights of its own, `posit-connect-content`.";
    public static final String SAYS =
            "Service accounts content may be given, in the namespace `posit-connect`. An administrator"
                    + " of Connect chooses one for a content by its name.";

    private static final String LIST = "serviceAccounts";

    private static final Map<String, String> TAKEN = Map.of(
            "default",
            "this is Kubernetes' own account",
            Connect.NAME,
            "this is the account of Connect's server",
            Connect.CONTENT_ACCOUNT,
            "this is the account of content that has been given none");

    private Accounts() {}

    /**
     * @param check of the section
     * @param names null where one was refused
     */
    public static void validate(Check check, List<String> names, Optional<String> byDefault, Record entry) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Check account = check.in(LIST, i, entry);
            String taken = name == null ? null : TAKEN.get(name);
            account.fits(taken == null, "name", taken, "choose another name");
            boolean first = name == null || seen.add(name);
            account.fits(first, "name", "this name is there twice", "remove one of the two, or rename it");
        }
        String known =
                names.isEmpty() ? "there are no serviceAccounts" : "serviceAccounts has " + String.join(", ", seen);
        check.fits(
                byDefault.isEmpty() || seen.contains(byDefault.get()) || !check.sound(LIST),
                "defaultServiceAccount",
                known,
                byDefault
                        .flatMap(name -> Nearest.to(name, seen))
                        .map(near -> "did you mean " + near + "?")
                        .orElse("name one of them, or add it there"));
    }
}
