package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.testing.SourceTree;

/** Whatever is tested for one cloud is tested for the other, or {@link Parity} says why not. */
class ParityTest {
    private static final Pattern OF_ONE = Pattern.compile(
            "Aws|Eks|Alb|Acm|Efs|Iam|InstanceType|PolicyText" + "|Azure|Aks|NetApp|AppRouting|Traefik|VmSize");

    private static final Pattern RULE = Pattern.compile("(?m)^    void (\\w+)\\(");

    @Test
    void every_test_of_one_cloud_has_a_twin_or_a_reason() throws IOException {
        var listed = new TreeSet<String>();
        listed.addAll(Parity.named(Parity.CLASSES, true));
        listed.addAll(Parity.named(Parity.CLASSES, false));
        var unlisted = tests();
        unlisted.removeIf(test -> listed.contains(test) || !OF_ONE.matcher(test).find());
        listed.removeAll(tests());

        assertThat(unlisted).as("tests of one cloud that Parity does not list").isEmpty();
        assertThat(listed).as("tests that Parity lists and that are not there").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order", "Edits", "Invariants", "PhysicalNames"})
    void every_rule_for_one_cloud_has_a_twin_or_a_reason(String tests) throws IOException {
        var eks = rules("stack/" + tests + "OnEksTest");
        var aks = rules("stack/" + tests + "OnAksTest");
        var onlyEks = new TreeSet<>(eks);
        onlyEks.removeAll(aks);
        var onlyAks = new TreeSet<>(aks);
        onlyAks.removeAll(eks);

        Parity.named(Parity.RULES, true).forEach(onlyEks::remove);
        Parity.named(Parity.RULES, false).forEach(onlyAks::remove);

        assertThat(onlyEks).as("rules for EKS that Parity does not list").isEmpty();
        assertThat(onlyAks).as("rules for AKS that Parity does not list").isEmpty();
    }

    @Test
    void every_rule_that_is_listed_is_there() throws IOException {
        assertThat(allRules())
                .containsAll(Parity.named(Parity.RULES, true))
                .containsAll(Parity.named(Parity.RULES, false));
    }

    @Test
    void what_is_missing_has_a_reason_and_what_is_not_has_none() {
        assertThat(Stream.of(Parity.CLASSES, Parity.RULES).flatMap(List::stream))
                .allSatisfy(row -> assertThat(row.reason().isEmpty())
                        .as(row.toString())
                        .isEqualTo(!row.eks().equals("-") && !row.aks().equals("-")));
    }

    @ParameterizedTest
    @CsvSource({"CA, 14", "CZ, 17", "PZ, 11", "PA, 3", "OH, 5", "AS, 8"})
    void every_row_of_the_pages_has_a_test_of_its_name(String page, int last) throws IOException {
        var missing = new TreeSet<String>();
        var names = String.join(" ", allRules());
        IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s_%02d_".formatted(page, number))
                .filter(id -> !names.contains(id))
                .forEach(id -> missing.add(id.substring(0, id.length() - 1).replace('_', '-')));

        assertThat(missing).isEmpty();
    }

    private static Set<String> allRules() throws IOException {
        var all = new TreeSet<String>();
        for (var test : tests()) {
            if (test.startsWith("stack/")) {
                all.addAll(rules(test));
            }
        }
        return all;
    }

    private static Set<String> rules(String test) throws IOException {
        var rules = new TreeSet<String>();
        RULE.matcher(Files.readString(SourceTree.find(SourceTree.TESTS, "posit/" + test + ".java")))
                .results()
                .forEach(rule -> rules.add(rule.group(1)));
        return rules;
    }

    /** Paths below {@code posit}, without the ending. */
    private static Set<String> tests() throws IOException {
        return SourceTree.relative(SourceTree.TESTS).stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .map(file -> Path.of("posit").relativize(file).toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
