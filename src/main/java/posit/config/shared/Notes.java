package posit.config.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posit.config.reader.Keys;
import posit.connect.ExecutionEnvironment.Matching;
import posit.network.Cidr;
import posit.reference.Autoscaling;
import posit.reference.Figure;
import posit.reference.Support;

/** Collects what a valid configuration should still be told. */
public final class Notes {
    /** Domains nobody owns. ref: https://www.rfc-editor.org/rfc/rfc2606 */
    private static final String EXAMPLE_DOMAIN = "(.*\\.)?example\\.(com|net|org)|.*\\.(example|test|invalid)";

    private final List<Note> notes = new ArrayList<>();
    private final LocalDate today;

    /** @param today the day end-of-support dates are held against */
    public Notes(LocalDate today) {
        this.today = today;
    }

    public List<Note> list() {
        return List.copyOf(notes);
    }

    public void endpoint(List<Cidr> allowedCidrs) {
        warnIf(
                allowedCidrs.contains(Ranges.EVERYWHERE),
                "posit:cluster.allowedCidrs",
                "lets the whole internet reach the Kubernetes API. Narrow it: "
                        + Keys.command("posit:cluster.allowedCidrs[0]", "203.0.113.0/24"));
    }

    /** The page's known limitations, each on its own: they are what this choice costs. */
    public void autoscaling(String product) {
        Autoscaling.LIMITATIONS.forEach(
                limitation -> warn(product + "." + PoolRules.KEY, "means: " + limitation.value() + "."));
    }

    public void environments(String product, List<EnvironmentConfig> environments) {
        warnIf(
                environments.stream().noneMatch(e -> e.matching() == Matching.ANY),
                product + ".executionEnvironments",
                "has no image with matching any: content runs only after it has been given one of them.");
    }

    /** @param host such as connect */
    public void domain(String product, String domain, String host) {
        String key = product + ".domain";
        String command = Keys.command(key, host + ".<your domain>");
        beforeUpIf(domain.matches(EXAMPLE_DOMAIN), key, "is an example", command);
    }

    public void license(String product, Optional<LicenseConfig> license) {
        String key = product + ".license";
        beforeUpIf(license.isEmpty(), key, "is missing", LicenseConfig.Kind.FILE.command(key));
    }

    public void fewer(String key, int ours, Figure<Integer> page) {
        warnIf(ours < page.value(), key, "is " + ours + ", and the page says: " + page.says() + ".");
    }

    public void olderThanThePage(String key, String major, Figure<String> page) {
        warnIf(
                Integer.parseInt(major) < Integer.parseInt(page.value()),
                key,
                "is older than the page's: " + page.says() + ".");
    }

    public void support(String key, List<Support> table, String version) {
        Optional<Support> row = Support.of(table, version).filter(s -> s.endsSoon(today));
        row.ifPresent(s -> notes.add(Note.warning(
                key,
                "is " + s.product() + " " + s.version() + ", whose standard support " + ends(s)
                        + ". Choose a newer one of " + Support.versions(table) + " ("
                        + s.end().url() + ")")));
    }

    /** A product's version is this project's, not a key's. */
    public void product(String key, Support support) {
        warnIf(
                support.endsSoon(today),
                key,
                "deploys " + support.product() + " " + support.version() + ", whose support " + ends(support)
                        + ". Take a newer release of this project ("
                        + support.end().url() + ").");
    }

    /** Such as "ends 2027-03-27". */
    public String ends(Support support) {
        return (support.hasEnded(today) ? "ended " : "ends ") + support.end().value();
    }

    public void warn(String key, String text) {
        warnIf(true, key, text);
    }

    public void warnIf(boolean holds, String key, String text) {
        if (holds) {
            notes.add(Note.warning(key, text));
        }
    }

    public void beforeUpIf(boolean holds, String key, String what, String command) {
        if (holds) {
            notes.add(Note.beforeUp(key, what + ". Set it: " + command));
        }
    }
}
