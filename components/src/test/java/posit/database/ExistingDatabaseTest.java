package posit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class ExistingDatabaseTest {
    private static ExistingDatabase database() {
        return MockRun.of(context -> {
                    var args = ExistingDatabaseArgs.builder()
                            .host("db.acme.org")
                            .port(5433)
                            .databases(List.of("packages", "usage"))
                            .user("posit")
                            .password(Output.of("given"))
                            .build();
                    return new ExistingDatabase("database", args, Samples.options());
                })
                .built();
    }

    @Test
    void is_reached_as_it_was_described_over_tls_and_without_the_password_in_the_address() {
        var own = database().connection();

        assertThat(MockRun.value(own.url())).isEqualTo("postgres://posit@db.acme.org:5433/packages?sslmode=require");
        assertThat(MockRun.value(own.password())).isEqualTo("given");
        assertThat(MockRun.isSecret(own.password())).isTrue();
        assertThat(own.readyWhen()).isEmpty();
    }

    @Test
    void offers_the_databases_that_were_named_and_no_other() {
        assertThat(MockRun.value(database().connection("usage").url())).contains("/usage?");
        assertThatThrownBy(() -> database().connection("other"))
                .hasMessage("no database other is named, only [packages, usage]");
    }
}
