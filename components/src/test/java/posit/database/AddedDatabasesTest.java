package posit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.KmsKeys;
import posit.cloud.Versions;
import posit.testing.Asked;
import posit.testing.MockRun;
import posit.testing.Samples;

class AddedDatabasesTest {
    private static MockRun<AddedDatabases> run() {
        return MockRun.of(context -> {
            var network = Samples.network();
            var cluster = Samples.cluster(network);
            var size = AwsDatabaseSize.builder()
                    .type("db.m5.large")
                    .version("16")
                    .storageGiB(20)
                    .maxStorageGiB(0)
                    .multiAz(true)
                    .build();
            var serverArgs = AwsDatabaseArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .product("packages")
                    .network(network)
                    .clientSecurityGroupId(Output.of("sg-cluster"))
                    .keys(KmsKeys.ofData(Samples.keyArn()))
                    .size(size)
                    .database("packagemanager")
                    .backupRetentionDays(14)
                    .logRetentionDays(90)
                    .protect(true)
                    .build();
            var server = new AwsDatabase("db", serverArgs, Samples.options());
            var args = AddedDatabasesArgs.builder()
                    .cluster(cluster)
                    .product("packages")
                    .server(server)
                    .names(List.of("packagemanager_usage"))
                    .build();
            return new AddedDatabases("more", args, Samples.options());
        });
    }

    private static Asked job() {
        return run().only("kubernetes:batch/v1:Job");
    }

    private static Object container(Object... path) {
        var steps = new ArrayList<Object>(List.of("spec", "template", "spec", "containers", 0));
        steps.addAll(List.of(path));
        return job().at(steps.toArray());
    }

    @Test
    void offers_the_databases_of_the_server_and_its_own() {
        var databases = run().built();

        assertThat(databases.databases()).containsExactly("packagemanager", "packagemanager_usage");
        assertThat(MockRun.value(databases.connection().url()))
                .isEqualTo("postgres://posit@db.mock.example:5432/packagemanager?sslmode=require");
        assertThat(MockRun.value(databases.connection("packagemanager_usage").url()))
                .isEqualTo("postgres://posit@db.mock.example:5432/packagemanager_usage?sslmode=require");
        assertThat(MockRun.isSecret(databases.connection("packagemanager_usage").password()))
                .isTrue();
    }

    @Test
    void whoever_uses_an_added_database_waits_for_the_job_that_makes_it() {
        var databases = run().built();

        assertThat(databases.connection("packagemanager_usage").readyWhen().stream()
                        .map(Resource::pulumiResourceName))
                .containsExactly("db-from-cluster", "more-job");
        assertThat(databases.connection().readyWhen().stream().map(Resource::pulumiResourceName))
                .containsExactly("db-from-cluster");
    }

    @Test
    void knows_no_other_databases() {
        assertThatThrownBy(() -> run().built().connection("connect"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no database connect on the server of packages");
    }

    @Test
    void makes_a_database_that_is_missing_and_leaves_one_that_exists() {
        assertThat(container("command")).isEqualTo(List.of("sh", "-eu", "-c", """
                        for name in $DATABASES; do
                          echo "database $name"
                          psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=name="$name" <<'SQL'
                        SELECT format('CREATE DATABASE %I', :'name')
                         WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \\gexec
                        SQL
                        done
                        """));
        assertThat(container("image")).isEqualTo(Versions.POSTGRES_IMAGE);
    }

    @Test
    void connects_with_tls_and_with_the_password_of_a_secret() {
        assertThat(container("env"))
                .isEqualTo(List.of(
                        Map.of("name", "DATABASES", "value", "packagemanager_usage"),
                        Map.of("name", "PGHOST", "value", "db.mock.example"),
                        Map.of("name", "PGPORT", "value", "5432"),
                        Map.of("name", "PGUSER", "value", "posit"),
                        Map.of("name", "PGDATABASE", "value", "packagemanager"),
                        Map.of("name", "PGSSLMODE", "value", "require"),
                        Map.of("name", "PGCONNECT_TIMEOUT", "value", "10"),
                        Map.of(
                                "name",
                                "PGPASSWORD",
                                "valueFrom",
                                Map.of("secretKeyRef", Map.of("name", "server", "key", "password")))));
        var secret = run().find("kubernetes:core/v1:Secret", "more-password");
        assertThat(secret.at("metadata")).isEqualTo(Map.of("name", "server", "namespace", "posit-packages-databases"));
        assertThat(secret.secretAt("stringData")).isEqualTo(Map.of("password", "a-password"));
    }

    @Test
    void tries_again_for_a_while_and_again_with_the_next_update() {
        var job = job();

        assertThat(job.at("metadata"))
                .isEqualTo(Map.of(
                        "name", "create",
                        "namespace", "posit-packages-databases",
                        "annotations", Map.of("pulumi.com/replaceUnready", "true")));
        assertThat(job.at("spec", "backoffLimit")).isEqualTo(6L);
        assertThat(job.at("spec", "activeDeadlineSeconds")).isEqualTo(540L);
        assertThat(job.at("spec", "template", "spec", "restartPolicy")).isEqualTo("Never");
    }

    @Test
    void stays_in_the_cluster_when_it_is_done_because_its_absence_would_be_drift() {
        assertThat(((Map<?, ?>) job().at("spec")).containsKey("ttlSecondsAfterFinished"))
                .isFalse();
    }

    @Test
    void has_no_rights_in_cluster_and_container() {
        var pod = (Map<?, ?>) job().at("spec", "template", "spec");

        assertThat(pod.get("automountServiceAccountToken")).isEqualTo(false);
        assertThat(pod.get("securityContext"))
                .isEqualTo(Map.of(
                        "runAsNonRoot",
                        true,
                        "runAsUser",
                        70L,
                        "runAsGroup",
                        70L,
                        "seccompProfile",
                        Map.of("type", "RuntimeDefault")));
        assertThat(container("securityContext"))
                .isEqualTo(Map.of(
                        "allowPrivilegeEscalation",
                        false,
                        "readOnlyRootFilesystem",
                        true,
                        "capabilities",
                        Map.of("drop", List.of("ALL"))));
    }

    @Test
    void runs_when_there_are_nodes_and_a_way_to_the_server() {
        assertThat(job().dependencies())
                .contains(
                        "NodeGroup cluster-connect-nodes",
                        "SecurityGroupIngressRule db-from-cluster",
                        "Secret more-password",
                        "Instance db-server");
    }

    @Test
    void refuses_names_that_a_shell_or_postgres_would_read_otherwise() {
        for (var name : List.of("two words", "Usage", "a-b", "", "1st", "a;b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AddedDatabases.Args(null, "packages", null, List.of(name)))
                    .withMessage("database name \"" + name
                            + "\": use 1 to 63 lower-case letters, digits and underscores, a letter first");
        }
    }
}
