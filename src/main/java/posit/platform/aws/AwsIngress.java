package posit.platform.aws;

import java.util.Optional;
import posit.config.aws.EksExposureConfig;
import posit.config.aws.ExistingEksConfig;
import posit.ingress.AlbController;
import posit.ingress.AlbIngress;

/** How users reach the products of a stack on AWS: a load balancer for each, and one controller for all. */
final class AwsIngress {
    private final AwsFoundation foundation;
    private final Optional<AlbController> controller;

    AwsIngress(AwsFoundation foundation) {
        this.foundation = foundation;
        controller = runsAlready() ? Optional.empty() : Optional.of(controller());
    }

    /**
     * A load balancer for one product.
     *
     * @param podPort where its pods listen
     * @param sticky whether a browser keeps its pod
     */
    AlbIngress expose(String product, EksExposureConfig exposure, int podPort, String healthPath, boolean sticky) {
        var ingress = new AlbIngress(
                product + "-ingress",
                new AlbIngress.Args(
                        foundation.names(),
                        product,
                        exposure.domain(),
                        exposure.hostedZoneId(),
                        exposure.certificateArn(),
                        exposure.allowedCidrs(),
                        exposure.internal(),
                        podPort,
                        healthPath,
                        sticky,
                        foundation.network(),
                        foundation.cluster(),
                        controller),
                foundation.options());
        foundation.monitoring().watch(product, ingress);
        return ingress;
    }

    private boolean runsAlready() {
        return foundation
                .config()
                .cluster()
                .existing()
                .filter(ExistingEksConfig::loadBalancerController)
                .isPresent();
    }

    private AlbController controller() {
        var args = new AlbController.Args(
                foundation.names(), foundation.region(), foundation.network(), foundation.cluster());
        return new AlbController("alb-controller", args, foundation.options());
    }
}
