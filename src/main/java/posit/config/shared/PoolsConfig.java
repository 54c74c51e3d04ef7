package posit.config.shared;

import posit.autoscaling.PoolSizes;
import posit.config.reader.Key;
import posit.reference.Autoscaling;

/** The two pools of Posit's autoscaling page, the same on every cloud. */
public record PoolsConfig(
        @Key(says = "Nodes of the servers; they never expire, as that would orphan running content.")
        PoolConfig server,

        @Key(says = "Nodes of content.") ContentPoolConfig content,

        @Key(
                says = "Disk of a node of either pool, in GiB: images of the product and its content.",
                allowed = "{min} to {max} GiB",
                min = 50,
                max = 2_048)
        int diskGiB) {

    public static PoolsConfig defaults(Autoscaling sizes, int diskGiB) {
        return new PoolsConfig(
                PoolConfig.defaults(sizes.server()), ContentPoolConfig.defaults(sizes.content()), diskGiB);
    }

    public PoolSizes sizes() {
        return new PoolSizes(server.sizes(), content.pool().sizes(), content.expireAfter(), diskGiB);
    }
}
