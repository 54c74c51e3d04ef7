package posit.plan.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import posit.plan.conformance.PlanView;

/** Everything that holds data: first what nothing guards, then in the order of what would be missed most. */
public record Stores(List<Store> list) {

    /** @param known a plan without unknowns */
    public static Stores of(PlanView known) {
        var stores = Stream.concat(new AwsStores(known).stores(), new AzureStores(known).stores());
        return new Stores(
                stores.sorted(Comparator.comparing(store -> store.guard().good()))
                        .toList());
    }

    public long unguarded() {
        return list.stream().filter(store -> !store.guard().good()).count();
    }
}
