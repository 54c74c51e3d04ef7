package posit.product;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.cloud.RandomPassword;
import posit.cloud.Site;
import posit.storage.SharedVolume;
import posit.storage.SharedVolumeArgs;
import posit.storage.VolumeSource;

/** What a product's release finds in its namespace: database password, licence, shared files. */
public final class Workspace extends Component {
    /** Key of the password in its Secret. */
    public static final String PASSWORD_KEY = "password";

    private static final int DIGEST_KEY_LENGTH = 32;

    /**
     * @param product name of the product, for example {@code connect}: part of object names
     * @param namespace namespace to make
     * @param files what the product's pods share; empty if they keep their files in object storage
     * @param site registry and certificates that the pods need here
     */
    @Builder
    public record Args(
            String product,
            String namespace,
            Output<String> databasePassword,
            License license,
            Optional<VolumeSource> files,
            @Builder.Default("posit.cloud.Site.PLAIN") Site site) {}

    private final Args args;
    private final Namespace namespace;
    private final List<Resource> ready = new ArrayList<>();
    private final List<Output<String>> secrets = new ArrayList<>();
    /** A password, not bytes that encrypt: nothing is lost with it but the sameness of a digest. */
    private final RandomPassword digestKey;

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
        digestKey = new RandomPassword(name("digest-key"), DIGEST_KEY_LENGTH, childOptions());
        addSecret("database", PASSWORD_KEY, args.databasePassword());
        addSecret("license", args.license().kind().secretKey(), args.license().value());
        args.files().ifPresent(this::mount);
        args.site()
                .pullSecret(name("registry"), namespaceName(), pullSecret(), child())
                .ifPresent(ready::add);
        args.site().certificates().ifPresent(this::addCertificates);
        registerOutputs(Map.of("namespace", namespaceName()));
    }

    /** Carries the dependency on the namespace. */
    public Output<String> namespaceName() {
        return namespace.metadata().applyValue(metadata -> metadata.name().orElse(args.namespace()));
    }

    /** Name of the Secret with the password of the database, under {@link #PASSWORD_KEY}. */
    public String databaseSecret() {
        return secretName("database");
    }

    /** Name of the Secret with the licence, under {@link License.Kind#secretKey}. */
    public String licenseSecret() {
        return secretName("license");
    }

    /** Name of the Secret of that part. */
    public String secretName(String part) {
        return args.product() + "-" + part;
    }

    /** Name of the claim on the shared files. */
    public String claimName() {
        return args.product() + "-data";
    }

    /** What a release must wait for. */
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    /**
     * For pods that read the Secrets made so far: a renewed licence changes it, and a change starts them anew, which
     * Kubernetes does not do for a Secret. Not secret itself, because its key is.
     */
    public Map<String, Output<String>> podAnnotations() {
        return Map.of(
                "posit.co/secrets-digest",
                Output.tuple(digestKey.result(), Output.all(secrets))
                        .applyValue(known -> KeyedDigest.of(known.t1, known.t2))
                        .asPlaintext());
    }

    /** One more Secret that the product's release finds, under {@link #secretName}. */
    public void addSecret(String part, String key, Output<String> value) {
        secrets.add(value);
        ready.add(new Secret(
                name(part),
                SecretArgs.builder()
                        .metadata(metadata(secretName(part)))
                        .stringData(value.applyValue(text -> Map.of(key, text)))
                        .build(),
                child()));
    }

    /** Name of the Secret with which the pods pull images from the site's registry. */
    public String pullSecret() {
        return secretName("registry");
    }

    /** Name of the ConfigMap with the authorities that the site's pods trust. */
    public String certificates() {
        return args.product() + "-certificates";
    }

    private void addCertificates(String pem) {
        ready.add(new ConfigMap(
                name("certificates"),
                ConfigMapArgs.builder()
                        .metadata(metadata(certificates()))
                        .data(Map.of(Site.CERTIFICATES_KEY, pem))
                        .build(),
                child()));
    }

    private ObjectMetaArgs metadata(String objectName) {
        return ObjectMetaArgs.builder()
                .name(objectName)
                .namespace(namespaceName())
                .build();
    }

    private void mount(VolumeSource source) {
        var files = new SharedVolume(
                name("files"),
                SharedVolumeArgs.builder()
                        .claimName(claimName())
                        .namespace(namespaceName())
                        .source(source)
                        .build(),
                componentOptions().build());
        ready.add(files.claim());
    }
}
