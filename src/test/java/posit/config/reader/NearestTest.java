package posit.config.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.config.StackConfig;
import posit.config.aws.ConnectOnEksConfig;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "cidr, cidr, 0",
        "Cidr, cidr, 0",
        "cird, cidr, 1",
        "conect, connect, 1",
        "databse, database, 1",
        "licence, license, 1",
        "zone, zones, 1",
        "storageGB, storageGiB, 1",
        "'', abc, 3",
        "kitten, sitting, 3"
    })
    void counts_edits(String a, String b, int edits) {
        assertThat(Nearest.distance(a, b)).isEqualTo(edits);
        assertThat(Nearest.distance(b, a)).isEqualTo(edits);
    }

    @Test
    void finds_the_word_meant() {
        List<String> known = Keys.names(ConnectOnEksConfig.class);

        assertThat(Nearest.to("licence", known)).contains("license");
        assertThat(Nearest.to("hostedZoneID", known)).contains("hostedZoneId");
        assertThat(Nearest.to("replica", known)).contains("replicas");
    }

    @Test
    void does_not_guess_wildly() {
        assertThat(Nearest.to("monitoring", Keys.names(StackConfig.class))).isEmpty();
        assertThat(Nearest.to("x", List.of("aws", "azure"))).isEmpty();
    }
}
