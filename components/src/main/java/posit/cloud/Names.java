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

    private static final int MAX_STORAGE_ACCOUNT = 24;
    private static final int MAX_AGENT_POOL = 12;

    public Names {
        if (!stack.matches("[a-z](-?[a-z0-9])*") || stack.length() > MAX_PREFIX) {
            throw new IllegalArgumentException("name prefix \"" + stack + "\": use 1 to " + MAX_PREFIX
                    + " characters, lower-case letters, digits and single hyphens, a letter first");
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

    /** A name that no one else in the world has, for example {@code acme-prod-connect-1a2b3c4d}. */
    public String unique(String part, String suffix) {
        return of(part) + "-" + suffix;
    }

    /**
     * Name of an Azure storage account: at most {@value #MAX_STORAGE_ACCOUNT} lower-case letters and digits, unique in the
     * world by its suffix.
     */
    public String storageAccount(String part, String suffix) {
        return shortened(of(part), MAX_STORAGE_ACCOUNT - suffix.length()) + suffix;
    }

    /** Name of an AKS node pool: at most {@value #MAX_AGENT_POOL} lower-case letters and digits, unique in its cluster. */
    public static String agentPool(String part) {
        return shortened(part, MAX_AGENT_POOL);
    }

    private static String shortened(String name, int length) {
        var plain = name.replace("-", "");
        return plain.substring(0, Math.min(plain.length(), length));
    }
}
