package posit.plan.report.diagram;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a picture of a stack shows, before anything has a place.
 *
 * @param flow shapes with the arrows between them
 * @param beside boxes that serve the whole and have no arrows
 */
public record Diagram(String title, List<Shape> flow, List<Shape> beside, List<Arrow> arrows) {

    /** All shapes, those inside of others included. */
    public Stream<Shape> shapes() {
        return Stream.of(flow, beside).flatMap(List::stream).flatMap(Shape::all);
    }
}
