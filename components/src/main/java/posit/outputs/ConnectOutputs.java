package posit.outputs;

import com.pulumi.core.Output;
import java.util.Map;

/** What a platform's stack tells of its Connect; every output fails when the stack has none. */
public record ConnectOutputs(PlatformOutputs platform) {
    /** Public address, with {@code https://}. */
    public Output<String> url() {
        return platform.text(PlatformOutput.CONNECT_URL);
    }

    /** Host name or address that a DNS record must lead to. */
    public Output<String> loadBalancer() {
        return platform.text(PlatformOutput.CONNECT_LOAD_BALANCER);
    }

    /** Host name of the PostgreSQL server. */
    public Output<String> databaseHost() {
        return platform.text(PlatformOutput.CONNECT_DATABASE_HOST);
    }

    /** {@code namespace/name} of the Secret with the password. */
    public Output<String> databaseSecret() {
        return platform.text(PlatformOutput.CONNECT_DATABASE_SECRET);
    }

    /** On AWS the id of the EFS file system, on Azure that of the NetApp volume. */
    public Output<String> storageId() {
        return platform.text(PlatformOutput.CONNECT_STORAGE_ID);
    }

    /** Helm values of the release, as a restore needs them. */
    public Output<Map<String, Object>> helmValues() {
        return platform.map(PlatformOutput.CONNECT_HELM_VALUES);
    }
}
