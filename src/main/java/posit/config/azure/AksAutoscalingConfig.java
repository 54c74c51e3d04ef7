package posit.config.azure;

import posit.config.reader.Inline;
import posit.config.shared.PoolsConfig;
import posit.reference.Autoscaling;

/** Node auto-provisioning, which is Karpenter run by AKS. */
public record AksAutoscalingConfig(@Inline PoolsConfig pools) {
    private static final int DISK_GIB = 128;

    public static AksAutoscalingConfig defaults() {
        return new AksAutoscalingConfig(PoolsConfig.defaults(Autoscaling.ON_AKS, DISK_GIB));
    }
}
