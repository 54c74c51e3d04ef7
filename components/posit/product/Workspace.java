package posit.product;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import posit.cloud.Component;
import posit.storage.SharedVolume;
import posit.storage.VolumeSource;

/** What a product's release finds in its namespace: database password, licence, shared files. */
public final class Workspace extends Component {
    /** Key of the password in its Secret. */
    public static final String PASSWORD_KEY = "password";

    /**
     * @param product name of the product, for example {@code connect}: part of object names
     * @param namespace namespace to make
     */
    public record Args(
            String product, String namespace, Output<String> databasePassword, License license, VolumeSource files) {}

    private final Args args;
    private final Namespace namespace;
    private final List<Resource> ready;

    public Workspace(String name, Args args, ComponentResourceOptions options) {
        super("Workspace", name, options);
        this.args = args;
        namespace = new Namespace(
                name("namespace"),
                NamespaceArgs.builder()
                        .metadata(
                                ObjectMetaArgs.builder().name(args.namespace()).build())
                        .build(),
                child());
        var database = secret("database", databaseSecret(), PASSWORD_KEY, args.databasePassword());
        var license = secret(
                "license",
                licenseSecret(),
                args.license().kind().secretKey(),
                args.license().value());
        var files = new SharedVolume(
                name("files"),
                new SharedVolume.Args(claimName(), namespaceName(), args.files()),
                componentOptions().build());
        ready = List.of(database, license, files.claim());
        registerOutputs(Map.of("namespace", namespaceName()));
    }

    /** Carries the dependency on the namespace. */
    public Output<String> namespaceName() {
        return namespace.metadata().applyValue(metadata -> metadata.name().orElse(args.namespace()));
    }

    public String databaseSecret() {
        return args.product() + "-database";
    }

    public String licenseSecret() {
        return args.product() + "-license";
    }

    public String claimName() {
        return args.product() + "-data";
    }

    /** What a release must wait for. */
    public List<Resource> ready() {
        return ready;
    }

    private Secret secret(String part, String secretName, String key, Output<String> value) {
        return new Secret(
                name(part),
                SecretArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(secretName)
                                .namespace(namespaceName())
                                .build())
                        .stringData(value.applyValue(text -> Map.of(key, text)))
                        .build(),
                child());
    }
}
