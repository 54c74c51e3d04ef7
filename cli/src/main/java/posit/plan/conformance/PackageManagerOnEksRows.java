package posit.plan.conformance;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.Existing;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;
import posit.reference.AwsLimits;
import posit.reference.InstanceType;
import posit.reference.PackageManagerOnEks;
import posit.reference.Pages;
import posit.reference.Preset;

/** Rows PA: Package Manager on AWS EKS, with those of the page for Azure that hold here too. */
final class PackageManagerOnEksRows {
    private static final PackageManagerOnEks PAGE = Preset.REFERENCE.packageManagerOnEks();
    private static final Set<String> RIGHTS =
            Set.of("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject");
    private static final String STORAGE = "posit:index:S3Storage";
    private static final int DATABASES = 2;

    private static final List<Requirement> REQUIREMENTS = List.of(
            row("PA-01", "sizes", "3 nodes in zones, S3, RDS in two, ALB", PackageManagerOnEksRows::sizes),
            row("PA-02", "rights", "five, on that bucket, by IRSA", PackageManagerOnEksRows::rights),
            row("PA-03", "as on Azure", "databases, 50, 3 replicas, apart", PackageManagerOnEksRows::asOnAzure));

    private final PlanView view;
    private final PackageManagerPlan packages;
    private final PackageManagerChecks findings;
    private final EksNodes nodes;

    private PackageManagerOnEksRows(PlanView view) {
        this.view = view;
        packages = new PackageManagerPlan(view);
        findings = new PackageManagerChecks(packages);
        nodes = new EksNodes(view, packages);
    }

    static Document document() {
        return new Document(
                "Package Manager on EKS",
                REQUIREMENTS,
                view -> view.uses(AwsTypes.PACKAGE) && view.has(PackageManagerPlan.COMPONENT));
    }

    private static Requirement row(
            String id, String topic, String says, Function<PackageManagerOnEksRows, RequirementFinding> check) {
        var source = id.equals("PA-02") ? Pages.PACKAGE_MANAGER_S3 : Pages.PACKAGE_MANAGER_ON_EKS;
        return new Requirement(id, topic, says, source, view -> check.apply(new PackageManagerOnEksRows(view)));
    }

    private RequirementFinding sizes() {
        var all = all(List.of(
                nodes.size(PAGE.nodes(), PAGE.nodeType()),
                nodes.inZones(),
                nodes.fixedCount(),
                storage(),
                server(),
                loadBalancer()));
        return all.note().isEmpty() ? all.because("its page names no RDS class: Connect's does") : all;
    }

    /** Packages in the bucket alone, and nothing mounted. */
    private RequirementFinding storage() {
        var s3 = packages.release()
                .filter(release ->
                        text(release, "values.config.Storage.Default").equals("s3"))
                .isPresent();
        var isThere = bucket().isPresent() || existingBucket().isPresent();
        return RequirementFinding.of(
                        s3 && isThere && packages.fileSystem().isEmpty(), s3 ? "S3 bucket" : "no S3 bucket")
                .existingIf(existingBucket().isPresent());
    }

    private RequirementFinding server() {
        return packages.database()
                .map(server -> {
                    var type = text(server, "instanceClass");
                    var published = PAGE.databaseType().value();
                    var standby = is(server, "multiAz");
                    return RequirementFinding.size(
                                    type.equals(published),
                                    EksNodes.isAtLeast(type, published),
                                    "RDS " + type + (standby ? " Multi-AZ" : " in one zone"))
                            .smallerIf(!standby);
                })
                .orElseGet(() -> ExistingParts.insteadOfDatabase(packages));
    }

    private RequirementFinding loadBalancer() {
        return EksIngress.exposure(packages.loadBalancer());
    }

    /** Of the role that the release's service account names: on its bucket, and for pods of this cluster. */
    private RequirementFinding rights() {
        var bucket = existingBucket();
        if (bucket.isPresent()) {
            var alone = role().filter(role -> policies(role).size() == 1).isPresent();
            return RequirementFinding.of(alone, "a role of its own for " + bucket.get())
                    .existingIf(true);
        }
        var rights = bucket().map(this::rights).orElse(Set.of());
        var here = rights.isEmpty() ? "none" : String.join(", ", rights).replace("s3:", "");
        return RequirementFinding.of(
                        rights.equals(RIGHTS)
                                && role().filter(this::reachesBucketOnly).isPresent(),
                        here)
                .existingIf(packages.existing.cluster());
    }

