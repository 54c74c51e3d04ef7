package posit.plan.conformance;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.cloud.NodeLabels;
import posit.engine.PlannedResource;
import posit.outputs.PlatformOutput;
import posit.plan.graph.AwsBackups;
import posit.plan.graph.AwsGraph;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.Existing;
import posit.plan.graph.PlanView;
import posit.reference.AwsLimits;
import posit.reference.ConnectOnEks;
import posit.reference.LoadTest;
import posit.reference.Pages;
import posit.reference.Preset;

/** Rows CA: Connect on AWS EKS. */
final class ConnectOnEksRows {
    private final PlanView view;
    private final AwsGraph graph;
    private final ConnectPlan connect;
    private final EksNodes nodes;
    private final Existing existing;

    private ConnectOnEksRows(PlanView view) {
        this.view = view;
        graph = new AwsGraph(view);
        connect = new ConnectPlan(view);
        nodes = new EksNodes(view, connect);
        existing = connect.existing;
    }

    static Document document() {
        return new Document(
                "Connect on EKS", REQUIREMENTS, view -> view.uses(AwsTypes.PACKAGE) && view.has(ConnectPlan.COMPONENT));
    }

    private static final List<Requirement> REQUIREMENTS = List.of(
            row("CA-01", "cluster", "EKS, through pulumi-eks", ConnectOnEksRows::cluster),
            row("CA-02", "nodes", ">= 2 x t3.2xlarge", ConnectOnEksRows::nodes),
            row("CA-03", "node zones", "several zones, private subnets", rows -> rows.nodes.inZones()),
            row("CA-04", "node count", "fixed, no autoscaling", rows -> rows.nodes.fixedCount()),
            row("CA-05", "database", "db.m5.large, >= 15 GB, PostgreSQL 15", ConnectOnEksRows::database),
            row("CA-06", "metadata", "an empty database for Connect", ConnectOnEksRows::emptyDatabase),
            row("CA-07", "standby", "Multi-AZ, all private node subnets", ConnectOnEksRows::standby),
            row("CA-08", "files", "EFS mounted by all Connect services", ConnectOnEksRows::files),
            row("CA-09", "load balancer", "public ALB, sticky sessions", ConnectOnEksRows::loadBalancer),
            row("CA-10", "network", "only the load balancer is public", ConnectOnEksRows::network),
            row("CA-11", "execution", "off-host", rows -> OffHostRows.jobs(rows.view)),
            row("CA-12", "loss of a zone", "Connect pods in different zones", ConnectOnEksRows::survivesZone),
            row("CA-13", "backups", "database, files, Helm values", ConnectOnEksRows::backups),
            row("CA-14", "load test", LoadTests.says(LoadTest.CONNECT_ON_EKS), ConnectOnEksRows::load));

    private static Requirement row(
            String id, String topic, String says, Function<ConnectOnEksRows, RequirementFinding> check) {
        return new Requirement(id, topic, says, Pages.CONNECT_ON_EKS, view -> check.apply(new ConnectOnEksRows(view)));
    }

    private RequirementFinding cluster() {
        return view.one(AwsTypes.EKS)
                .map(eks -> RequirementFinding.of(
                        eks.remote(), "pulumi-eks " + eks.version() + ", Kubernetes " + text(eks, "version")))
                .orElseGet(() -> existing.cluster()
                        ? RequirementFinding.existing("EKS, made elsewhere")
                        : RequirementFinding.missing("no cluster"));
    }

    /** As the copy of the page has it that suits best. */
    private RequirementFinding nodes() {
        return Stream.of(Preset.values())
                .map(Preset::connectOnEks)
                .map(page -> nodes.size(page.nodes(), page.nodeType()))
                .min(Comparator.comparing(RequirementFinding::verdict))
                .orElseThrow();
    }

    private RequirementFinding database() {
        return connect.database().map(this::databaseSize).orElseGet(() -> ExistingParts.insteadOfDatabase(connect));
    }

