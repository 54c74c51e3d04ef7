package posit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {
    @ParameterizedTest
    @CsvSource({
        "EKS, 1.34, 2026-12-02",
        "EKS, 1.35, 2027-03-27",
        "EKS, 1.36, 2027-08-02",
        "RDS for PostgreSQL, 15, 2028-02-29",
        "RDS for PostgreSQL, 16, 2029-02-28",
        "RDS for PostgreSQL, 17, 2030-02-28"
    })
    void knows_the_last_day(String product, String version, LocalDate end) {
        List<Support> table = product.equals("EKS") ? Support.EKS : Support.POSTGRESQL;
        Support row = Support.of(table, version).orElseThrow();

        assertThat(row.product()).isEqualTo(product);
        assertThat(row.end().value()).isEqualTo(end);
        assertThat(row.end().says()).isEqualTo(product + " " + version + ": standard support ends " + end);
        assertThat(row.end().url()).startsWith("https://endoflife.date/amazon-");
    }

    @ParameterizedTest
    @CsvSource({
        "AKS, 1.34, 2026-11-30",
        "AKS, 1.35, 2027-03-31",
        "AKS, 1.36, 2027-06-30",
        "Azure Database for PostgreSQL, 15, 2027-11-11",
        "Azure Database for PostgreSQL, 16, 2028-11-09",
        "Azure Database for PostgreSQL, 17, 2029-11-08"
    })
    void knows_the_last_day_on_azure(String product, String version, LocalDate end) {
        List<Support> table = product.equals("AKS") ? Support.AKS : Support.AZURE_POSTGRESQL;
        Support row = Support.of(table, version).orElseThrow();

        assertThat(row.product()).isEqualTo(product);
        assertThat(row.end().value()).isEqualTo(end);
        assertThat(row.end().says()).isEqualTo(product + " " + version + ": standard support ends " + end);
        assertThat(row.end().url()).startsWith("https://");
    }

    @Test
    void both_clouds_have_the_same_versions_of_postgresql() {
        assertThat(Support.versions(Support.AZURE_POSTGRESQL)).isEqualTo(Support.versions(Support.POSTGRESQL));
    }

    @Test
    void knows_the_end_of_the_ingress_of_the_page() {
        assertThat(Support.APP_ROUTING.end().value()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(Support.APP_ROUTING.end().url())
                .isEqualTo("https://learn.microsoft.com/azure/aks/app-routing-gateway-api");
    }

    @Test
    void products_of_posit_are_supported_for_18_months() {
        assertThat(Support.CONNECT.end().value()).isEqualTo(LocalDate.of(2028, 2, 1));
        assertThat(Support.PACKAGE_MANAGER.end().value()).isEqualTo(LocalDate.of(2028, 2, 1));
        assertThat(Support.CONNECT.end().says()).isEqualTo("Posit Connect 2026.08.0: standard support ends 2028-02-01");
    }

    @Test
    void knows_no_other_version() {
        assertThat(Support.of(Support.EKS, "1.29")).isEmpty();
        assertThat(Support.versions(Support.EKS)).isEqualTo("1.34, 1.35, 1.36");
        assertThat(Support.versions(Support.POSTGRESQL)).isEqualTo("15, 16, 17");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-02, false, false",
        "2026-09-03, true, false",
        "2026-12-02, true, false",
        "2026-12-03, true, true"
    })
    void ends_soon_for_ninety_days(LocalDate today, boolean soon, boolean ended) {
        Support row = Support.of(Support.EKS, "1.34").orElseThrow();

        assertThat(row.endsSoon(today)).isEqualTo(soon);
        assertThat(row.hasEnded(today)).isEqualTo(ended);
    }
}
