package posit.plan.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.plan.graph.PlanView;

/** Everything that holds data: first what nothing guards, then in the order of what would be missed most. */
public record Stores(List<Store> list) {

    /** @param known a plan without unknowns */
    public static Stores of(PlanView known) {
        var stores = new ArrayList<Store>();
        Stream.concat(new AwsStores(known).stores(), new AzureStores(known).stores())
                .forEach(stores::add);
        var described = stores.stream().map(Store::resource).collect(Collectors.toSet());
        new OtherStores(known).stores(described).forEach(stores::add);
        new ExistingStores(known).stores().forEach(stores::add);
        stores.sort(Comparator.comparing(store -> store.guard().good()));
        return new Stores(List.copyOf(stores));
    }

    public long unguarded() {
        return list.stream().filter(store -> !store.guard().good()).count();
    }
}
