package posit.platform.azure;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.cluster.AksCluster;
import posit.cluster.AksClusterAppRouting;
import posit.config.azure.AksExposureConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.CertificateConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.azure.PackageManagerOnAksConfig;
import posit.ingress.AppRoutingIngress;
import posit.ingress.AppRoutingIngressArgs;
import posit.ingress.Certificate;
import posit.ingress.Exposure;
import posit.ingress.TraefikController;
import posit.ingress.TraefikControllerArgs;
import posit.ingress.TraefikIngress;
import posit.ingress.TraefikIngressArgs;
import posit.network.Cidr;

/** How users reach the products of a stack on Azure: application routing, or Traefik, installed for the first that needs it. */
final class AzureIngress {
    private final AzureFoundation foundation;
    private TraefikController traefik;

    AzureIngress(AzureFoundation foundation) {
        this.foundation = foundation;
    }

    /** Whoever may reach one of the products may reach the subnet in front of both. */
    static List<Cidr> clientCidrs(AzureConfig config) {
        var ranges = new LinkedHashSet<Cidr>();
        exposures(config).forEach(exposure -> ranges.addAll(exposure.allowedCidrs()));
        return List.copyOf(ranges);
    }

    private static List<AksExposureConfig> exposures(AzureConfig config) {
        return Stream.of(
                        config.connect().map(ConnectOnAksConfig::exposure),
                        config.packageManager().map(PackageManagerOnAksConfig::exposure))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the cluster's add-on must do for the products. */
    static AksCluster.AppRouting appRouting(AzureConfig config) {
        var routed = exposures(config).stream()
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
        return AksClusterAppRouting.builder()
                .enabled(!routed.isEmpty())
                .internal(internal)
                .dnsZoneIds(zones)
                .vaultIds(vaults)
                .build();
    }

    Exposure expose(String product, AksExposureConfig settings, boolean sticky) {
        var name = product + "-ingress";
        return switch (settings.ingress()) {
            case APP_ROUTING ->
                new AppRoutingIngress(
                        name,
                        AppRoutingIngressArgs.builder()
                                .product(product)
                                .host(settings.domain())
                                .certificate(certificate(settings.certificate()))
                                .clientCidrs(settings.allowedCidrs())
                                .sticky(sticky)
                                .build(),
                        foundation.options());
            case TRAEFIK ->
                new TraefikIngress(
                        name,
                        TraefikIngressArgs.builder()
                                .controller(traefik(settings.internal()))
                                .product(product)
                                .host(settings.domain())
                                .certificate(inSecret(settings.certificate()))
                                .sticky(sticky)
                                .build(),
                        ComponentResourceOptions.Empty);
        };
    }

    private TraefikController traefik(boolean internal) {
        if (traefik == null) {
            traefik = new TraefikController(
                    "traefik",
                    TraefikControllerArgs.builder()
                            .cluster(foundation.cluster())
                            .internal(internal)
                            .clientCidrs(clientCidrs(foundation.config()))
                            .build(),
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
