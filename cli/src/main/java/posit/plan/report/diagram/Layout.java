package posit.plan.report.diagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import posit.plan.report.diagram.Drawing.Area;
import posit.plan.report.diagram.Drawing.Placed;
import posit.plan.report.diagram.Drawing.Point;
import posit.plan.report.diagram.Drawing.Route;

/**
 * Gives everything in a picture its place, with the layered algorithm of the Eclipse Layout Kernel: arrows lead to the right,
 * around boxes and seldom across each other. The same picture is placed the same way every time.
 *
 * <p>ref: https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html
 */
public final class Layout {
    private static final double GAP = 18;
    private static final double BETWEEN_LAYERS = 26;
    private static final double LABEL_HEIGHT = 15;

    private final Diagram diagram;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<Arrow, ElkEdge> edges = new HashMap<>();
    private final List<Placed> places = new ArrayList<>();

    private Layout(Diagram diagram) {
        this.diagram = diagram;
    }

    public static Drawing of(Diagram diagram) {
        return new Layout(diagram).drawing();
    }

    private Drawing drawing() {
        options(root);
        diagram.flow().forEach(shape -> add(shape, root));
        diagram.arrows().forEach(this::add);
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        diagram.flow().forEach(shape -> place(shape, 0, 0));
        var routes = diagram.arrows().stream().map(this::route).toList();
        var height = beside(root.getHeight());
        var width = places.stream()
                .mapToDouble(placed -> placed.area().x() + placed.area().width())
                .max()
                .orElse(0);
        return new Drawing(diagram, Math.max(root.getWidth(), width + 1), height, List.copyOf(places), routes);
    }

    private static void options(ElkNode root) {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(1));
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        spacing(root);
    }

    private static void spacing(ElkNode node) {
        node.setProperty(CoreOptions.SPACING_NODE_NODE, GAP);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
    }

    private void add(Shape shape, ElkNode parent) {
        var node = ElkGraphUtil.createNode(parent);
        nodes.put(shape.id(), node);
        node.setProperty(CoreOptions.ALIGNMENT, Alignment.LEFT);
        var frame = !shape.inside().isEmpty();
        var lines = Lines.of(shape, frame);
        if (!frame) {
            node.setDimensions(lines.width(), lines.height() + new Chips(shape.chips()).height());
            return;
        }
        var chips = new Chips(shape.chips());
        var top = lines.height() + chips.height();
        spacing(node);
        node.setProperty(CoreOptions.PADDING, new ElkPadding(top, Lines.MARGIN, Lines.MARGIN, Lines.MARGIN));
        node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
        node.setProperty(
                CoreOptions.NODE_SIZE_MINIMUM, new KVector(Math.max(lines.width(), chips.width()), lines.height()));
        shape.inside().forEach(child -> add(child, node));
    }

    private void add(Arrow arrow) {
        var edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
        edges.put(arrow, edge);
        if (!arrow.label().isEmpty()) {
            var label = ElkGraphUtil.createLabel(arrow.label(), edge);
            label.setDimensions(Lines.Face.KIND.width(arrow.label()) + 4, LABEL_HEIGHT);
        }
    }

    private void place(Shape shape, double x, double y) {
        var node = nodes.get(shape.id());
        var area = new Area(x + node.getX(), y + node.getY(), node.getWidth(), node.getHeight());
        places.add(new Placed(shape, area));
        shape.inside().forEach(child -> place(child, area.x(), area.y()));
    }

    private Route route(Arrow arrow) {
        var edge = edges.get(arrow);
        double x = 0;
        double y = 0;
        for (var node = edge.getContainingNode(); node != null; node = node.getParent()) {
            x += node.getX();
            y += node.getY();
        }
        var section = edge.getSections().get(0);
        var points = new ArrayList<Point>();
        points.add(new Point(x + section.getStartX(), y + section.getStartY()));
        for (var bend : section.getBendPoints()) {
            points.add(new Point(x + bend.getX(), y + bend.getY()));
        }
        points.add(new Point(x + section.getEndX(), y + section.getEndY()));
        var area = new Area(0, 0, 0, 0);
        for (var label : edge.getLabels()) {
            area = new Area(label.getX(), label.getY(), label.getWidth(), label.getHeight()).moved(x, y);
        }
        return new Route(arrow, List.copyOf(points), area);
    }

    /** In rows below the rest; returns the height of all. */
    private double beside(double top) {
        var x = 1.0;
        var y = top + GAP;
        var row = 0.0;
        for (var shape : diagram.beside()) {
            var lines = Lines.of(shape, false);
            if (x > 1 && x + lines.width() > root.getWidth()) {
                x = 1;
                y += row + GAP;
                row = 0;
            }
            places.add(new Placed(shape, new Area(x, y, lines.width(), lines.height())));
            x += lines.width() + GAP;
            row = Math.max(row, lines.height());
        }
        return diagram.beside().isEmpty() ? top : y + row + 1;
    }
}
