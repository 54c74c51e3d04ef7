package posit.config.shared;

import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.reference.Autoscaling;
import posit.reference.Pages;

/** The pool of content: it grows and shrinks with what runs. */
public record ContentPoolConfig(
        @Inline PoolConfig pool,

        @Key(
                says =
                        "Age at which a node is replaced, and gets its updates with it: after a day at most, even if content"
                                + " runs on it.",
                allowed = "hours such as 720h, or Never",
                pattern = "Never|[1-9][0-9]{0,4}h",
                example = "720h",
                source = Pages.KARPENTER_NODE_POOLS)
        String expireAfter) {

    static ContentPoolConfig defaults(Autoscaling.Pool pool) {
        return new ContentPoolConfig(PoolConfig.defaults(pool), Autoscaling.CONTENT_EXPIRY);
    }
}
