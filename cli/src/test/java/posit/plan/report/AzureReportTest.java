package posit.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import posit.engine.Plan;
import posit.plan.conformance.Conformance;
import posit.plan.timing.CreationTimes;
import posit.plan.timing.Timing;
import posit.stack.Stacks;
import posit.terminal.Page;

class AzureReportTest {
    private static final String RIGHT = "preview, offline";

    @Test
    void fits_into_80_columns() {
        assertThat(lines(Stacks.azure().preview()))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Page.WIDTH));
        assertThat(lines(Stacks.azureWithTraefik().preview()))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Page.WIDTH));
    }

    @Test
    void begins_with_what_is_deployed_where() {
        assertThat(lines(Stacks.azure().preview()).subList(0, 2))
                .containsExactly(
                        "posit · stack azure · westeurope" + " ".repeat(32) + RIGHT,
                        "Connect 2026.08.0 · Package Manager 2026.08.0 · AKS 1.35");
        assertThat(lines(Stacks.azure().without("posit:packageManager").preview())
                        .get(0))
                .startsWith("posit · stack azure · westeurope  ");
        assertThat(lines(Stacks.azure().without("posit:connect").preview()).get(1))
                .isEqualTo("Package Manager 2026.08.0 · AKS 1.35");
    }

    @Test
    void tells_every_component_in_a_box() {
        assertThat(words(Stacks.azure().preview()))
                .contains(
                        "group resource group posit-azure · protected",
                        "logs Log Analytics · 90 days",
                        "private subnets · NAT gateway,",
                        "cluster AKS 1.35 · private nodes 3 x Standard_D8_v5 + 3 x Standard_D8_v5",
                        "+ system 3 x Standard_D4s_v5 · 3 zones · protected",
                        "database PostgreSQL 16 · Standard_D4ds_v4 · 64 GiB · standby in another",
                        "zone · packagemanager, packagemanager_usage · protected",
                        "files NetApp Files Premium · 2 TiB pool · 100 GiB volume in zone 1 ·",
                        "files Azure Files NFS · 1000 GiB · Premium_ZRS · protected",
                        "ingress application routing · sticky cookie · https://connect.example.com",
                        "ingress application routing · https://packages.example.com",
                        "connect rstudio-connect 0.21.0 · 3 replicas · off-host execution",
                        "packages rstudio-pm 0.20.4 · 3 replicas");
    }

    @Test
    void tells_what_differs_first_and_why() {
        var plan = Stacks.azureWithTraefik().preview();
        var rows = lines(plan).stream()
                .filter(line -> line.matches("  . [A-Z]{2}-\\d\\d .*"))
                .toList();

        assertThat(rows.get(0)).startsWith("  ≠ CZ-09  ingress");
        assertThat(rows.get(1)).startsWith("  ≠ PZ-08  ingress");
        assertThat(words(plan))
                .contains(
                        "controller Traefik 41.3.0 · 3 replicas",
                        "ingress Traefik · sticky cookie · https://connect.acme.org",
                        "(instead of the page's application routing, retired by Microsoft on 2026-11-30)",
                        "differs from the page; page: application routing, public",
                        "33 of 35 rows");
    }

    @Test
    void tells_what_is_not_protected() {
        var plan = Stacks.azure().set("posit:protect", false).preview();

        assertThat(words(plan)).doesNotContain(" · protected").contains("1000 GiB · Premium_ZRS · NOT PROTECTED");
    }

    private static List<String> lines(Plan plan) {
        return new TerminalReport(
                        plan, Conformance.of(plan), Timing.of(plan, CreationTimes.listed()), "westeurope", false, false)
                .lines();
    }

    /** The page without its line breaks. */
    private static String words(Plan plan) {
        return String.join(" ", lines(plan)).replaceAll("\\s+", " ");
    }
}
