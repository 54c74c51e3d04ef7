package posit.plan.review;

import java.util.Set;
import java.util.stream.Stream;
import posit.catalog.AzureTypes;
import posit.cloud.RandomBytes;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.report.Words;
import posit.plan.review.Store.Safety;

/** What holds data on no cloud; and whatever is protected without having been described, so that nothing is left out. */
final class OtherStores {

    /** The data is in what they hold, which is told. */
    private static final Set<String> AROUND =
            Set.of(AzureTypes.NETAPP_POOL, AzureTypes.STORAGE, AzureTypes.DATABASE, RandomBytes.TOKEN);

    private final PlanView view;

    OtherStores(PlanView view) {
        this.view = view;
    }

    /** @param described logical names */
    Stream<Store> stores(Set<String> described) {
        var protectedOnes = view.plan().resources().stream()
                .filter(PlannedResource::protect)
                .filter(resource -> !AROUND.contains(resource.type()))
                .filter(resource -> !described.contains(resource.name()))
                .map(OtherStores::undescribed);
        return Stream.concat(view.each(RandomBytes.TOKEN, OtherStores::key), protectedOnes);
    }

    private static Store key(PlannedResource bytes) {
        return new Store(
                "Encryption key",
                bytes.name(),
                Safety.good("a secret of Pulumi’s state"),
                Safety.good("TLS"),
                Safety.good("with the state"),
                Guards.of(bytes, ""),
                "whatever was encrypted with it");
    }

    private static Store undescribed(PlannedResource resource) {
        return new Store(
                Words.kind(resource.type()),
                resource.name(),
                Safety.none(),
                Safety.none(),
                Safety.none(),
                Guards.of(resource, ""),
                "all of it");
    }
}
