package posit.builders;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One component of a record in its builder: its field, its setters, and what happens when it is not set. */
final class Property {
    private static final String OUTPUT = "com.pulumi.core.Output";
    private static final String OPTIONAL = "java.util.Optional";
    private static final String LIST = "java.util.List";
    private static final String MAP = "java.util.Map";

    /** What a collection or an Optional is that nobody sets. */
    private static final Map<String, String> EMPTY = Map.of(OPTIONAL, ".empty()", LIST, ".of()");

    private static final Map<TypeKind, String> BOXES =
            Map.of(TypeKind.INT, "Integer", TypeKind.LONG, "Long", TypeKind.BOOLEAN, "Boolean");

    private final String name;
    private final TypeMirror type;
    private final String initial;
    private final String documented;

    Property(RecordComponentElement component, String documented) {
        this.name = component.getSimpleName().toString();
        this.type = component.asType();
        this.documented = documented;
        this.initial = initial(component);
    }

    private String initial(RecordComponentElement component) {
        var given = component.getAnnotation(Builder.Default.class);
        if (given != null) {
            return given.value();
        }
        return component.getAnnotation(Builder.Required.class) != null ? "" : empty();
    }

    private String empty() {
        if (isA(type, MAP)) {
            return "new java.util.LinkedHashMap<>()";
        }
        return EMPTY.entrySet().stream()
                .filter(entry -> isA(type, entry.getKey()))
                .map(entry -> entry.getKey() + entry.getValue())
                .findFirst()
                .orElse("");
    }

    String field() {
        var declared = BOXES.getOrDefault(type.getKind(), type.toString());
        return "    private %s %s%s;\n".formatted(declared, name, initial.isEmpty() ? "" : " = " + initial);
    }

    /** Refuses a value that is missing; null where nothing can be missing. */
    String check(String component) {
        return initial.isEmpty() ? """
                        if (%s == null) {
                            throw new com.pulumi.exceptions.MissingRequiredPropertyException("%s", "%1$s");
                        }
                """.formatted(name, component) : null;
    }

    /** What the record is made of. */
    String value() {
        return isA(type, MAP)
                ? "java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(" + name + "))"
                : name;
    }

    /** The component as it is, and whatever it can be made of. */
    String setters(String builder) {
        var setters = new StringBuilder(setter(builder, type.toString(), name));
        var wrapped = isA(type, OPTIONAL) ? argument(0) : type;
        if (wrapped != type) {
            setters.append(setter(builder, wrapped.toString(), OPTIONAL + ".ofNullable(" + name + ")"));
        }
        if (isA(wrapped, OUTPUT)) {
            var output = OUTPUT + ".of(" + name + ")";
            setters.append(setter(
                    builder,
                    arguments(wrapped).get(0).toString(),
                    wrapped == type ? output : OPTIONAL + ".of(" + output + ")"));
        }
        if (isA(type, LIST) && arguments((DeclaredType) argument(0)).isEmpty()) {
            setters.append(setter(builder, argument(0) + "...", LIST + ".of(" + name + ")"));
        }
        return isA(type, MAP) ? setters.append(entries(builder)).toString() : setters.toString();
    }

    private String setter(String builder, String parameter, String value) {
        var javadoc = documented.isEmpty() ? "" : "    /** @param " + name + " " + documented + " */\n";
        return """

                %s    public %s %s(%s %3$s) {
                        this.%3$s = %s;
                        return this;
                    }
                """.formatted(javadoc, builder, name, parameter, value);
    }

    /** Adds one entry of a map. */
    private String entries(String builder) {
        var value = argument(1);
        return entry(builder, value, "value")
                + (isA(value, OUTPUT) ? entry(builder, arguments(value).get(0), OUTPUT + ".of(value)") : "");
    }

    private String entry(String builder, TypeMirror parameter, String value) {
        return """

                    /** Adds an entry. */
                    public %s %s(%s key, %s value) {
                        %2$s = new java.util.LinkedHashMap<>(%2$s);
                        %2$s.put(key, %s);
                        return this;
                    }
                """.formatted(builder, name, argument(0), parameter, value);
    }

    private TypeMirror argument(int index) {
        return arguments(type).get(index);
    }

    private static List<? extends TypeMirror> arguments(TypeMirror type) {
        return ((DeclaredType) type).getTypeArguments();
    }

    private static boolean isA(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && declared.asElement().toString().equals(name);
    }
}
