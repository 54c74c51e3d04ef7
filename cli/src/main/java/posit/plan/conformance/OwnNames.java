package posit.plan.conformance;

import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.catalog.Catalog;
import posit.cloud.RandomId;
import posit.engine.PlannedResource;
import posit.engine.Unknown;
import posit.plan.graph.Existing;
import posit.plan.graph.PlanView;

/** Fixed names that another stack of the same account could have too. */
final class OwnNames {

    private final PlanView view;

    OwnNames(PlanView view) {
        this.view = view;
    }

    /** The stack's own, which all others begin with. */
    String prefix() {
        return Stream.of(
                        view.one(AwsTypes.EKS).map(eks -> text(eks, "name")).stream(),
                        view.one(Existing.EKS).map(eks -> Existing.output(eks, "names")).stream(),
                        view
                                .one(AzureTypes.AKS)
                                .filter(aks -> !aks.external())
                                .map(aks -> text(aks, "resourceName"))
                                .stream(),
                        view
                                .one(Existing.AKS)
                                .flatMap(aks -> view.one(AzureTypes.GROUP))
                                .map(group -> text(group, "resourceGroupName"))
                                .stream())
                .flatMap(names -> names)
                .findFirst()
                .orElse("?");
    }

    /** Names without the prefix, and Azure resources outside of the stack's own group. */
    List<String> foreign() {
        return view.plan().resources().stream()
                .flatMap(resource -> Stream.of(aws(resource), azure(resource), elsewhere(resource)))
                .flatMap(names -> names)
                .toList();
    }

    private Stream<String> aws(PlannedResource resource) {
        return fixed(resource, "aws:", "eks:")
                .map(input -> text(resource, input))
                .filter(name -> !name.isEmpty() && !name.contains(prefix()));
    }

    private Stream<String> azure(PlannedResource resource) {
        return fixed(resource, "azure-native:")
                .filter(input -> !resource.external())
                .filter(input -> !isOwn(resource, input))
                .map(input -> text(resource, input));
    }

    /** Inputs that fix a name, of resources of one cloud. */
    private static Stream<String> fixed(PlannedResource resource, String... packages) {
        var type = resource.type();
        return Stream.of(packages).anyMatch(type::startsWith) ? Catalog.of(type).names().stream() : Stream.empty();
    }

    /** What a random suffix makes unique is known only once that exists. */
    private boolean isOwn(PlannedResource resource, String input) {
        return resource.inputs().get(input) == Unknown.VALUE
                ? !view.behind(resource, input, RandomId.TOKEN).isEmpty()
                : text(resource, input).replace("-", "").startsWith(shortened(prefix()));
    }

    /** Storage accounts take no dashes, and cut long prefixes to make room for what makes them unique. */
    private static String shortened(String prefix) {
        var plain = prefix.replace("-", "");
        return plain.substring(0, Math.min(plain.length(), 16));
    }

    private Stream<String> elsewhere(PlannedResource resource) {
        var counts = resource.type().startsWith("azure-native:")
                && !resource.type().equals(AzureTypes.GROUP)
                && resource.inputs().containsKey("resourceGroupName")
                && view.behind(resource, "resourceGroupName", AzureTypes.GROUP).isEmpty()
                && !isInExistingCluster(resource);
        return counts ? Stream.of(resource.name() + " in another group") : Stream.empty();
    }

    /** A node pool stands in the group of its cluster. */
    private boolean isInExistingCluster(PlannedResource resource) {
        return resource.type().equals(AzureTypes.NODE_POOL) && new Existing(view).cluster();
    }
}
