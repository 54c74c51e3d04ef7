package posit.connect;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.builders.Builder;

/**
 * A Kubernetes service account content may run under.
 *
 * @param name by which administrators choose it
 * @param annotations of the account, by which the cloud knows it
 * @param podLabels what pods under it must carry
 * @param readyWhen rights it has in the cloud
 */
@Builder
public record ContentAccount(
        String name,
        Optional<Output<Map<String, String>>> annotations,
        Map<String, String> podLabels,
        List<Resource> readyWhen) {

    /** Of which the cloud needs no mark. */
    public static ContentAccount of(String name, List<Resource> readyWhen) {
        return ContentAccountArgs.builder().name(name).readyWhen(readyWhen).build();
    }

    /** For content that needs nothing of the cloud. */
    public static ContentAccount withoutRights(String name) {
        return of(name, List.of());
    }
}
