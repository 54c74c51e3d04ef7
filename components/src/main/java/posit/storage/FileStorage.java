package posit.storage;

import com.pulumi.core.Output;

/** A file system that all pods of a product mount at the same time. */
public interface FileStorage {
    Output<String> storageId();

    VolumeSource volume();
}
