package posit.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.NFSVolumeSourceArgs;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.cloud.Site;
import posit.storage.VolumeSourceArgs;
import posit.testing.MockRun;
import posit.testing.Samples;

class WorkspaceTest {
    private static final String SECRET = "kubernetes:core/v1:Secret";

    private static MockRun<Workspace> run(License.Kind kind) {
        return run(kind, "a licence");
    }

    private static MockRun<Workspace> run(License.Kind kind, String text) {
        return MockRun.of(context -> {
            var nfs = NFSVolumeSourceArgs.builder().server("files").path("/").build();
            var files = VolumeSourceArgs.builder()
                    .capacity("100Gi")
                    .source(spec -> spec.nfs(nfs))
                    .build();
            var license = new License(kind, Output.ofSecret(text));
            var args = WorkspaceArgs.builder()
                    .product("connect")
                    .namespace("posit-connect")
                    .databasePassword(Output.ofSecret("a password"))
                    .license(license)
                    .files(files)
                    .site(Site.PLAIN)
                    .build();
            return new Workspace("workspace", args, Samples.options());
        });
    }

    @Test
    void has_a_namespace_of_its_own() {
        var run = run(License.Kind.FILE);

        assertThat(run.only("kubernetes:core/v1:Namespace").at("metadata", "name"))
                .isEqualTo("posit-connect");
        assertThat(MockRun.value(run.built().namespaceName())).isEqualTo("posit-connect");
    }

    @Test
    void holds_the_database_password_in_a_secret() {
        var run = run(License.Kind.FILE);

        var secret = run.find(SECRET, "workspace-database");
        assertThat(secret.at("metadata")).isEqualTo(Map.of("name", "connect-database", "namespace", "posit-connect"));
        assertThat(secret.secretAt("stringData")).isEqualTo(Map.of("password", "a password"));
        assertThat(run.built().databaseSecret()).isEqualTo("connect-database");
    }

    @ParameterizedTest
    @CsvSource({"FILE, license.lic", "KEY, key", "SERVER, server"})
    void holds_the_licence_in_a_secret_under_the_key_of_its_kind(License.Kind kind, String key) {
        var run = run(kind);

        var secret = run.find(SECRET, "workspace-license");
        assertThat(secret.at("metadata", "name")).isEqualTo("connect-license");
        assertThat(secret.secretAt("stringData")).isEqualTo(Map.of(key, "a licence"));
        assertThat(run.built().licenseSecret()).isEqualTo("connect-license");
    }

    @Test
    void claims_the_shared_files() {
        var run = run(License.Kind.FILE);

        var claim = run.only("kubernetes:core/v1:PersistentVolumeClaim");
        assertThat(claim.at("metadata")).isEqualTo(Map.of("name", "connect-data", "namespace", "posit-connect"));
        assertThat(run.built().claimName()).isEqualTo("connect-data");
    }

    @Test
    void is_ready_with_its_secrets_and_its_claim() {
        assertThat(run(License.Kind.FILE).built().ready().stream().map(Resource::pulumiResourceName))
                .containsExactly("workspace-database", "workspace-license", "workspace-files-claim");
    }

    @Test
    void makes_everything_after_the_namespace() {
        var run = run(License.Kind.FILE);

        assertThat(run.find(SECRET, "workspace-license").dependencies()).contains("Namespace workspace-namespace");
        assertThat(run.only("kubernetes:core/v1:PersistentVolumeClaim").dependencies())
                .contains("Namespace workspace-namespace");
    }

    @Test
    void pods_get_an_annotation_that_changes_with_every_secret() {
        var before = digest(run(License.Kind.FILE));
        assertThat(before).matches("[0-9a-f]{64}").isEqualTo(digest(run(License.Kind.FILE)));
        assertThat(digest(run(License.Kind.FILE, "renewed"))).isNotEqualTo(before);
    }

    @Test
    void the_annotation_is_no_secret_and_tells_none() {
        var annotation = run(License.Kind.FILE).built().podAnnotations().get("posit.co/secrets-digest");

        assertThat(MockRun.isSecret(annotation)).isFalse();
        assertThat(MockRun.value(annotation))
                .isEqualTo(KeyedDigest.of("a-password", List.of("a password", "a licence")));
    }

    private static String digest(MockRun<Workspace> run) {
        return MockRun.value(run.built().podAnnotations().get("posit.co/secrets-digest"));
    }
}
