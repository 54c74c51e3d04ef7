package posit.plan.report.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import posit.plan.report.diagram.Drawing.Area;
import posit.plan.report.diagram.Drawing.Placed;
import posit.plan.report.diagram.Drawing.Point;
import posit.plan.report.diagram.Drawing.Route;
import posit.plan.report.markup.Element;
import posit.plan.report.markup.Markup;
import posit.plan.report.markup.Resources;

/**
 * A drawing as SVG; its colours are in {@code diagram.css}. Shapes carry the id of what they stand for as
 * {@code data-id}, arrows {@code data-from} and {@code data-to}.
 */
public final class Svg {
    private static final double CORNER = 8;
    private static final double BEND = 6;
    private static final double TIP = 7;

    private Svg() {}

    /** What a page with a drawing needs; also the colours of everything else on it. */
    public static String styles() {
        return Resources.read(Svg.class, "diagram.css");
    }

    /** For a page that brings the style sheet. */
    public static Element inline(Drawing drawing) {
        var title = Element.of("title", "Architecture of " + drawing.diagram().title());
        var svg = Element.of("svg", title)
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + whole(drawing.width()) + " " + whole(drawing.height()))
                .with("width", whole(drawing.width()))
                .with("height", whole(drawing.height()))
                .with("role", "img")
                .style("diagram");
        return svg.add(drawing.places().stream().map(Svg::shape).toList())
                .add(drawing.routes().stream().map(Svg::arrow).toList());
    }

    /** For a file of its own. */
    public static String file(Drawing drawing) {
        var svg = inline(drawing);
        var children = new ArrayList<Markup>(svg.children());
        children.add(1, new Markup.Style(styles()));
        return Markup.write(new Element("svg", svg.attributes(), children)) + "\n";
    }

    private static Element shape(Placed placed) {
        var shape = placed.shape();
        var area = placed.area();
        var frame = !shape.inside().isEmpty();
        var lines = Lines.of(shape, frame);
        var group = Element.of("g")
                .style((frame ? "frame " : "box ") + shape.role().name().toLowerCase(Locale.ROOT))
                .with("data-id", shape.id())
                .add(rectangle(area, CORNER))
                .add(lines.texts().stream()
                        .map(line -> text(area.x() + Lines.MARGIN, area.y() + line.y(), line.text())
                                .style(line.face().name().toLowerCase(Locale.ROOT)))
                        .toList());
        return group.add(chips(shape, area, lines.height() - 4));
    }

    private static List<Element> chips(Shape shape, Area frame, double top) {
        var elements = new ArrayList<Element>();
        var areas = new Chips(shape.chips()).areas(top);
        for (int i = 0; i < areas.size(); i++) {
            var chip = shape.chips().get(i);
            var area = areas.get(i).moved(frame.x(), frame.y());
            elements.add(Element.of("g")
                    .style("chip")
                    .with("data-id", chip.id())
                    .add(rectangle(area, CORNER - 3))
                    .add(text(area.x() + Chips.PADDING, area.y() + 16, chip.title())
                            .style("name"))
                    .add(text(area.x() + Chips.PADDING, area.y() + 30, chip.detail())
                            .style("kind")));
        }
        return elements;
    }

    private static Element arrow(Route route) {
        var arrow = route.arrow();
        var group = Element.of("g")
                .style("arrow")
                .with("data-from", arrow.from())
                .with("data-to", arrow.to())
                .add(Element.of("path").style("line").with("d", line(route.points())))
                .add(Element.of("path").style("tip").with("d", tip(route.points())));
        var label = route.label();
        return arrow.label().isEmpty()
                ? group
                : group.add(text(label.x() + 2, label.y() + label.height() - 4, arrow.label())
                        .style("kind"));
    }

    /** Around the corners. */
    private static String line(List<Point> points) {
        var path = new StringBuilder("M" + pair(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            var corner = points.get(i);
            path.append(" L").append(pair(towards(corner, points.get(i - 1), BEND)));
            path.append(" Q").append(pair(corner)).append(' ');
            path.append(pair(towards(corner, points.get(i + 1), BEND)));
        }
        var last = points.size() - 1;
        return path.append(" L")
                .append(pair(towards(points.get(last), points.get(last - 1), TIP - 1)))
                .toString();
    }

    /** At most half of the way, so that two corners never cross. */
    private static Point towards(Point from, Point to, double distance) {
        var length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        var share = length == 0 ? 0 : Math.min(distance / length, 0.5);
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static String tip(List<Point> points) {
        var end = points.get(points.size() - 1);
        var before = points.get(points.size() - 2);
        var dx = Math.signum(end.x() - before.x());
        var dy = Math.signum(end.y() - before.y());
        var base = new Point(end.x() - dx * TIP, end.y() - dy * TIP);
        return List.of(
                        end,
                        new Point(base.x() - dy * TIP / 2, base.y() - dx * TIP / 2),
                        new Point(base.x() + dy * TIP / 2, base.y() + dx * TIP / 2))
                .stream()
                .map(Svg::pair)
                .collect(Collectors.joining(" L", "M", " Z"));
    }

    private static Element rectangle(Area area, double corner) {
        return Element.of("rect")
                .with("x", area.x())
                .with("y", area.y())
                .with("width", area.width())
                .with("height", area.height())
                .with("rx", corner);
    }

    private static Element text(double x, double y, String text) {
        return Element.of("text", text).with("x", x).with("y", y);
    }

    private static String pair(Point point) {
        return tenth(point.x()) + "," + tenth(point.y());
    }

    private static String tenth(double number) {
        return String.valueOf(Math.round(number * 10) / 10.0);
    }

    private static String whole(double number) {
        return String.valueOf((long) Math.ceil(number));
    }
}
