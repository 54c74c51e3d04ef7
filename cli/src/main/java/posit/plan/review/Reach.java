package posit.plan.review;

import java.util.Collection;
import java.util.Set;

/** From where something can be reached, the widest first. */
public enum Reach {
    INTERNET("the whole internet"),
    RANGES("named ranges"),
    NETWORK("the network only"),
    EXISTING("what its owner allows");

    private static final Set<String> ANYWHERE = Set.of("0.0.0.0/0", "::/0", "*", "Internet", "Any");

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** In the place of sources, where only the owner of a part of the stack knows them. */
    static final String OWNER = "as its owner has it";

    /** @param sources address ranges, or names of ours or of a service for parts of the network */
    static Reach of(Collection<String> sources) {
        if (sources.contains(OWNER)) {
            return EXISTING;
        }
        if (sources.stream().anyMatch(ANYWHERE::contains)) {
            return INTERNET;
        }
        return sources.stream().anyMatch(Reach::isPublicRange) ? RANGES : NETWORK;
    }

    /** ref: https://datatracker.ietf.org/doc/html/rfc1918 */
    private static boolean isPublicRange(String source) {
        return source.matches("[0-9.]+(/\\d+)?|[0-9a-fA-F:]+:[0-9a-fA-F:]*(/\\d+)?")
                && !source.matches("(10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\.|f[cd]).*");
    }
}
