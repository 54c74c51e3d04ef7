package posit.plan.report.diagram;

import java.util.List;

/**
 * A picture with a place for everything, in pixels from its upper left corner.
 *
 * @param places frames before what is inside of them
 */
public record Drawing(Diagram diagram, double width, double height, List<Placed> places, List<Route> routes) {

    /** A shape's place. */
    public record Placed(Shape shape, Area area) {}

    /** A rectangle. */
    public record Area(double x, double y, double width, double height) {
        public boolean contains(Area other) {
            return x <= other.x
                    && y <= other.y
                    && x + width >= other.x + other.width
                    && y + height >= other.y + other.height;
        }

        public boolean meets(Area other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        Area moved(double dx, double dy) {
            return new Area(x + dx, y + dy, width, height);
        }
    }

    /** A point. */
    public record Point(double x, double y) {}

    /**
     * An arrow's way.
     *
     * @param points from the first shape to the second
     * @param label where the arrow's label stands, if it has one
     */
    public record Route(Arrow arrow, List<Point> points, Area label) {}
}
