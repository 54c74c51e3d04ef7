package posit.platform.aws;

import com.pulumi.core.Output;
import java.util.Optional;
import posit.config.aws.EksExposureConfig;
import posit.ingress.AlbController;
import posit.ingress.AlbControllerArgs;
import posit.ingress.AlbIngress;
import posit.ingress.AlbIngressArgs;

/** How users reach the products of a stack on AWS: a load balancer for each, and one controller for all. */
final class AwsIngress {
    private final AwsFoundation foundation;
    private final Optional<AlbController> controller;

    AwsIngress(AwsFoundation foundation) {
        this.foundation = foundation;
        controller = foundation.config().runsController() ? Optional.empty() : Optional.of(controller());
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
                AlbIngressArgs.builder()
                        .names(foundation.names())
                        .product(product)
                        .host(exposure.domain())
                        .hostedZoneId(exposure.hostedZoneId().map(Output::of))
                        .certificateArn(exposure.certificateArn().map(Output::of))
                        .clientCidrs(exposure.allowedCidrs())
                        .internal(exposure.internal())
                        .idleTimeoutSeconds(exposure.idleTimeoutSeconds())
                        .podPort(podPort)
                        .healthPath(healthPath)
                        .sticky(sticky)
                        .network(foundation.network())
                        .cluster(foundation.cluster())
                        .controller(controller)
                        .build(),
                foundation.options());
        foundation.monitoring().watch(product, ingress);
        return ingress;
    }

    private AlbController controller() {
        var args = AlbControllerArgs.builder()
                .names(foundation.names())
                .region(foundation.region())
                .network(foundation.network())
                .cluster(foundation.cluster())
                .build();
        return new AlbController("alb-controller", args, foundation.options());
    }
}
