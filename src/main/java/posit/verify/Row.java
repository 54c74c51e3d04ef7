package posit.verify;

/** What a check of a section found. */
record Row(String section, String topic, Finding finding) {
    Verdict verdict() {
        return finding.verdict();
    }
}
