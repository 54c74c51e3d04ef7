package posit.engine;

import com.pulumi.core.annotations.Export;
import java.util.Set;
import java.util.TreeSet;

/** The outputs that a resource class declares with {@link Export}. */
final class DeclaredOutputs {
    private static final ClassValue<Set<String>> CACHE = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private DeclaredOutputs() {}

    static Set<String> of(Class<?> type) {
        return CACHE.get(type);
    }

    private static Set<String> find(Class<?> type) {
        var names = new TreeSet<String>();
        for (var c = type; c != Object.class; c = c.getSuperclass()) {
            for (var field : c.getDeclaredFields()) {
                var export = field.getAnnotation(Export.class);
                if (export != null) {
                    names.add(export.name().isEmpty() ? field.getName() : export.name());
                }
            }
        }
        // Not properties of a resource, but what it is.
        names.remove("urn");
        names.remove("id");
        return Set.copyOf(names);
    }
}
