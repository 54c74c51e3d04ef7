package posit.plan.conformance;

/** A requirement held against a plan. */
public record Row(Requirement requirement, Finding finding) {
    public Verdict verdict() {
        return finding.verdict();
    }
}
