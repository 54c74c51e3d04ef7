package posit.plan.bill;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import posit.catalog.Catalog;
import posit.catalog.Charge;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.bill.BilledItem.Group;
import posit.plan.graph.PlanView;

/**
 * What a stack is made of, as far as it costs money or grows old. It names no prices: those change, and depend on contracts.
 *
 * @param items by group
 * @param versions those whose support ends first come first
 */
public record Bill(List<BilledItem> items, List<Version> versions) {
    private static final Pattern INPUT = Pattern.compile("\\{([\\w.]+)}");

    public static Bill of(Plan plan, LocalDate today) {
        var view = new PlanView(plan);
        var aws = new AwsItems(view);
        var items = new ArrayList<BilledItem>();
        plan.resources().stream()
                .filter(resource -> !resource.external())
                .flatMap(one -> Stream.of(listed(one), aws.of(one), AzureItems.of(one), pool(one))
                        .flatMap(found -> found))
                .forEach(item -> add(items, item));
        items.sort(Comparator.comparing(BilledItem::group));
        return new Bill(List.copyOf(items), new Versions(view, today).list());
    }

    private static Stream<BilledItem> listed(PlannedResource one) {
        return Catalog.of(one.type()).billed().filter(charge -> !charge.isComputed()).stream()
                .map(charge -> item(charge, one));
    }

    private static BilledItem item(Charge charge, PlannedResource one) {
        var what =
                INPUT.matcher(charge.what()).replaceAll(input -> Matcher.quoteReplacement(shown(one, input.group(1))));
        return BilledItem.of(Group.of(charge.group()), what, 1, charge.note());
    }

    private static String shown(PlannedResource one, String input) {
        return at(one, input) instanceof Number number ? String.valueOf(number.longValue()) : text(one, input);
    }

    private static void add(List<BilledItem> items, BilledItem item) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).isLike(item)) {
                items.set(i, items.get(i).and(item));
                return;
            }
        }
        items.add(item);
    }

    /** Karpenter, on EKS, and node auto-provisioning, on AKS, start machines when pods ask for them. */
    private static Stream<BilledItem> pool(PlannedResource one) {
        if (!one.type().equals(KubernetesTypes.KARPENTER_POOL)) {
            return Stream.empty();
        }
        var cpu = text(one, "spec.limits.cpu");
        var limit = cpu.isEmpty()
                ? "as many machines as its pods need"
                : "up to " + cpu + " CPUs, " + text(one, "spec.limits.memory") + " memory";
        return Stream.of(new BilledItem(
                Group.COMPUTE, "node pool " + text(one, "metadata.name") + ": " + limit, 0, 0, "machines by need"));
    }
}
