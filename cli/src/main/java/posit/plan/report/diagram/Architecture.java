package posit.plan.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import posit.engine.PlannedResource;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;
import posit.plan.graph.ProductPlan;
import posit.plan.report.Box;
import posit.plan.report.Boxes;

/**
 * The picture of a recorded plan: each component of the stack once, where the graph says that it stands, and the way of a
 * request from people through the load balancer and the pods to database and files.
 */
public final class Architecture {
    private static final String PEOPLE = "people";

    private final PlanView view;
    private final List<Box> boxes;
    private final Places places;
    private final Pools pools;

    private Architecture(PlanView view) {
        this.view = view;
        boxes = new Boxes(view).list();
        places = new Places(view);
        pools = new Pools(view);
    }

    public static Diagram of(PlanView view) {
        return new Architecture(view).diagram();
    }

    private Diagram diagram() {
        var flow = new ArrayList<Shape>();
        var ways = new Ways(view, boxes, places).arrows(PEOPLE);
        if (ways.stream().anyMatch(way -> way.from().equals(PEOPLE))) {
            flow.add(Shape.box(PEOPLE, Role.PEOPLE, "", "People", List.of("browsers", "and clients")));
        }
        flow.addAll(frames());
        flow.addAll(at(Place.DATA_OUTSIDE));
        return new Diagram(view.plan().project() + " · stack " + view.plan().stack(), flow, at(Place.BESIDE), ways);
    }

    /** The network with all that stands in it; the cluster in it holds what runs on its nodes. */
    private List<Shape> frames() {
        var cluster = boxes(Place.CLUSTER)
                .map(box -> cluster(box).around(inCluster(box.component())))
                .toList();
        var inside =
                Stream.of(at(Place.IN_NETWORK), cluster).flatMap(List::stream).toList();
        var networks = boxes(Place.NETWORK).toList();
        if (networks.isEmpty()) {
            return inside;
        }
        var first = networks.get(0);
        return List.of(frame(first, Role.NETWORK)
                .chips(new Subnets(view).of(first.component()))
                .around(inside));
    }

    /** Its nodes have boxes of their own. */
    private static Shape cluster(Box box) {
        var frame = frame(box, Role.CLUSTER);
        var facts =
                frame.facts().stream().filter(fact -> !fact.contains(" nodes ")).toList();
        return Shape.box(frame.id(), frame.role(), frame.kind(), frame.title(), facts);
    }

    private List<Shape> inCluster(PlannedResource cluster) {
        var shapes = new ArrayList<Shape>(pools.of(cluster));
        for (var box : boxes(Place.IN_CLUSTER).toList()) {
            var product = product(box);
            if (product == null) {
                shapes.add(plain(box));
            } else {
                pods(box, product).forEach((pool, pods) -> put(pods, pool, shapes));
            }
        }
        return shapes;
    }

    /** Into the pool on whose nodes they run, if it is drawn. */
    private static void put(List<Shape> pods, String pool, List<Shape> shapes) {
        for (int i = 0; i < shapes.size(); i++) {
            var shape = shapes.get(i);
            if (shape.id().equals(pool)) {
                var inside = new ArrayList<>(shape.inside());
                inside.addAll(pods);
                shapes.set(i, shape.around(inside));
                return;
            }
        }
        shapes.addAll(pods);
    }

    /** By the pool whose label their node selector names. */
    private Map<String, List<Shape>> pods(Box box, ProductPlan product) {
        var servers = Shape.box(id(box), Role.PRODUCT, "Helm release", title(box), box.single());
        var content = Content.of(product);
        var ofServers = pools.named(product.release().orElseThrow(), "values.nodeSelector");
        if (content.isEmpty()) {
            return Map.of(ofServers, List.of(servers));
        }
        var jobs = content.get().shape();
        var ofContent = pools.named(product.release().orElseThrow(), Content.SELECTOR);
        return ofContent.equals(ofServers)
                ? Map.of(ofServers, List.of(servers, jobs))
                : new TreeMap<>(Map.of(ofServers, List.of(servers), ofContent, List.of(jobs)));
    }

    private ProductPlan product(Box box) {
        var product =
                switch (box.component().type()) {
                    case ConnectPlan.COMPONENT -> new ConnectPlan(view);
                    case PackageManagerPlan.COMPONENT -> new PackageManagerPlan(view);
                    default -> null;
                };
        return product == null || product.release().isEmpty() ? null : product;
    }

    private Stream<Box> boxes(Place place) {
        return boxes.stream().filter(box -> places.of(box.component()) == place);
    }

    private List<Shape> at(Place place) {
        return boxes(place).map(this::plain).toList();
    }

    private Shape plain(Box box) {
        return frame(box, places.role(box.component()));
    }

    private static Shape frame(Box box, Role role) {
        var facts = box.single();
        return Shape.box(id(box), role, box.label(), facts.get(0), facts.subList(1, facts.size()));
    }

    private static String title(Box box) {
        return box.component().type().equals(ConnectPlan.COMPONENT) ? "Posit Connect" : "Posit Package Manager";
    }

    private static String id(Box box) {
        return box.component().urn();
    }
}
