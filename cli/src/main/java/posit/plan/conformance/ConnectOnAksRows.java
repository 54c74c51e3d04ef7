package posit.plan.conformance;

import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.objects;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.AzureTypes;
import posit.cloud.NodeLabels;
import posit.outputs.PlatformOutput;
import posit.plan.graph.AzureGraph;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PlanView;
import posit.reference.ConnectOnAks;
import posit.reference.LoadTest;
import posit.reference.Pages;
import posit.reference.Preset;

/** Rows CZ: Connect on Azure AKS. */
final class ConnectOnAksRows {
    private static final ConnectOnAks PAGE = Preset.REFERENCE.connectOnAks();

    /** Connect's label on pods of content, with an underscore. */
    private static final Map<String, Object> CONTENT =
            Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio_connect"));

    private static final List<Requirement> REQUIREMENTS = List.of(
            row("CZ-01", "cluster", "AKS", rows -> rows.nodes.runsOnAks()),
            row("CZ-02", "nodes", ">= 3 x Standard_D8_v5, a system pool", ConnectOnAksRows::pools),
            row("CZ-03", "node zones", "several zones, private subnets", rows -> rows.nodes.inZones()),
            row("CZ-04", "node count", "fixed, no autoscaling", rows -> rows.nodes.fixedCount()),
            row("CZ-05", "content pods", "spread, or requests and limits", ConnectOnAksRows::contentSpread),
            row("CZ-06", "database", "Standard_D4ds_v4, >= 64 GB, PostgreSQL 16", ConnectOnAksRows::database),
            row("CZ-07", "metadata", "an empty database for Connect", rows -> rows.server.databases(1, "database")),
            row("CZ-08", "files", "encrypted NetApp, 2 TiB pool, 100 GiB", ConnectOnAksRows::files),
            row("CZ-09", "ingress", "application routing, public", rows -> rows.ingress.loadBalancer()),
            row("CZ-10", "stickiness", "sticky sessions", rows -> rows.ingress.stickiness()),
            row("CZ-11", "network", "database, files, nodes in private subnets", ConnectOnAksRows::network),
            row("CZ-12", "egress", "NAT gateway on system and user subnets", ConnectOnAksRows::egress),
            row("CZ-13", "egress IPs", "1 to 16 public addresses", ConnectOnAksRows::addresses),
            row("CZ-14", "execution", "off-host", rows -> OffHostRows.jobs(rows.view)),
            row("CZ-15", "loss of a zone", "no downtime of the service", ConnectOnAksRows::survivesZone),
            row("CZ-16", "backups", "database, files, Helm values", ConnectOnAksRows::backups),
            row("CZ-17", "load test", LoadTests.says(LoadTest.CONNECT_ON_AKS), ConnectOnAksRows::load));

    private final PlanView view;
    private final AzureGraph graph;
    private final ConnectPlan connect;
    private final AksNodes nodes;
    private final AzureServer server;
    private final NetAppFiles files;
    private final AksExposure ingress;

    private ConnectOnAksRows(PlanView view) {
        this.view = view;
        graph = new AzureGraph(view);
        connect = new ConnectPlan(view);
        nodes = new AksNodes(view, connect);
        server = new AzureServer(view, connect);
        files = new NetAppFiles(view, connect);
        ingress = new AksExposure(view, connect);
    }

    static Document document() {
        return new Document(
                "Connect on AKS",
                REQUIREMENTS,
                view -> view.uses(AzureTypes.PACKAGE) && view.has(ConnectPlan.COMPONENT));
    }

    private static Requirement row(
            String id, String topic, String says, Function<ConnectOnAksRows, RequirementFinding> check) {
        return new Requirement(id, topic, says, Pages.CONNECT_ON_AKS, view -> check.apply(new ConnectOnAksRows(view)));
    }

    private RequirementFinding pools() {
        var planned = nodes.size(PAGE.nodes(), PAGE.nodeType());
        if (connect.existing.cluster()) {
            return new RequirementFinding(
                            planned.verdict(), planned.here() + ", system pool of your cluster", planned.note())
                    .existingIf(true);
        }
        return nodes.systemNodes()
                .map(system -> new RequirementFinding(
                        planned.verdict(), planned.here() + ", system pool " + system, planned.note()))
                .orElse(RequirementFinding.missing(planned.here() + ", no pool for the system alone"));
    }

