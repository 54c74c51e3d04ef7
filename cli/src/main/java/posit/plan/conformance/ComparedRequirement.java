package posit.plan.conformance;

/** A requirement held against a plan. */
public record ComparedRequirement(Requirement requirement, RequirementFinding finding) {
    public RequirementVerdict verdict() {
        return finding.verdict();
    }
}
