package posit.terminal;

/** What a check of a section found. */
public record Row(String section, String topic, Finding finding) {
    public Verdict verdict() {
        return finding.verdict();
    }
}
