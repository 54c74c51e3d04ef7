package posit.database;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.CapabilitiesArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.LocalObjectReferenceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.SeccompProfileArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretKeySelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import java.util.List;
import java.util.Map;

/** A pod that makes those of some databases that a PostgreSQL server does not have. */
final class CreateDatabases {
    /** The user postgres of the image. */
    private static final int POSTGRES_UID = 70;

    /** PostgreSQL has no CREATE DATABASE IF NOT EXISTS: the query writes the command, {@code \gexec} runs what it wrote. */
    private static final String SCRIPT = """
            for name in $DATABASES; do
              echo "database $name"
              psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=name="$name" <<'SQL'
            SELECT format('CREATE DATABASE %I', :'name')
             WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \\gexec
            SQL
            done
            """;

    private CreateDatabases() {}

    /**
     * @param server a database that exists
     * @param secret with the password
     * @param names without blanks
     * @param image with {@code psql}
     * @param pullSecrets as Kubernetes writes them
     */
    static PodSpecArgs pod(
            PostgresConnection server,
            String secret,
            String secretKey,
            List<String> names,
            String image,
            List<Map<String, String>> pullSecrets) {
        var pod = PodSpecArgs.builder();
        if (!pullSecrets.isEmpty()) {
            pod.imagePullSecrets(references(pullSecrets));
        }
        return pod.restartPolicy("Never")
                .automountServiceAccountToken(false)
                .enableServiceLinks(false)
                .securityContext(PodSecurityContextArgs.builder()
                        .runAsNonRoot(true)
                        .runAsUser(POSTGRES_UID)
                        .runAsGroup(POSTGRES_UID)
                        .seccompProfile(SeccompProfileArgs.builder()
                                .type("RuntimeDefault")
                                .build())
                        .build())
                .containers(ContainerArgs.builder()
                        .name("psql")
                        .image(image)
                        .command("sh", "-eu", "-c", SCRIPT)
                        .env(environment(server, secret, secretKey, names))
                        .securityContext(SecurityContextArgs.builder()
                                .allowPrivilegeEscalation(false)
                                .readOnlyRootFilesystem(true)
                                .capabilities(
                                        CapabilitiesArgs.builder().drop("ALL").build())
                                .build())
                        .resources(ResourceRequirementsArgs.builder()
                                .requests(Map.of("cpu", "50m", "memory", "64Mi"))
                                .limits(Map.of("memory", "128Mi"))
                                .build())
                        .build())
                .build();
    }

    private static List<LocalObjectReferenceArgs> references(List<Map<String, String>> secrets) {
        return secrets.stream()
                .map(secret -> LocalObjectReferenceArgs.builder()
                        .name(secret.get("name"))
                        .build())
                .toList();
    }

    /** As libpq reads it. ref: https://www.postgresql.org/docs/17/libpq-envars.html */
    private static List<EnvVarArgs> environment(
            PostgresConnection server, String secret, String secretKey, List<String> names) {
        return List.of(
                variable("DATABASES", Output.of(String.join(" ", names))),
                variable("PGHOST", server.host()),
                variable("PGPORT", server.port().applyValue(String::valueOf)),
                variable("PGUSER", Output.of(server.user())),
                variable("PGDATABASE", Output.of(server.database())),
                variable("PGSSLMODE", Output.of("require")),
                variable("PGCONNECT_TIMEOUT", Output.of("10")),
                password(secret, secretKey));
    }

    private static EnvVarArgs variable(String name, Output<String> value) {
        return EnvVarArgs.builder().name(name).value(value).build();
    }

    private static EnvVarArgs password(String secret, String key) {
        var selector = SecretKeySelectorArgs.builder().name(secret).key(key).build();
        var source = EnvVarSourceArgs.builder().secretKeyRef(selector).build();
        return EnvVarArgs.builder().name("PGPASSWORD").valueFrom(source).build();
    }
}
