package posit.plan.bill;

import static posit.plan.graph.PlanView.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.bill.Item.Group;
import posit.plan.graph.PlanView;

/**
 * What a stack is made of, as far as it costs money or grows old. It names no prices: those change, and depend on contracts.
 *
 * @param items by group
 * @param versions those whose support ends first come first
 */
public record Bill(List<Item> items, List<Version> versions) {
    private static final String NODE_POOL = "kubernetes:karpenter.sh/v1:NodePool";

    public static Bill of(Plan plan, LocalDate today) {
        var view = new PlanView(plan);
        var aws = new AwsItems(view);
        var items = new ArrayList<Item>();
        plan.resources().stream()
                .filter(resource -> !resource.external())
                .flatMap(one ->
                        Stream.of(aws.of(one), AzureItems.of(one), pool(one)).flatMap(found -> found))
                .forEach(item -> add(items, item));
        items.sort(Comparator.comparing(Item::group));
        return new Bill(List.copyOf(items), new Versions(view, today).list());
    }

    private static void add(List<Item> items, Item item) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).isLike(item)) {
                items.set(i, items.get(i).and(item));
                return;
            }
        }
        items.add(item);
    }

    /** Karpenter, on EKS, and node auto-provisioning, on AKS, start machines when pods ask for them. */
    private static Stream<Item> pool(PlannedResource one) {
        if (!one.type().equals(NODE_POOL)) {
            return Stream.empty();
        }
        var cpu = text(one, "spec.limits.cpu");
        var limit = cpu.isEmpty()
                ? "as many machines as its pods need"
                : "up to " + cpu + " CPUs, " + text(one, "spec.limits.memory") + " memory";
        return Stream.of(new Item(
                Group.COMPUTE, "node pool " + text(one, "metadata.name") + ": " + limit, 0, 0, "machines by need"));
    }
}
