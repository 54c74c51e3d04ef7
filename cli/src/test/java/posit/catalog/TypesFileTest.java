package posit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesFileTest {
    @Test
    void an_entry_is_its_token_and_its_facts() {
        var entries = TypesFile.read("""
                # A comment.
                aws:rds/instance:Instance
                    holds: database
                    replacedBy: dbName(added,changed)
                        kmsKeyId
                    names: identifier identifierPrefix
                    takes: 13m if multiAz=true (seen https://example.com/1)
                    takes: 90s (guess)
                    billed: database | {instanceClass} server | by the hour
                    makesUp: address={name}.example.com port
                    secretOutputs: password

                aws:ec2/internetGateway:InternetGateway
                """);

        assertThat(entries)
                .extracting(TypeEntry::token)
                .containsExactly("aws:rds/instance:Instance", "aws:ec2/internetGateway:InternetGateway");
        var entry = entries.get(0);
        assertThat(entry.holds()).contains("database");
        assertThat(entry.replacedBy()).containsExactly("dbName(added,changed)", "kmsKeyId");
        assertThat(entry.names()).containsExactly("identifier", "identifierPrefix");
        assertThat(entry.takes())
                .containsExactly(
                        new Takes("multiAz", "true", Duration.ofMinutes(13), "https://example.com/1"),
                        new Takes("", "", Duration.ofSeconds(90), ""));
        assertThat(entry.billed()).contains(new Charge("database", "{instanceClass} server", "by the hour"));
        assertThat(entry.makesUp()).isEqualTo(Map.of("address", "{name}.example.com", "port", ""));
        assertThat(entry.secretOutputs()).isEqualTo(Set.of("password"));
        assertThat(entries.get(1).billed()).isEqualTo(Optional.empty());
    }

    @Test
    void a_word_that_is_no_fact_is_refused() {
        assertThatThrownBy(() -> TypesFile.read("aws:rds/instance:Instance\n    hold: database\n"))
                .hasMessage("\"hold\" is no fact of a resource type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13 m (guess)", "13m", "13h (guess)", "13m (seen)", "13m if multiAz (guess)"})
    void a_time_without_unit_or_source_is_refused(String text) {
        assertThatThrownBy(() -> Takes.parse(text)).hasMessage("\"" + text + "\" is no time");
    }
}
