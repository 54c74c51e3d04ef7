package posit.plan.report.diagram;

import java.util.ArrayList;
import java.util.List;
import posit.plan.report.diagram.Drawing.Area;
import posit.plan.report.diagram.Shape.Chip;

/** The rows of small boxes at the top of a frame, below its text. */
record Chips(List<Chip> chips) {
    static final double HEIGHT = 38;
    static final double PADDING = 9;

    private static final int MOST_IN_A_ROW = 5;
    private static final double GAP = 8;

    double width() {
        return chips.isEmpty() ? 0 : columns() * (one() + GAP) - GAP + 2 * Lines.MARGIN;
    }

    /** With the gap below. */
    double height() {
        return rows() * (HEIGHT + GAP);
    }

    /** @param top of the first row, from the frame's own corner */
    List<Area> areas(double top) {
        var areas = new ArrayList<Area>();
        for (int i = 0; i < chips.size(); i++) {
            var x = Lines.MARGIN + i % columns() * (one() + GAP);
            areas.add(new Area(x, top + i / columns() * (HEIGHT + GAP), one(), HEIGHT));
        }
        return areas;
    }

    private int rows() {
        return (chips.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
    }

    private int columns() {
        return (chips.size() + rows() - 1) / rows();
    }

    /** All are as wide as the widest. */
    private double one() {
        return chips.stream()
                        .mapToDouble(chip -> Math.max(
                                Lines.Face.KIND.width(chip.title()) * 1.1, Lines.Face.KIND.width(chip.detail())))
                        .max()
                        .orElse(0)
                + 2 * PADDING;
    }
}
