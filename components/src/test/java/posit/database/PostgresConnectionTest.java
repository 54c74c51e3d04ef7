package posit.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;

class PostgresConnectionTest {
    @Test
    void url_demands_tls_and_has_no_password() {
        var url = MockRun.of(context -> PostgresConnectionArgs.builder()
                        .host(Output.of("db.acme.org"))
                        .port(Output.of(5433))
                        .database("connect")
                        .user("posit")
                        .password(Output.ofSecret("hidden"))
                        .build()
                        .url())
                .built();

        assertThat(MockRun.value(url)).isEqualTo("postgres://posit@db.acme.org:5433/connect?sslmode=require");
        assertThat(MockRun.isSecret(url)).isFalse();
    }
}