    private RequirementFinding databaseSize(PlannedResource server) {
        var type = text(server, "instanceClass");
        var storage = number(server, "allocatedStorage");
        var version = text(server, "engineVersion");
        var newestMinor = !version.contains(".") || is(server, "autoMinorVersionUpgrade");
        var published = page(page -> type.equals(page.databaseType().value())
                && storage == smallest(page)
                && version.equals(page.databaseVersion().value()));
        var atLeast = page(page -> EksNodes.isAtLeast(type, page.databaseType().value())
                && storage >= page.databaseStorageGb().value()
                && major(version) >= major(page.databaseVersion().value()));
        var here = type + ", " + storage + " GiB, PostgreSQL " + version;
        var finding = RequirementFinding.size(
                published, atLeast && newestMinor && text(server, "engine").equals("postgres"), here);
        return storage == AwsLimits.DATABASE_GIB_MIN
                ? finding.because("RDS gp3 starts at " + storage + " GiB")
                : finding;
    }

    private RequirementFinding emptyDatabase() {
        return connect.database()
                .map(server -> {
                    var name = text(server, "dbName");
                    var used = connect.release()
                            .map(release -> view.behind(release, "values").contains(server))
                            .orElse(false);
                    return RequirementFinding.of(
                            !name.isEmpty() && used, "database \"" + name + "\" of its own server");
                })
                .orElseGet(() -> ExistingParts.insteadOfDatabase(connect));
    }

    private RequirementFinding standby() {
        return connect.database()
                .map(server -> {
                    var subnets = view.behind(server, "dbSubnetGroupName", AwsTypes.DATABASE_SUBNETS).stream()
                            .flatMap(group -> view.behind(group, "subnetIds").stream())
                            .toList();
                    var count = existing.network() ? existing.zones().size() : subnets.size();
                    var covers = count > 0 && subnets.containsAll(nodes.subnets());
                    var here = (is(server, "multiAz") ? "Multi-AZ, " : "one zone, ") + count + " private subnets";
                    var verdict = is(server, "multiAz") ? RequirementVerdict.PUBLISHED : RequirementVerdict.SMALLER;
                    return new RequirementFinding(covers ? verdict : RequirementVerdict.MISSING, here, "")
                            .existingIf(existing.network());
                })
                .orElseGet(() -> ExistingParts.insteadOfDatabase(connect));
    }

    private RequirementFinding files() {
        var files = ExistingParts.files(connect);
        return files.isPresent() && connect.mountsFilesEverywhere()
                ? RequirementFinding.existing(files.get().here() + ", mounted by server and content")
                : filesOfStack();
    }

    private RequirementFinding filesOfStack() {
        var targets = view.all(AwsTypes.MOUNT_TARGET);
        var covered = targets.stream()
                .flatMap(target -> view.behind(target, "subnetId").stream())
                .toList();
        // Their subnets come out of one list, so the sources of one target do not tell which of them it is in.
        var everywhere = covered.containsAll(graph.privateSubnets())
                && targets.size() >= graph.privateSubnets().size()
                && PlanView.texts(targets, "subnetId")
                        .containsAll(existing.privateSubnets().values());
        var here = "EFS, " + targets.size() + " mount targets, mounted by server and content";
        return RequirementFinding.of(
                connect.fileSystem().filter(efs -> is(efs, "encrypted")).isPresent()
                        && everywhere
                        && connect.mountsFilesEverywhere()
                        && !view.has("aws:efs/accessPoint:AccessPoint"),
                here);
    }

    private RequirementFinding loadBalancer() {
        return connect.targetGroup()
                .map(group -> {
                    var balancer = connect.loadBalancer();
                    var sticky = is(group, "stickiness.enabled");
                    var hours = number(group, "stickiness.cookieDuration") / 3600;
                    var cookie = sticky ? text(group, "stickiness.type") + " " + hours + " h" : "not sticky";
                    var way = EksIngress.exposure(balancer);
                    return new RequirementFinding(
                            sticky ? way.verdict() : RequirementVerdict.MISSING,
                            way.here() + ", " + cookie,
                            way.note());
                })
                .orElse(RequirementFinding.missing("nothing leads to Connect"));
    }

