package posit.cloud;

/**
 * Physical names of one stack: the user's prefix, then a part of ours, e.g. {@code acme-prod-connect}.
 *
 * <p>Names that people type or that end in an address are fixed ({@link #of}); the rest are prefixes the cloud completes
 * ({@link #prefix}), so that a replacement can stand beside what it replaces.
 *
 * @param stack 1 to {@value #MAX_PREFIX} characters: lower-case letters, digits, single hyphens
 */
public record Names(String stack) {
    /** The tightest service is the load balancer: 32 characters, of which we need 12. */
    public static final int MAX_PREFIX = 20;

    public Names {
        if (!stack.matches("[a-z](-?[a-z0-9])*") || stack.length() > MAX_PREFIX) {
            throw new IllegalArgumentException("name prefix \"" + stack
                    + "\": use 1 to 20 characters, lower-case letters, digits and single hyphens, a letter first");
        }
    }

    /** A whole name, for example {@code acme-prod-connect}. */
    public String of(String part) {
        return stack + "-" + part;
    }

    /** The beginning of a name, for example {@code acme-prod-connect-}. */
    public String prefix(String part) {
        return of(part) + "-";
    }
}
