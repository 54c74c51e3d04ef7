package posit.config.azure;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.cloud.HelmChart;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.shared.CloudConfig;
import posit.config.shared.CommonKeys;
import posit.config.shared.Hosts;
import posit.config.shared.Notes;
import posit.config.shared.TagRules;
import posit.config.shared.Zones;
import posit.connect.Connect;
import posit.ingress.TraefikController;
import posit.network.Cidr;
import posit.packagemanager.PackageManager;
import posit.reference.AzureLimits;

/**
 * A stack on Azure.
 *
 * @param provider null as long as a stack file is read that does not choose Azure
 */
public record AzureConfig(
        AzureSettings provider,
        @Key(says = "The keys that encrypt data.") AzureEncryptionConfig encryption,

        @Key(says = "The network.") AzureNetworkConfig network,
        @Key(says = "The Kubernetes cluster.") AksConfig cluster,

        @Key(says = "Posit Connect: deployed when this key is there.")
        Optional<ConnectOnAksConfig> connect,

        @Key(says = "Posit Package Manager: deployed when this key is there.")
        Optional<PackageManagerOnAksConfig> packageManager,

        @Key(says = "Alarms about databases, files, nodes and pods: made when this key is there.")
        Optional<AzureAlarmsConfig> alarms)
        implements CloudConfig {
    private static final String APART = "choose ranges apart from each other";

    public static AzureConfig defaults(AzureSettings provider) {
        return new AzureConfig(
                provider,
                AzureEncryptionConfig.defaults(),
                AzureNetworkConfig.defaults(),
                AksConfig.defaults(new JsonObject()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The zone Connect's volume is in. */
    public String zoneOf(NetAppConfig files) {
        return files.zone().orElse(network.zones().get(0));
    }

    /** Whether Connect's files are in a NetApp volume of the stack. */
    public boolean makesVolume() {
        return connect.filter(product -> product.files().existing().isEmpty()).isPresent();
    }

    /** Of the products that there are. */
    List<AzureDatabaseConfig> databases() {
        return Stream.of(
                        connect.map(ConnectOnAksConfig::database),
                        packageManager.map(PackageManagerOnAksConfig::database))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void validate(CommonKeys common, Check check) {
        Check here = check.with(defaults(provider));
        new ExistingOnAzure(this, here).validate();
        boolean zones = here.sound("network.zones");
        if (cluster.existing().isEmpty()) {
            validateRanges(here.in("cluster"), here.sound("network"));
            validateZones(here.in("cluster").in("systemNodes"), cluster.systemNodes(), zones);
        }
        connect.ifPresent(c -> {
            Check product = here.in("connect", ConnectOnAksConfig.defaults(c.preset()));
            common.metrics().validateExporter(product, "prometheus", "enabled");
            if (c.autoscaling().isEmpty()) {
                validateZones(product.in("nodes"), c.nodes(), zones);
            }
            if (c.files().existing().isEmpty()) {
                validateVolume(product.in("files"), c.files(), zones);
            }
        });
        packageManager.ifPresent(p -> {
            Check product = here.in("packageManager", PackageManagerOnAksConfig.defaults(p.preset()));
            common.metrics().validateExporter(product, "config", "Metrics", "Enabled");
            validateZones(product.in("nodes"), p.nodes(), zones);
            connect.ifPresent(c -> validateBoth(product, c.exposure(), p.exposure()));
        });
    }

    private void validateRanges(Check check, boolean networkKnown) {
        Cidr pods = cluster.podCidr();
        Cidr services = cluster.serviceCidr();
        validateApart(check, "podCidr", pods, networkKnown);
        validateApart(check, "serviceCidr", services, networkKnown);
        boolean both = !services.overlaps(pods) || !check.sound("podCidr");
        check.fits(both, "serviceCidr", "it overlaps posit:cluster.podCidr, which is " + pods, APART);
        validatePods(check, pods);
    }

    private void validateApart(Check check, String key, Cidr range, boolean networkKnown) {
        String source = network.existing().map(own -> "existing.nodeRanges").orElse("cidr");
        Optional<Cidr> same = network.ranges().stream().filter(range::overlaps).findFirst();
        String overlap = same.map(cidr -> "it overlaps posit:network." + source + ", which is " + cidr)
                .orElse("");
        check.fits(same.isEmpty() || !networkKnown, key, overlap, APART);
    }

    /** An upgrade adds one node to each pool. */
    private void validatePods(Check check, Cidr pods) {
        var pools = Stream.of(
                        Optional.of(cluster.systemNodes().count()),
                        connect.map(ConnectOnAksConfig::mostNodes),
                        packageManager.map(packages -> packages.nodes().count()))
                .flatMap(Optional::stream)
                .toList();
        int nodes = pools.stream().mapToInt(count -> count + 1).sum();
        int room = 1 << (AzureLimits.POD_BITS_OF_A_NODE - Math.min(pods.prefix(), AzureLimits.POD_BITS_OF_A_NODE));
        String few = "a node takes a /24 of it, so it is good for " + room
                + " nodes, and with one more a pool during an upgrade there are " + nodes;
        check.fits(nodes <= room, "podCidr", few, "choose a wider range");
    }

    private void validateZones(Check nodes, AksNodesConfig of, boolean known) {
        Zones.validate(nodes, of.count(), network.zones().size(), known);
    }

    private void validateVolume(Check check, NetAppConfig files, boolean known) {
        boolean inside = !known || network.zones().contains(zoneOf(files));
        String zones = String.join(", ", network.zones());
        check.fits(inside, "zone", "posit:network.zones has " + zones, "choose one of them, or add it there");
    }

    private static void validateBoth(Check check, AksExposureConfig connect, AksExposureConfig packages) {
        Hosts.validateApart(check, connect.domain(), packages.domain());
        boolean same = packages.ingress() == connect.ingress();
        boolean shared = same && connect.ingress() == AksExposureConfig.Ingress.TRAEFIK;
        check.fits(
                !shared || packages.allowedCidrs().equals(connect.allowedCidrs()),
                "allowedCidrs",
                "with traefik both products have one load balancer, and posit:connect.allowedCidrs differs",
                "write the same in both, or use app-routing");
        check.fits(
                !same || packages.internal() == connect.internal(),
                "internal",
                "with one ingress both products have one load balancer, and posit:connect.internal differs",
                "write the same in both, or use another ingress for one of them");
    }

    @Override
    public void addNotes(Notes notes) {
        new AzureNotes(notes).look(this);
    }

    @Override
    public TagRules tagRules() {
        return TagRules.AZURE;
    }

    @Override
    public List<HelmChart> charts() {
        List<HelmChart> charts = new ArrayList<>();
        connect.ifPresent(c -> charts.add(Connect.CHART.chart()));
        packageManager.ifPresent(p -> charts.add(PackageManager.CHART.chart()));
        boolean traefik = Stream.of(
                        connect.map(ConnectOnAksConfig::exposure),
                        packageManager.map(PackageManagerOnAksConfig::exposure))
                .flatMap(Optional::stream)
                .anyMatch(exposure -> exposure.ingress() == AksExposureConfig.Ingress.TRAEFIK);
        if (traefik) {
            charts.add(TraefikController.CHART);
        }
        return charts;
    }
}
