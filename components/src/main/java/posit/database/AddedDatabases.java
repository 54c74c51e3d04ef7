package posit.database;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.batch.v1.Job;
import com.pulumi.kubernetes.batch.v1.JobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.cloud.Site;
import posit.cloud.Versions;
import posit.cluster.Cluster;

/**
 * A server with more empty databases than its cloud makes: RDS makes one and has no call for a second.
 *
 * <p>A Kubernetes Job inside the network makes the others, because whoever runs Pulumi cannot reach the server. It makes
 * what is missing and never touches what exists.
 */
public final class AddedDatabases extends Component implements Database {
    private static final String SECRET = "server";
    private static final String PASSWORD_KEY = "password";
    private static final String PULL_SECRET = "registry";
    private static final int RETRIES = 6;
    private static final int DEADLINE_SECONDS = 540;

    /**
     * @param product short name of the product, for example {@code packages}: part of the Job's namespace
     * @param server on which the databases are to be
     * @param names lower-case letters, digits and underscores, a letter first
     */
    @Builder
    public record Args(
            Cluster cluster,
            String product,
            Database server,
            @Builder.Required List<String> names) {
        public Args {
            names.stream().filter(name -> !name.matches("[a-z][a-z0-9_]{0,62}")).forEach(name -> {
                throw new IllegalArgumentException("database name \"" + name
                        + "\": use 1 to 63 lower-case letters, digits and underscores, a letter first");
            });
        }
    }

    private final Args args;
    private final Namespace namespace;
    private final Resource job;

    public AddedDatabases(String name, Args args, ComponentResourceOptions options) {
        super("AddedDatabases", name, options, args.cluster().kubernetes());
        this.args = args;
        namespace = new Namespace(
                name("namespace"),
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder().name(namespace()).build())
                        .build(),
                child());
        job = job(password());
        registerOutputs(Map.of("databases", Output.of(databases())));
    }

    /** Those of the server, then the added ones. */
    @Override
    public List<String> databases() {
        return Stream.concat(args.server().databases().stream(), args.names().stream())
                .toList();
    }

    @Override
    public PostgresConnection connection(String database) {
        if (!args.names().contains(database)) {
            return args.server().connection(database);
        }
        var server = args.server().connection();
        var ready = new ArrayList<>(server.readyWhen());
        ready.add(job);
        return PostgresConnectionArgs.builder()
                .host(server.host())
                .port(server.port())
                .database(database)
                .user(server.user())
                .password(server.password())
                .readyWhen(ready)
                .build();
    }

    private String namespace() {
        return "posit-" + args.product() + "-databases";
    }

    private Secret password() {
        var password = args.server().connection().password();
        return new Secret(
                name("password"),
                SecretArgs.builder()
                        .metadata(metadata(SECRET).build())
                        .stringData(password.applyValue(text -> Map.of(PASSWORD_KEY, text)))
                        .build(),
                child());
    }

    private Job job(Secret password) {
        var needs = new ArrayList<>(args.cluster().ready());
        needs.addAll(args.server().connection().readyWhen());
        needs.add(password);
        site().pullSecret(name("registry"), inside(), PULL_SECRET, child()).ifPresent(needs::add);
        return new Job(
                name("job"),
                JobArgs.builder()
                        // A Job that failed is done anew by the next update; Pulumi would only wait for it again.
                        .metadata(metadata("create")
                                .annotations(Map.of("pulumi.com/replaceUnready", "true"))
                                .build())
                        // It stays when it is done: an object that removes itself would be drift for ever.
                        .spec(JobSpecArgs.builder()
                                .backoffLimit(RETRIES)
                                .activeDeadlineSeconds(DEADLINE_SECONDS)
                                .template(PodTemplateSpecArgs.builder()
                                        .spec(CreateDatabases.pod(
                                                args.server().connection(),
                                                SECRET,
                                                PASSWORD_KEY,
                                                args.names(),
                                                site().image(Versions.POSTGRES_IMAGE),
                                                site().pullSecrets(PULL_SECRET)))
                                        .build())
                                .build())
                        .build(),
                child(needs));
    }

    /** In the namespace, on which its name depends. */
    private ObjectMetaArgs.Builder metadata(String name) {
        return ObjectMetaArgs.builder().name(name).namespace(inside());
    }

    private Output<String> inside() {
        return namespace.metadata().applyValue(metadata -> metadata.name().orElse(namespace()));
    }

    private Site site() {
        return args.cluster().site();
    }
}
