package posit.outputs;

import com.pulumi.core.Output;
import java.util.Map;

/** What a platform's stack tells of its Package Manager; every output fails when the stack has none. */
public record PackageManagerOutputs(PlatformOutputs platform) {
    public Output<String> url() {
        return platform.text(PlatformOutput.PACKAGE_MANAGER_URL);
    }

    public Output<String> loadBalancer() {
        return platform.text(PlatformOutput.PACKAGE_MANAGER_LOAD_BALANCER);
    }

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

    public Output<Map<String, Object>> helmValues() {
        return platform.map(PlatformOutput.PACKAGE_MANAGER_HELM_VALUES);
    }
}
