package posit.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a terminal page, at most {@value #WIDTH} columns wide; a line that is longer goes on below, indented. */
public final class Page {
    public static final int WIDTH = 80;

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final List<String> lines = new ArrayList<>();

    public void line(String text) {
        lines.add(text);
    }

    public void blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    /** {@code left} at the margin, {@code right} at the right edge. */
    public void edges(String left, String right) {
        line(left + " ".repeat(Math.max(2, WIDTH - columns(left) - columns(right))) + right);
    }

    /** Whether both have room in one line. */
    public static boolean fits(String left, String right) {
        return columns(left) + 2 + columns(right) <= WIDTH;
    }

    /** A label, and words that wrap under their own beginning; {@code last} stands at the right edge of the first line. */
    public void labelled(String label, int indent, String words, String last) {
        var room = WIDTH - indent - (last.isEmpty() ? 0 : last.length() + 2);
        var wrapped = wrap(words, room);
        var first = pad(label, indent) + wrapped.get(0);
        line(last.isEmpty() ? first : pad(first, WIDTH - last.length()) + last);
        wrapped.stream().skip(1).forEach(rest -> line(" ".repeat(indent(rest, indent)) + rest));
    }

    /** An address too long for the room, but not for the page, begins further left. */
    private static int indent(String rest, int wanted) {
        return rest.length() > WIDTH ? wanted : Math.min(wanted, WIDTH - rest.length());
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - columns(text)));
    }

    /** What a terminal shows of a text: colours take no room. */
    private static int columns(String text) {
        return COLOUR.matcher(text).replaceAll("").length();
    }

    private static List<String> wrap(String words, int width) {
        var wrapped = new ArrayList<String>();
        var current = new StringBuilder();
        for (var word : words.split(" ")) {
            if (current.length() > 0 && current.length() + 1 + word.length() > width) {
                wrapped.add(current.toString());
                current.setLength(0);
            }
            current.append(current.length() == 0 ? "" : " ").append(word);
        }
        wrapped.add(current.toString());
        return wrapped;
    }
}
