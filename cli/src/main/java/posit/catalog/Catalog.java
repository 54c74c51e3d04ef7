package posit.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All resource types that stacks consist of, with what the tool knows about each. */
public final class Catalog {
    private static final Map<String, TypeEntry> ENTRIES = new LinkedHashMap<>();

    static {
        Stream.of("aws.types", "azure.types", "kubernetes.types", "other.types")
                .flatMap(file -> TypesFile.shipped(file).stream())
                .forEach(Catalog::add);
    }

    private Catalog() {}

    private static void add(TypeEntry entry) {
        if (ENTRIES.put(entry.token(), entry) != null) {
            throw new IllegalStateException(entry.token() + " has two entries");
        }
    }

    /** The facts of a type and, where it has no entry or that says nothing, those of its family; there may be none. */
    public static TypeEntry of(String token) {
        var none = new TypeEntry(token, Map.of());
        var family = ENTRIES.getOrDefault(token.split(":", 2)[0] + ":*", none);
        return ENTRIES.getOrDefault(token, none).over(family);
    }

    /** One for each type, and one for each family. */
    public static Collection<TypeEntry> entries() {
        return ENTRIES.values();
    }
}
