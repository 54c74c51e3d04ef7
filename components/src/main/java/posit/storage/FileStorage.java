package posit.storage;

import com.pulumi.core.Output;

/**
 * A file system that all pods of a product mount at the same time.
 *
 * <p>What must hold: it is POSIX, with locks and owners; many nodes write to it at once; root in a pod is root on it.
 */
public interface FileStorage {
    /** As the cloud names it, for an output of the stack. */
    Output<String> storageId();

    /** How pods mount it. */
    VolumeSource volume();
}
