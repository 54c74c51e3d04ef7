package posit.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OwnedValuesTest {
    private static final OwnedValues OWNED = new OwnedValues.Builder()
            .own("set posit:connect.replicas instead", "replicas")
            .own("the stack's own database", "config.Postgres")
            .build();

    private static Map<String, String> refused(Map<String, ?> values) {
        var refused = new TreeMap<String, String>();
        OWNED.check(values, refused::put);
        return refused;
    }

    @Test
    void refuses_what_is_owned_with_the_reason_and_lets_its_neighbours_pass() {
        var values = Map.of(
                "replicas",
                5,
                "config",
                Map.of(
                        "Postgres",
                        Map.of("URL", "postgres://x"),
                        "Authorization",
                        Map.of("DefaultUserRole", "viewer")));

        assertThat(refused(values))
                .isEqualTo(Map.of(
                        "replicas", "set posit:connect.replicas instead",
                        "config.Postgres.URL", "the stack's own database"));
    }

    @Test
    void refuses_to_replace_a_whole_branch_in_which_something_is_owned() {
        assertThat(refused(Map.of("config", "none"))).containsOnlyKeys("config");
        assertThat(refused(Map.of("config", Map.of()))).isEmpty();
    }

    @Test
    void refuses_what_reads_like_a_secret_unless_it_is_named_from_one() {
        var fromSecret = Map.of("secretKeyRef", Map.of("name", "ldap", "key", "password"));
        var values = Map.of(
                "config",
                Map.of("OAuth2", Map.of("ClientSecret", "x"), "LDAP", Map.of("BindPassword", "y")),
                "pod",
                Map.of("env", List.of(Map.of("name", "CONNECT_LDAP_BINDPASSWORD", "valueFrom", fromSecret))));

        assertThat(refused(values)).containsOnlyKeys("config.OAuth2.ClientSecret", "config.LDAP.BindPassword");
        assertThat(refused(values).get("config.OAuth2.ClientSecret")).contains("pod.env");
    }

    @Test
    void merges_maps_by_key_and_lists_one_after_the_other() {
        var ours = Map.<String, Object>of(
                "pod", Map.of("env", List.of("a"), "annotations", Map.of("x", 1)), "resources", Map.of("cpu", 1));
        var theirs = Map.of(
                "pod", Map.of("env", List.of("b"), "annotations", Map.of("y", 2)), "resources", Map.of("cpu", 2));

        assertThat(OwnedValues.merged(ours, theirs))
                .isEqualTo(Map.of(
                        "pod",
                        Map.of("env", List.of("a", "b"), "annotations", Map.of("x", 1, "y", 2)),
                        "resources",
                        Map.of("cpu", 2)));
    }
}