    /** The page names two ways, and one of them is enough. */
    private RequirementFinding contentSpread() {
        var spread = contentConstraints()
                .anyMatch(constraint -> NodeLabels.HOSTNAME.equals(constraint.get("topologyKey"))
                        && CONTENT.equals(constraint.get("labelSelector")));
        var limited = connect.release().filter(ContentRows::limited).isPresent();
        var here = Stream.of(spread ? "spread over nodes if possible" : "", limited ? "requests and limits" : "")
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining(", "));
        return RequirementFinding.of(spread || limited, here.isEmpty() ? "anywhere" : here);
    }

    private Stream<Map<?, ?>> contentConstraints() {
        return connect.release().stream()
                .flatMap(
                        release -> objects(
                                release,
                                "values.backends.kubernetes.defaultResourceJobBase.spec.template.spec.topologySpreadConstraints"));
    }

    private RequirementFinding database() {
        var size = server.size(PAGE.databaseType(), PAGE.databaseStorageGb());
        if (server.server().isEmpty()) {
            return size;
        }
        var newer = server.version() - Integer.parseInt(PAGE.databaseVersion().value());
        return RequirementFinding.size(
                        size.verdict() == RequirementVerdict.PUBLISHED && newer == 0,
                        size.verdict() != RequirementVerdict.MISSING,
                        size.here())
                .smallerIf(newer < 0);
    }

    private RequirementFinding load() {
        return LoadTests.repeatable(pools(), database(), files());
    }

    private RequirementFinding files() {
        return files.size(PAGE.poolTiB(), PAGE.volumeGiB());
    }

    private RequirementFinding network() {
        if (connect.existing.network()) {
            return RequirementFinding.of(nodes.arePrivate(), "your network, zones " + String.join(", ", nodes.zones()))
                    .existingIf(true);
        }
        var inside = nodes.arePrivate()
                && (connect.existingDatabase().isPresent() || graph.arePrivate(server.subnets()))
                && (connect.existingFiles().isPresent() || graph.arePrivate(files.subnets()));
        var open = graph.publicSubnets().size();
        var here = open + " public + " + graph.privateSubnets().size() + " private subnets, zones "
                + String.join(", ", nodes.zones());
        var holds = RequirementFinding.of(inside && open > 0 && nodes.zones().size() > 1, here)
                .existingIf(connect.keepsDataElsewhere());
        return holds.verdict() == RequirementVerdict.PUBLISHED && ingress.isInternal()
                ? new RequirementFinding(RequirementVerdict.DIFFERS, here, RequirementFinding.INTERNAL)
                : holds;
    }

    private RequirementFinding egress() {
        if (nodes.areExisting()) {
            return RequirementFinding.existing("the way out of your network");
        }
        var type = nodes.cluster()
                .map(aks -> text(aks, "networkProfile.outboundType"))
                .orElse("no cluster");
        var subnets = nodes.subnets();
        return RequirementFinding.of(
                type.equals("userAssignedNATGateway") && subnets.size() > 1 && graph.haveNatGateway(subnets),
                type + ", " + subnets.size() + " subnets");
    }

    private RequirementFinding addresses() {
        if (nodes.areExisting()) {
            return RequirementFinding.existing("those of your network");
        }
        var addresses = nodes.subnets().stream()
                .flatMap(subnet -> graph.natGateways(subnet).stream())
                .flatMap(gateway -> view.behind(gateway, "publicIpAddresses", AzureTypes.ADDRESS).stream())
                .distinct()
                .count();
        var most = PAGE.natAddresses().value();
        return RequirementFinding.of(
                addresses >= 1 && addresses <= most,
                addresses + (addresses == 1 ? " address" : " addresses") + ", at most " + most);
    }

    /** On the page NetApp volumes are of one zone too, and a pod runs on each of its nodes. */
    private RequirementFinding survivesZone() {
        var replicas = connect.release()
                .map(release -> number(release, "values.replicas"))
                .orElse(0L);
        var zones = nodes.zones().size();
        var apart = connect.spreadsOver(NodeLabels.ZONE);
        var existingServer = connect.existingDatabase().isPresent();
        var existing = connect.keepsDataElsewhere() || nodes.areExisting();
        var database = server.standby()
                .map(zone -> "database standby in zone " + zone)
                .orElse(existingServer ? "database yours" : "database in zone " + server.zone() + " alone");
        var here = replicas + " pods" + (apart ? " spread over " : " anywhere in ") + zones + " zones, " + database;
        var holds = replicas > 1
                && zones > 1
                && apart
                && (existingServer || server.server().isPresent());
        var less = server.standby().isEmpty() && !existingServer
                || replicas < PAGE.replicas().value();
        if (existing) {
            return RequirementFinding.of(holds, here).existingIf(true);
        }
        return RequirementFinding.of(holds, here)
                .smallerIf(less)
                .because(files.zone()
                        .map(zone -> "NetApp volume in zone " + zone)
                        .orElse(""));
    }

    private RequirementFinding backups() {
        var days = server.server()
                .map(found -> number(found, "backup.backupRetentionDays"))
                .orElse(0L);
        var daily = files.areBackedUp();
        var values = view.plan().outputs().containsKey(PlatformOutput.CONNECT_HELM_VALUES.key());
        var existingServer = connect.existingDatabase().isPresent();
        var existingFiles = connect.existingFiles().isPresent();
        var here = (existingServer ? "database yours, " : "PostgreSQL " + days + " d, ")
                + (existingFiles
                        ? "files yours"
                        : "NetApp " + (daily ? "daily, in and outside the volume" : "incomplete"))
                + ", Helm values " + (values ? "as stack output" : "not kept");
        return RequirementFinding.of((existingServer || days > 0) && (existingFiles || daily) && values, here)
                .existingIf(existingServer || existingFiles);
    }
}
