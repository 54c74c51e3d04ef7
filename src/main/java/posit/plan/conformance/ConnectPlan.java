package posit.plan.conformance;

import static posit.plan.conformance.PlanView.at;
import static posit.plan.conformance.PlanView.is;
import static posit.plan.conformance.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.plan.engine.PlannedResource;

/** The resources of a plan that serve Connect, found through the graph and never by their names. */
public final class ConnectPlan {
    public static final String COMPONENT = "posit:index:Connect";

    private static final String CHART = "rstudio-connect";

    /** The chart's label on its pods; a spread that counts other pods spreads nothing. */
    private static final Map<String, Object> SERVERS = Map.of("matchLabels", Map.of("app.kubernetes.io/name", CHART));

    private final PlanView view;

    public ConnectPlan(PlanView view) {
        this.view = view;
    }

    public Optional<PlannedResource> release() {
        return view.all(KubernetesTypes.RELEASE).stream()
                .filter(release -> text(release, "chart").equals(CHART))
                .findFirst();
    }

    /** The node group whose label the server's node selector names. */
    public Optional<PlannedResource> nodes() {
        var selector =
                release().map(release -> at(release, "values.nodeSelector")).orElse(Map.of());
        return view.all(AwsTypes.NODE_GROUP).stream()
                .filter(group -> selector.equals(at(group, "labels")))
                .findFirst();
    }

    /** The server whose address stands in the release's values. */
    public Optional<PlannedResource> database() {
        return release().stream()
                .flatMap(release -> view.behind(release, "values", AwsTypes.DATABASE).stream())
                .findFirst();
    }

    /** The file system behind the volume that the release's claim is bound to. */
    public Optional<PlannedResource> fileSystem() {
        return volume().stream()
                .flatMap(volume -> view.behind(volume, "spec", AwsTypes.FILE_SYSTEM).stream())
                .findFirst();
    }

    public Optional<PlannedResource> targetGroup() {
        var service = release()
                .map(release -> text(release, "values.fullnameOverride"))
                .orElse("");
        return view.all(KubernetesTypes.TARGET_BINDING).stream()
                .filter(binding -> text(binding, "spec.serviceRef.name").equals(service))
                .flatMap(binding -> view.behind(binding, "spec", AwsTypes.TARGET_GROUP).stream())
                .findFirst();
    }

    /** The balancer with an HTTPS listener that forwards to Connect's target group. */
    public Optional<PlannedResource> loadBalancer() {
        return view.all(AwsTypes.LISTENER).stream()
                .filter(listener -> text(listener, "protocol").equals("HTTPS"))
                .filter(listener -> targetGroup()
                        .filter(view.behind(listener, "defaultActions")::contains)
                        .isPresent())
                .flatMap(listener -> view.behind(listener, "loadBalancerArn").stream())
                .findFirst();
    }

    /** One volume, without an access point, for all servers and all content. */
    public boolean mountsFilesEverywhere() {
        var shared = release()
                .filter(release -> is(release, "values.sharedStorage.mount"))
                .filter(release -> is(release, "values.sharedStorage.mountContent"))
                .isPresent();
        return shared && fileSystem().isPresent() && !view.has("aws:efs/accessPoint:AccessPoint");
    }

    static boolean spreadsOverZones(PlannedResource release) {
        return at(release, "values.topologySpreadConstraints") instanceof List<?> constraints
                && constraints.stream().anyMatch(ConnectPlan::forcesZones);
    }

    private Optional<PlannedResource> volume() {
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

    private static boolean forcesZones(Object constraint) {
        return constraint instanceof Map<?, ?> map
                && "topology.kubernetes.io/zone".equals(map.get("topologyKey"))
                && "DoNotSchedule".equals(map.get("whenUnsatisfiable"))
                && SERVERS.equals(map.get("labelSelector"));
    }
}
