package posit.plan.bill;

import static posit.plan.graph.PlanView.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.CloudMock;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;
import posit.reference.Support;

/** The versions a plan pins, with the ends of their support. */
final class Versions {
    private static final String PROVIDERS = "pulumi:providers:";

    /** With a registry or an owner, and a tag. */
    private static final Pattern IMAGE = Pattern.compile("[a-z0-9][a-z0-9._-]*(:\\d+)?(/[a-z0-9._-]+)+:[\\w.-]+");

    private final PlanView view;
    private final LocalDate today;
    private final List<Version> found = new ArrayList<>();

    Versions(PlanView view, LocalDate today) {
        this.view = view;
        this.today = today;
    }

    List<Version> list() {
        view.all(AwsTypes.EKS).forEach(one -> add(Support.EKS, "EKS", text(one, "version")));
        view.all(AzureTypes.AKS).stream()
                .filter(aks -> !aks.external())
                .forEach(one -> add(Support.AKS, "AKS", text(one, "kubernetesVersion")));
        view.all(AwsTypes.DATABASE)
                .forEach(one -> add(Support.POSTGRESQL, "RDS for PostgreSQL", text(one, "engineVersion")));
        view.all(AzureTypes.SERVER)
                .forEach(one -> add(Support.AZURE_POSTGRESQL, "Azure Database for PostgreSQL", text(one, "version")));
        if (view.has("posit:index:AppRoutingIngress")) {
            found.add(Version.of(Support.APP_ROUTING, today));
        }
        if (view.has(ConnectPlan.COMPONENT)) {
            found.add(Version.of(Support.CONNECT, today));
        }
        if (view.has(PackageManagerPlan.COMPONENT)) {
            found.add(Version.of(Support.PACKAGE_MANAGER, today));
        }
        addons();
        charts();
        images();
        plugins();
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing((Version version) -> version.end().orElse(LocalDate.MAX)))
                .toList();
    }

    /** A stack file may name a minor version of PostgreSQL; support is of the major one. */
    private void add(List<Support> table, String product, String version) {
        var support = Support.of(table, version).or(() -> Support.of(table, version.split("\\.")[0]));
        found.add(support.map(row -> Version.of(row, today)).orElseGet(() -> Version.without(product + " " + version)));
    }

    /** Those the stack file names: which ones EKS chooses, only AWS can tell. */
    private void addons() {
        view.all(AwsTypes.ADDON).stream()
                .filter(addon -> !text(addon, "addonVersion").endsWith(CloudMock.MADE_UP_BUILD))
                .map(addon -> "EKS add-on " + text(addon, "addonName") + " " + text(addon, "addonVersion"))
                .sorted()
                .forEach(addon -> found.add(Version.without(addon)));
    }

    private void charts() {
        var charts = new TreeSet<String>();
        view.all(KubernetesTypes.RELEASE)
                .forEach(release -> charts.add("chart " + text(release, "chart") + " " + text(release, "version")));
        charts.forEach(chart -> found.add(Version.without(chart)));
    }

    /** Those that values of a release name; a chart has others of its own. */
    private void images() {
        var images = new TreeSet<String>();
        view.all(KubernetesTypes.RELEASE)
                .forEach(release -> collect(release.inputs().get("values"), images));
        images.forEach(image -> found.add(Version.without("image " + image)));
    }

    private static void collect(Object value, Set<String> images) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> collect(inner, images));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, images));
        } else if (value instanceof String text && IMAGE.matcher(text).matches()) {
            images.add(text);
        }
    }

    private void plugins() {
        var plugins = new TreeSet<String>();
        view.plan().resources().stream()
                .filter(one -> one.type().startsWith(PROVIDERS) || one.remote())
                .forEach(one -> plugins.add("plugin " + plugin(one.type()) + " " + one.version()));
        plugins.forEach(plugin -> found.add(Version.without(plugin)));
    }

    private static String plugin(String type) {
        return type.startsWith(PROVIDERS) ? type.substring(PROVIDERS.length()) : type.split(":")[0];
    }
}