    private RequirementFinding network() {
        if (existing.network()) {
            var closed = view.all(AwsTypes.DATABASE).stream().noneMatch(server -> is(server, "publiclyAccessible"));
            return RequirementFinding.of(
                            closed,
                            "your VPC, private subnets in " + existing.zones().size() + " zones")
                    .existingIf(true);
        }
        var inside = view.all(AwsTypes.DATABASE).stream().noneMatch(server -> is(server, "publiclyAccessible"))
                && graph.arePrivate(nodes.subnets())
                && graph.privateSubnets().containsAll(graph.subnetsOf(AwsTypes.DATABASE_SUBNETS, "subnetIds"))
                && graph.privateSubnets().containsAll(graph.subnetsOf(AwsTypes.MOUNT_TARGET, "subnetId"));
        var way = EksIngress.exposure(connect.loadBalancer());
        var internal = way.verdict() == RequirementVerdict.DIFFERS;
        var outside = connect.loadBalancer()
                .map(alb -> view.behind(alb, "subnets", AwsTypes.SUBNET))
                .filter(subnets -> internal ? graph.arePrivate(subnets) : graph.arePublic(subnets))
                .isPresent();
        var zones = Math.min(
                AwsGraph.zones(graph.publicSubnets()).size(),
                AwsGraph.zones(graph.privateSubnets()).size());
        var here = graph.publicSubnets().size() + " public + "
                + graph.privateSubnets().size() + " private subnets in " + zones + " zones";
        var holds =
                RequirementFinding.of(inside && outside && zones > 1, here).existingIf(connect.keepsDataElsewhere());
        return internal && holds.verdict() == RequirementVerdict.PUBLISHED
                ? new RequirementFinding(RequirementVerdict.DIFFERS, here, way.note())
                : holds;
    }

    private RequirementFinding survivesZone() {
        return connect.release()
                .map(release -> {
                    var replicas = number(release, "values.replicas");
                    var zones = nodes.zones().size();
                    var apart = connect.spreadsOver(NodeLabels.ZONE);
                    return RequirementFinding.of(
                                    replicas > 1 && zones > 1 && apart,
                                    replicas + " pods" + (apart ? " spread over " : " anywhere in ") + zones + " zones")
                            .existingIf(existing.network());
                })
                .orElse(RequirementFinding.missing("no Connect release"));
    }

    private RequirementFinding backups() {
        var days = connect.database()
                .map(server -> number(server, "backupRetentionPeriod"))
                .orElse(0L);
        var fileDays = view.all(AwsTypes.FILE_SYSTEM).stream()
                .mapToLong(new AwsBackups(view)::days)
                .min();
        var files = fileDays.isEmpty() || fileDays.getAsLong() > 0;
        var values = view.plan().outputs().containsKey(PlatformOutput.CONNECT_HELM_VALUES.key());
        var existingServer = connect.existingDatabase().isPresent();
        var existingFiles = connect.existingFiles().isPresent();
        var here = (existingServer ? "database yours, " : "RDS " + days + " d, ")
                + (existingFiles ? "files yours" : "EFS " + fileDays.orElse(0) + " d") + ", Helm values "
                + (values ? "as stack output" : "not kept");
        return RequirementFinding.of((existingServer || days > 0) && files && values, here)
                .existingIf(existingServer || existingFiles);
    }

    private RequirementFinding load() {
        return LoadTests.repeatable(nodes(), database());
    }

    private static boolean page(Function<ConnectOnEks, Boolean> holds) {
        return Stream.of(Preset.values()).map(Preset::connectOnEks).anyMatch(holds::apply);
    }

    private static long smallest(ConnectOnEks page) {
        return Math.max(AwsLimits.DATABASE_GIB_MIN, page.databaseStorageGb().value());
    }

    private static int major(String version) {
        return version.isEmpty() ? 0 : Integer.parseInt(version.split("\\.")[0]);
    }
}
