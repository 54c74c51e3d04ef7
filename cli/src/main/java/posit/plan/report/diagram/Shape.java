package posit.plan.report.diagram;

import java.util.List;
import java.util.stream.Stream;

/**
 * A box of the picture, or a frame around others.
 *
 * @param id URN of the resource it stands for; a word of our own for what the stack does not make
 * @param kind one or two words above the title
 * @param facts one to a line
 * @param chips small boxes without arrows at the top of a frame, such as subnets
 * @param inside empty for a box
 */
public record Shape(
        String id, Role role, String kind, String title, List<String> facts, List<Chip> chips, List<Shape> inside) {

    /** @param detail in a line of its own */
    public record Chip(String id, String title, String detail) {}

    public static Shape box(String id, Role role, String kind, String title, List<String> facts) {
        return new Shape(id, role, kind, title, facts, List.of(), List.of());
    }

    Shape around(List<Shape> shapes) {
        return new Shape(id, role, kind, title, facts, chips, shapes);
    }

    Shape chips(List<Chip> chips) {
        return new Shape(id, role, kind, title, facts, chips, inside);
    }

    /** This one and all inside of it. */
    public Stream<Shape> all() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Shape::all));
    }
}
