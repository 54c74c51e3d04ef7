package posit.config.aws;

import posit.config.reader.Check;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.config.shared.PoolsConfig;
import posit.reference.Autoscaling;
import posit.reference.Pages;

/** Karpenter on EKS. */
public record EksAutoscalingConfig(
        @Inline PoolsConfig pools,

        @Key(
                says =
                        "The fixed nodes of the cluster's own services, Karpenter among them: it cannot make those it runs on.")
        EksNodesConfig systemNodes) {
    /** Each runs a controller of Karpenter, which is promised half a vCPU and 1 GiB, and the others. */
    private static final EksNodesConfig.Floor SYSTEM_FLOOR = new EksNodesConfig.Floor(
            "Karpenter", Autoscaling.SYSTEM_TYPE, Autoscaling.SYSTEM_NODES, Pages.KARPENTER_INSTALLED);

    public static EksAutoscalingConfig defaults() {
        return new EksAutoscalingConfig(
                PoolsConfig.defaults(Autoscaling.ON_EKS, 100),
                new EksNodesConfig(Autoscaling.SYSTEM_TYPE, Autoscaling.SYSTEM_NODES, 50));
    }

    void validateSystem(Check check) {
        systemNodes.validate(check, SYSTEM_FLOOR);
    }
}
