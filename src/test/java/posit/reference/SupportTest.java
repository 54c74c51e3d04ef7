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
