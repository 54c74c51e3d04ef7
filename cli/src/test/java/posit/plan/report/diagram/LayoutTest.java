package posit.plan.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.Plan;
import posit.plan.graph.PlanView;
import posit.plan.report.diagram.Drawing.Area;
import posit.plan.report.diagram.Drawing.Placed;

class LayoutTest {
    /** The page's width without its margins, at 1200 pixels. */
    private static final double PAGE = 1152;

    static Stream<Plan> plans() {
        return ArchitectureTest.plans();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everything_has_a_place_within_the_picture(Plan plan) {
        var drawing = drawing(plan);
        var all = new Area(0, 0, drawing.width(), drawing.height());

        assertThat(drawing.places()).hasSize((int) drawing.diagram().shapes().count());
        assertThat(drawing.routes()).hasSameSizeAs(drawing.diagram().arrows());
        assertThat(drawing.places()).allMatch(placed -> all.contains(placed.area()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void boxes_meet_only_the_frames_that_hold_them(Plan plan) {
        var places = drawing(plan).places();

        for (var one : places) {
            for (var other : places) {
                if (holds(one, other)) {
                    assertThat(one.area().contains(other.area()))
                            .as("%s in %s", other, one)
                            .isTrue();
                } else if (one != other && !holds(other, one)) {
                    assertThat(one.area().meets(other.area()))
                            .as("%s and %s", one, other)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void chips_of_subnets_meet_neither_each_other_nor_a_box(Plan plan) {
        var places = drawing(plan).places();
        for (var placed : places) {
            var areas = chips(placed);
            assertThat(areas).allMatch(placed.area()::contains);
            for (var area : areas) {
                assertThat(areas).filteredOn(other -> other != area).noneMatch(area::meets);
                assertThat(places).filteredOn(other -> holds(placed, other)).noneMatch(other -> other.area()
                        .meets(area));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void arrows_begin_and_end_at_their_boxes(Plan plan) {
        var drawing = drawing(plan);

        assertThat(drawing.routes()).allSatisfy(route -> {
            var points = route.points();
            assertThat(touches(area(drawing, route.arrow().from()), points.get(0)))
                    .isTrue();
            assertThat(touches(area(drawing, route.arrow().to()), points.get(points.size() - 1)))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void arrows_cross_no_box_on_their_way(Plan plan) {
        var drawing = drawing(plan);

        for (var route : drawing.routes()) {
            for (int i = 1; i < route.points().size(); i++) {
                var piece = between(route.points().get(i - 1), route.points().get(i));
                assertThat(drawing.places())
                        .filteredOn(placed -> placed.shape().inside().isEmpty())
                        .filteredOn(placed -> !List.of(
                                        route.arrow().from(), route.arrow().to())
                                .contains(placed.shape().id()))
                        .noneMatch(placed -> placed.area().meets(piece));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_picture_of_every_stack_fits_onto_the_page_at_nearly_its_own_size(Plan plan) {
        assertThat(drawing(plan).width()).isLessThan(PAGE * 1.1);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_same_plan_gives_the_same_bytes(Plan plan) {
        assertThat(Svg.file(drawing(plan))).isEqualTo(Svg.file(drawing(plan)));
    }

    @Test
    void a_word_that_is_too_long_for_a_box_goes_on_in_the_next_line() {
        var host = "https://connect.a-department-with-a-long-name.europe.example.com";
        var lines = Lines.of(Shape.box("a", Role.INGRESS, "ingress", "ALB", List.of(host)), false);

        assertThat(lines.texts())
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line.face().width(line.text())).isLessThanOrEqualTo(205));
        assertThat(String.join("", lines.texts().stream().map(Lines.Line::text).toList()))
                .endsWith(host);
    }

    private static Drawing drawing(Plan plan) {
        return Layout.of(Architecture.of(new PlanView(plan)));
    }

    private static boolean holds(Placed frame, Placed box) {
        return frame != box && frame.shape().all().anyMatch(box.shape()::equals);
    }

    private static List<Area> chips(Placed placed) {
        var top = Lines.of(placed.shape(), true).height() - 4;
        return new Chips(placed.shape().chips())
                .areas(top).stream()
                        .map(area -> area.moved(placed.area().x(), placed.area().y()))
                        .toList();
    }

    private static Area area(Drawing drawing, String id) {
        return drawing.places().stream()
                .filter(placed -> placed.shape().id().equals(id))
                .findFirst()
                .orElseThrow()
                .area();
    }

    private static boolean touches(Area area, Drawing.Point point) {
        return new Area(area.x() - 1, area.y() - 1, area.width() + 2, area.height() + 2)
                .contains(new Area(point.x(), point.y(), 0, 0));
    }

    private static Area between(Drawing.Point one, Drawing.Point other) {
        return new Area(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }
}
