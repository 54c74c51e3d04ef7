package posit.plan.report;

import java.util.Locale;

/** Names of the program as words for a reader. */
public final class Words {
    private Words() {}

    /** {@code load balancer} of {@code aws:lb/loadBalancer:LoadBalancer}. */
    public static String kind(String type) {
        var name = type.substring(type.lastIndexOf(':') + 1);
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
