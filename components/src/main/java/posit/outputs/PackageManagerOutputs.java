package posit.outputs;

import com.pulumi.core.Output;
import java.util.Map;

/** What a platform's stack tells of its Package Manager; every output fails when the stack has none. */
public record PackageManagerOutputs(PlatformOutputs platform) {
    /** Public address, with {@code https://}. */
    public Output<String> url() {
        return platform.text(PlatformOutput.PACKAGE_MANAGER_URL);
    }

    /** Host name or address that a DNS record must lead to. */
    public Output<String> loadBalancer() {
        return platform.text(PlatformOutput.PACKAGE_MANAGER_LOAD_BALANCER);
    }

    /** Host name of the PostgreSQL server. */
    public Output<String> databaseHost() {
        return platform.text(PlatformOutput.PACKAGE_MANAGER_DATABASE_HOST);
    }

    /** {@code namespace/name} of the Secret with the password. */
    public Output<String> databaseSecret() {
        return platform.text(PlatformOutput.PACKAGE_MANAGER_DATABASE_SECRET);
    }

    /** {@code namespace/name} of the Secret with the encryption key. */
    public Output<String> encryptionSecret() {
        return platform.text(PlatformOutput.PACKAGE_MANAGER_ENCRYPTION_SECRET);
    }

    /** On AWS the name of the S3 bucket, on Azure the id of the share. */
    public Output<String> storageId() {
        return platform.text(PlatformOutput.PACKAGE_MANAGER_STORAGE_ID);
    }

    /** Helm values of the release, as a restore needs them. */
    public Output<Map<String, Object>> helmValues() {
        return platform.map(PlatformOutput.PACKAGE_MANAGER_HELM_VALUES);
    }
}
