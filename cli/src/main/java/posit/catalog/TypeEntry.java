package posit.catalog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The facts of one resource type; the package describes them. */
public final class TypeEntry {
    private final String token;
    private final Map<Fact, List<String>> facts;

    /** @param facts lines of text by what they tell */
    TypeEntry(String token, Map<Fact, List<String>> facts) {
        this.token = token;
        this.facts = facts;
    }

    public String token() {
        return token;
    }

    /** For this package alone: everybody else asks for a fact by its name. */
    Map<Fact, List<String>> facts() {
        return facts;
    }

    /** What is lost with a resource of the type; empty when it can be made again. */
    public Optional<String> holds() {
        return lines(Fact.HOLDS).findFirst();
    }

    /** Paths, some with the edits that they mean: {@code kmsKeyId(added,changed)}. */
    public List<String> replacedBy() {
        return words(Fact.REPLACED_BY).toList();
    }

    /** Inputs. */
    public List<String> names() {
        return words(Fact.NAMES).toList();
    }

    /** The first that fits counts. */
    public List<Takes> takes() {
        return lines(Fact.TAKES).map(Takes::parse).toList();
    }

    public Optional<Charge> billed() {
        return lines(Fact.BILLED).map(Charge::parse).findFirst();
    }

    /** Templates of values by output; "" for what is computed. */
    public Map<String, String> makesUp() {
        var outputs = new TreeMap<String, String>();
        words(Fact.MAKES_UP)
                .map(word -> word.split("=", 2))
                .forEach(parts -> outputs.put(parts[0], parts.length > 1 ? parts[1] : ""));
        return outputs;
    }

    public Set<String> secretOutputs() {
        return Set.copyOf(words(Fact.SECRET_OUTPUTS).toList());
    }

    /** Whether it speaks for all types of a package. */
    public boolean isFamily() {
        return token.endsWith(":*");
    }

    /** This entry, with the facts of another where it says nothing. */
    TypeEntry over(TypeEntry family) {
        var both = new EnumMap<Fact, List<String>>(Fact.class);
        both.putAll(family.facts);
        both.putAll(facts);
        return new TypeEntry(token, both);
    }

    /** For the names of tests. */
    @Override
    public String toString() {
        return token;
    }

    private Stream<String> lines(Fact fact) {
        return facts.getOrDefault(fact, List.of()).stream();
    }

    private Stream<String> words(Fact fact) {
        return lines(fact).flatMap(line -> Arrays.stream(line.split(" ")));
    }
}