    /** What the bucket's component gives; its tests hold the policy's text against it. */
    private Set<String> rights(PlannedResource bucket) {
        var rights = new TreeSet<String>();
        view.all(STORAGE).stream()
                .filter(storage -> view.isBelow(bucket, storage))
                .map(storage -> storage.outputs().get("rights"))
                .filter(List.class::isInstance)
                .forEach(names -> ((List<?>) names).forEach(name -> rights.add(String.valueOf(name))));
        return rights;
    }

    private boolean reachesBucketOnly(PlannedResource role) {
        var policies = policies(role);
        var bucket = bucket().map(Set::of).orElse(Set.of());
        return policies.size() == 1
                && view.behind(policies.get(0), "policy", AwsTypes.BUCKET).equals(bucket)
                && (packages.existing.cluster()
                        || !view.behind(role, "assumeRolePolicy", AwsTypes.EKS).isEmpty());
    }

    private List<PlannedResource> policies(PlannedResource role) {
        return view.about(AwsTypes.ROLE_POLICY, "role", role).toList();
    }

    private Optional<PlannedResource> role() {
        return packages.release().stream()
                .flatMap(release -> view.behind(release, "values", AwsTypes.ROLE).stream())
                .findFirst();
    }

    private RequirementFinding asOnAzure() {
        return all(List.of(databases(), connections(), findings.chart(PAGE.replicas()), findings.spread()));
    }

    /** That of the server, and those a Job makes on it before the release. */
    private RequirementFinding databases() {
        return packages.database()
                .map(server -> {
                    var names = new TreeSet<>(List.of(text(server, "dbName")));
                    jobs(server).forEach(job -> names.addAll(added(job)));
                    return RequirementFinding.of(
                            names.size() >= DATABASES && packages.isAlone(server),
                            "databases " + String.join(", ", names));
                })
                .orElseGet(() -> ExistingParts.insteadOfDatabase(packages));
    }

    private List<PlannedResource> jobs(PlannedResource server) {
        var awaited = packages.release().map(view::before).orElse(Set.of());
        return view.about(KubernetesTypes.JOB, "spec", server)
                .filter(awaited::contains)
                .toList();
    }

    private static List<String> added(PlannedResource job) {
        return list(job, "spec.template.spec.containers.0.env").stream()
                .filter(variable -> variable instanceof Map<?, ?> fields && "DATABASES".equals(fields.get("name")))
                .flatMap(variable -> Stream.of(
                        String.valueOf(((Map<?, ?>) variable).get("value")).split(" ")))
                .toList();
    }

    private RequirementFinding connections() {
        if (packages.existingDatabase().isPresent()) {
            return findings.connectionsOfExisting();
        }
        var most = packages.database()
                .flatMap(server ->
                        InstanceType.parse(text(server, "instanceClass").replaceFirst("^db\\.", "")))
                .map(type -> AwsLimits.connections(type.memoryGiB().orElse(0)))
                .orElse(0);
        var found = findings.connections(PAGE.databaseConnections(), most);
        return new RequirementFinding(found.verdict(), "MaxOpenConnections " + found.here(), "");
    }

    private Optional<PlannedResource> bucket() {
        return packages.release().stream()
                .flatMap(release -> view.behind(release, "values", AwsTypes.BUCKET).stream())
                .findFirst();
    }

    private Optional<String> existingBucket() {
        return packages.existing.bucket(packages).map(bucket -> Existing.output(bucket, "bucket"));
    }

    private static RequirementFinding all(List<RequirementFinding> findings) {
        var worst = Collections.max(
                findings.stream().map(RequirementFinding::verdict).toList());
        var here = findings.stream().map(RequirementFinding::here).collect(Collectors.joining("; "));
        return new RequirementFinding(worst, here, "");
    }
}
