package posit.builders;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The text of one builder. */
final class BuilderSource {
    private final TypeElement type;
    private final Elements elements;
    private final String name;

    BuilderSource(TypeElement type, Elements elements) {
        this.type = type;
        this.elements = elements;
        this.name = enclosing().map(outer -> outer + type.getSimpleName()).orElse(type.getSimpleName() + "Args");
    }

    String qualifiedName() {
        return elements.getPackageOf(type).getQualifiedName() + "." + name;
    }

    String text() {
        var properties = properties();
        return """
                package %s;

                /** Builder of {@link %s}. */
                public final class %s {
                %s
                    private %3$s() {}

                    public static %3$s builder() {
                        return new %3$s();
                    }
                %s
                    /** @throws com.pulumi.exceptions.MissingRequiredPropertyException if a value without a default is not set */
                    public %2$s build() {
                %s        return new %2$s(%s);
                    }
                }
                """.formatted(
                        elements.getPackageOf(type).getQualifiedName(),
                        type.getQualifiedName(),
                        name,
                        each(properties, Property::field),
                        each(properties, property -> property.setters(name)),
                        each(properties, property -> property.check(component())),
                        properties.stream().map(Property::value).collect(joining(", ")));
    }

    /** The class that a reader knows: the component, or the record where there is none around it. */
    private String component() {
        return type.getSimpleName().contentEquals("Args")
                ? enclosing().orElseThrow()
                : enclosing().map(outer -> outer + ".").orElse("") + type.getSimpleName();
    }

    private Optional<String> enclosing() {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? Optional.of(outer.getSimpleName().toString())
                : Optional.empty();
    }

    private List<Property> properties() {
        return type.getRecordComponents().stream()
                .map(component -> new Property(
                        component, documented(component.getSimpleName().toString())))
                .toList();
    }

    /** What the record's Javadoc says of a component, on one line; empty where it says nothing. */
    private String documented(String component) {
        var comment = Optional.ofNullable(elements.getDocComment(type)).orElse("");
        var text = Pattern.compile("(?s)@param " + component + "\\s+(.*?)(?=\\n\\s*@|$(?!\\n))")
                .matcher(comment);
        return text.find() ? text.group(1).strip().replaceAll("\\s+", " ") : "";
    }

    private static String each(List<Property> properties, java.util.function.Function<Property, String> text) {
        return properties.stream().map(text).flatMap(Stream::ofNullable).collect(joining());
    }
}
