package posit.platform.azure;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import posit.cluster.Aks;
import posit.cluster.AksCluster;
import posit.config.azure.AksExposureConfig;
import posit.config.azure.CertificateConfig;
import posit.ingress.AppRoutingIngress;
import posit.ingress.Certificate;
import posit.ingress.Exposure;
import posit.ingress.TraefikController;
import posit.ingress.TraefikIngress;
import posit.network.Cidr;

/** The way into a cluster on Azure: application routing, or Traefik, which is installed when a product first asks for it. */
final class AzureIngress {
    private final Aks cluster;
    private final List<Cidr> clientCidrs;
    private final Supplier<ComponentResourceOptions> onAzure;
    private TraefikController traefik;

    /** @param clientCidrs who may reach any of the products */
    AzureIngress(Aks cluster, List<Cidr> clientCidrs, Supplier<ComponentResourceOptions> onAzure) {
        this.cluster = cluster;
        this.clientCidrs = clientCidrs;
        this.onAzure = onAzure;
    }

    /** What the cluster's add-on must do for these products. */
    static AksCluster.AppRouting appRouting(List<AksExposureConfig> exposures) {
        var routed = exposures.stream()
                .filter(exposure -> exposure.ingress() == AksExposureConfig.Ingress.APP_ROUTING)
                .toList();
        var zones = routed.stream()
                .map(AksExposureConfig::dnsZoneId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var vaults = routed.stream()
                .map(exposure -> exposure.certificate().keyVaultId())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var internal = routed.stream().anyMatch(AksExposureConfig::internal);
        return new AksCluster.AppRouting(!routed.isEmpty(), internal, zones, vaults);
    }

    Exposure expose(String product, AksExposureConfig settings, boolean sticky) {
        var name = product + "-ingress";
        return switch (settings.ingress()) {
            case APP_ROUTING ->
                new AppRoutingIngress(
                        name,
                        new AppRoutingIngress.Args(
                                cluster,
                                product,
                                settings.domain(),
                                certificate(settings.certificate()),
                                settings.allowedCidrs(),
                                sticky),
                        onAzure.get());
            case TRAEFIK ->
                new TraefikIngress(
                        name,
                        new TraefikIngress.Args(
                                traefik(settings.internal()),
                                product,
                                settings.domain(),
                                inSecret(settings.certificate()),
                                sticky),
                        ComponentResourceOptions.Empty);
        };
    }

    private TraefikController traefik(boolean internal) {
        if (traefik == null) {
            traefik = new TraefikController(
                    "traefik",
                    new TraefikController.Args(cluster, internal, clientCidrs),
                    ComponentResourceOptions.Empty);
        }
        return traefik;
    }

    private static Certificate certificate(CertificateConfig settings) {
        return settings.keyVaultUri()
                .<Certificate>map(uri -> new Certificate.InKeyVault(uri))
                .orElseGet(() -> inSecret(settings));
    }

    private static Certificate.InSecret inSecret(CertificateConfig settings) {
        return new Certificate.InSecret(settings.tlsSecret().orElseThrow());
    }
}
