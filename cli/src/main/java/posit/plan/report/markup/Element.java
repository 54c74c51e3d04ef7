package posit.plan.report.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element with attributes and what stands in it; every change makes a new one.
 *
 * @param attributes in the order in which they were added
 */
public record Element(String name, Map<String, String> attributes, List<Markup> children) implements Markup {
    /** In HTML these have no end tag; in SVG they never have children here. */
    private static final Set<String> WITHOUT_END = Set.of("meta", "br", "col", "path", "rect", "circle");

    public Element {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    public static Element of(String name, Markup... children) {
        return new Element(name, Map.of(), List.of(children));
    }

    public static Element of(String name, List<? extends Markup> children) {
        return new Element(name, Map.of(), List.copyOf(children));
    }

    public static Element of(String name, String text) {
        return of(name, Markup.text(text));
    }

    /** A link; anything but HTTPS is shown as the words it is, so that no text can become a script. */
    public static Markup link(String address, String words) {
        return address.startsWith("https://") ? of("a", words).with("href", address) : Markup.text(words);
    }

    public Element with(String attribute, String value) {
        var more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, children);
    }

    /** Of SVG: whole numbers stay whole. */
    public Element with(String attribute, double value) {
        var rounded = Math.round(value * 10) / 10.0;
        var whole = rounded == Math.rint(rounded);
        return with(attribute, whole ? String.valueOf((long) rounded) : String.valueOf(rounded));
    }

    public Element style(String classes) {
        return with("class", classes);
    }

    public Element add(Markup... more) {
        return add(List.of(more));
    }

    public Element add(List<? extends Markup> more) {
        var all = new ArrayList<Markup>(children);
        all.addAll(more);
        return new Element(name, attributes, all);
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Markup.escape(value, out);
            out.append('"');
        });
        if (WITHOUT_END.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }
}
