package posit.catalog;

import java.util.Arrays;

/** What an entry may say; the words are those of the files. */
enum Fact {
    HOLDS("holds"),
    REPLACED_BY("replacedBy"),
    NAMES("names"),
    TAKES("takes"),
    BILLED("billed"),
    MAKES_UP("makesUp"),
    SECRET_OUTPUTS("secretOutputs");

    private final String word;

    Fact(String word) {
        this.word = word;
    }

    static Fact of(String word) {
        return Arrays.stream(values())
                .filter(fact -> fact.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no fact of a resource type"));
    }
}
