package posit.plan.conformance;

import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import posit.engine.PlannedResource;
import posit.engine.Unknown;
import posit.plan.graph.AwsTypes;
import posit.plan.graph.AzureTypes;
import posit.plan.graph.PlanView;
import posit.plan.graph.Yours;

/** Fixed names that another stack of the same account could have too. */
final class OwnNames {
    /** Inputs of AWS that fix a name in the whole account or region. */
    private static final List<String> AWS =
            List.of("name", "namePrefix", "identifier", "identifierPrefix", "nodeGroupNamePrefix", "bucketPrefix");

    /** Their names live inside another resource, or are the user's own. */
    private static final Set<String> SCOPED = Set.of("aws:iam/rolePolicy:RolePolicy", "aws:route53/record:Record");

    /** Inputs of Azure that fix a name in the whole subscription or the world; all others count inside their group. */
    private static final Map<String, List<String>> AZURE = Map.of(
            AzureTypes.GROUP, List.of("resourceGroupName"),
            AzureTypes.AKS, List.of("nodeResourceGroup", "dnsPrefix"),
            AzureTypes.SERVER, List.of("serverName"),
            AzureTypes.STORAGE, List.of("accountName"));

    private static final String SUFFIX = "random:index/randomId:RandomId";

    private final PlanView view;

    OwnNames(PlanView view) {
        this.view = view;
    }

    /** The stack's own, which all others begin with. */
    String prefix() {
        return Stream.of(
                        view.one(AwsTypes.EKS).map(eks -> text(eks, "name")).stream(),
                        view.one(Yours.EKS).map(eks -> Yours.output(eks, "names")).stream(),
                        view
                                .one(AzureTypes.AKS)
                                .filter(aks -> !aks.external())
                                .map(aks -> text(aks, "resourceName"))
                                .stream(),
                        view
                                .one(Yours.AKS)
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
        var counts = resource.type().startsWith("aws:") && !SCOPED.contains(resource.type());
        return counts
                ? AWS.stream()
                        .map(input -> text(resource, input))
                        .filter(name -> !name.isEmpty() && !name.contains(prefix()))
                : Stream.empty();
    }

    private Stream<String> azure(PlannedResource resource) {
        return AZURE.getOrDefault(resource.type(), List.of()).stream()
                .filter(input -> !resource.external())
                .filter(input -> !isOwn(resource, input))
                .map(input -> text(resource, input));
    }

    /** What a random suffix makes unique is known only once that exists. */
    private boolean isOwn(PlannedResource resource, String input) {
        return resource.inputs().get(input) == Unknown.VALUE
                ? !view.behind(resource, input, SUFFIX).isEmpty()
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
                && !isInYourCluster(resource);
        return counts ? Stream.of(resource.name() + " in another group") : Stream.empty();
    }

    /** A node pool stands in the group of its cluster. */
    private boolean isInYourCluster(PlannedResource resource) {
        return resource.type().equals(AzureTypes.NODE_POOL) && new Yours(view).cluster();
    }
}
