package posit.plan.conformance;

import java.util.Optional;
import posit.plan.graph.ProductPlan;

/** What a requirement says of databases and files that exist already: they are named, and not checked here. */
final class ExistingParts {
    private ExistingParts() {}

    static Optional<RequirementFinding> database(ProductPlan product) {
        return product.existingDatabase().map(host -> RequirementFinding.existing("PostgreSQL on " + host));
    }

    /** Instead of a database of the stack: an existing one, or none at all. */
    static RequirementFinding insteadOfDatabase(ProductPlan product) {
        return database(product).orElse(RequirementFinding.missing("no database"));
    }

    static Optional<RequirementFinding> files(ProductPlan product) {
        return product.existingFiles().map(RequirementFinding::existing);
    }
}
