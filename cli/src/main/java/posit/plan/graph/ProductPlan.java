package posit.plan.graph;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;

/** The resources of a plan that serve one product on any cloud, found through the graph and never by their names. */
public abstract sealed class ProductPlan permits ConnectPlan, PackageManagerPlan {
    /** Node pools, and where their labels stand. */
    private static final Map<String, String> LABELS =
            Map.of(AwsTypes.NODE_GROUP, "labels", AzureTypes.NODE_POOL, "nodeLabels");

    private static final List<String> CLUSTERS = List.of(AwsTypes.EKS, AzureTypes.AKS);
    private static final List<String> SERVERS = List.of(AwsTypes.DATABASE, AzureTypes.SERVER);
    private static final List<String> FILES =
            List.of(AwsTypes.FILE_SYSTEM, AzureTypes.NETAPP_VOLUME, AzureTypes.STORAGE);

    final PlanView view;
    public final Existing existing;

    private final String chart;

    /** @param chart also the label of the product's pods */
    ProductPlan(PlanView view, String chart) {
        this.view = view;
        existing = new Existing(view);
        this.chart = chart;
    }

    public Optional<PlannedResource> release() {
        return view.all(KubernetesTypes.RELEASE).stream()
                .filter(release -> PlanView.chart(release).equals(chart))
                .findFirst();
    }

    /** The cluster that the release's provider waits for: where it runs. */
    public Optional<PlannedResource> cluster() {
        return release().flatMap(view::provider).stream()
                .flatMap(provider -> view.before(provider).stream())
                .filter(found -> CLUSTERS.contains(found.type()))
                .findFirst();
    }

    /** The node pool whose label the server's node selector names. */
    public Optional<PlannedResource> nodes() {
        var selector =
                release().map(release -> at(release, "values.nodeSelector")).orElse(Map.of());
        return LABELS.keySet().stream()
                .flatMap(type -> view.all(type).stream())
                .filter(pool -> selector.equals(at(pool, LABELS.get(pool.type()))))
                .findFirst();
    }

    /** The server whose address stands in the release's values. */
    public Optional<PlannedResource> database() {
        return release().stream()
                .flatMap(release -> behind(release, "values", SERVERS))
                .findFirst();
    }

    /** The host of an existing database server, which the stack does not make. */
    public Optional<String> existingDatabase() {
        return existing.database(this).map(server -> Existing.output(server, "host"));
    }

    /** Whether data of the product stands where nobody here looks. */
    public boolean keepsDataElsewhere() {
        return existingDatabase().isPresent() || existingFiles().isPresent();
    }

    /** The id of existing files, which the stack does not make. */
    public Optional<String> existingFiles() {
        return existing.files(this).map(files -> Existing.output(files, "storageId"));
    }

    /** Whether no other product has its data on that server. */
    public boolean isAlone(PlannedResource server) {
        return view.about(KubernetesTypes.RELEASE, "values", server).count() == 1;
    }

    /** What is behind the volume that the release's claim is bound to. */
    public Optional<PlannedResource> fileSystem() {
        return volume().stream()
                .flatMap(volume -> behind(volume, "spec", FILES))
                .findFirst();
    }

    /** The Ingress that leads to the release's Service. */
    public Optional<PlannedResource> ingress() {
        var service = service();
        return view.all(KubernetesTypes.INGRESS).stream()
                .filter(ingress -> text(ingress, "spec.rules.0.http.paths.0.backend.service.name")
                        .equals(service))
                .findFirst();
    }

    /** The load balancer's targets on AWS, to which a binding in the cluster adds the pods. */
    public Optional<PlannedResource> targetGroup() {
        var service = service();
        return view.all(KubernetesTypes.TARGET_BINDING).stream()
                .filter(binding -> text(binding, "spec.serviceRef.name").equals(service))
                .flatMap(binding -> view.behind(binding, "spec", AwsTypes.TARGET_GROUP).stream())
                .findFirst();
    }

    /** The balancer with an HTTPS listener that forwards to the product's target group. */
    public Optional<PlannedResource> loadBalancer() {
        return view.all(AwsTypes.LISTENER).stream()
                .filter(listener -> text(listener, "protocol").equals("HTTPS"))
                .filter(listener -> targetGroup()
                        .filter(view.behind(listener, "defaultActions")::contains)
                        .isPresent())
                .flatMap(listener -> view.behind(listener, "loadBalancerArn").stream())
                .findFirst();
    }

    /** The host that leads to the product through an Ingress, or "". */
    public String host() {
        return ingress().map(ingress -> text(ingress, "spec.rules.0.host")).orElse("");
    }

    /** Whether the release says so. */
    public boolean says(String path) {
        return release().filter(release -> is(release, path)).isPresent();
    }

    /** Name of the release's Service. */
    public String service() {
        return release()
                .map(release -> text(release, "values.fullnameOverride"))
                .orElse("");
    }

    public Optional<PlannedResource> volume() {
        var claimName = release()
                .map(release -> text(release, "values.sharedStorage.name"))
                .orElse("");
        var volumeName = view.all(KubernetesTypes.CLAIM).stream()
                .filter(claim -> text(claim, "metadata.name").equals(claimName))
                .map(claim -> text(claim, "spec.volumeName"))
                .findFirst();
        return view.all(KubernetesTypes.VOLUME).stream()
                .filter(volume ->
                        volumeName.filter(text(volume, "metadata.name")::equals).isPresent())
                .findFirst();
    }

    /** Whether at most one pod more stands in one place than in another; a spread that counts other pods spreads nothing. */
    public boolean spreadsOver(String topologyKey) {
        return release().stream()
                .flatMap(release -> list(release, "values.topologySpreadConstraints").stream())
                .anyMatch(constraint -> constraint instanceof Map<?, ?> fields
                        && topologyKey.equals(fields.get("topologyKey"))
                        && Long.valueOf(1).equals(fields.get("maxSkew"))
                        && "DoNotSchedule".equals(fields.get("whenUnsatisfiable"))
                        && Map.of("matchLabels", Map.of("app.kubernetes.io/name", chart))
                                .equals(fields.get("labelSelector")));
    }

    private Stream<PlannedResource> behind(PlannedResource resource, String input, List<String> types) {
        return types.stream().flatMap(type -> view.behind(resource, input, type).stream());
    }
}
