package posit.storage;

import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeSpecArgs;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.function.UnaryOperator;
import posit.builders.Builder;

/**
 * What Kubernetes needs to mount a file system.
 *
 * @param capacity Kubernetes quantity, for example {@code 100Gi}; a label only where the file system grows by itself
 * @param mountOptions as for {@code mount -o}
 * @param source adds the volume source (CSI or NFS) to a persistent volume
 * @param readyWhen what must exist before the first mount
 */
@Builder
public record VolumeSource(
        String capacity,
        List<String> mountOptions,
        UnaryOperator<PersistentVolumeSpecArgs.Builder> source,
        List<Resource> readyWhen) {}
