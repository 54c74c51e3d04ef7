package posit.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;

class PostgresConnectionTest {
    @Test
    void url_demands_tls_and_has_no_password() {
        var url = MockRun.of(context -> new PostgresConnection(
                                Output.of("db.acme.org"),
                                Output.of(5433),
                                "connect",
                                "posit",
                                Output.ofSecret("hidden"),
                                List.of())
                        .url())
                .built();

        assertThat(MockRun.value(url)).isEqualTo("postgres://posit@db.acme.org:5433/connect?sslmode=require");
        assertThat(MockRun.isSecret(url)).isFalse();
    }
}
