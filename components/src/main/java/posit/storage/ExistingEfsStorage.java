package posit.storage;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import posit.cloud.Component;

/** An EFS file system that somebody else keeps; the cluster's security group may mount it already. */
public final class ExistingEfsStorage extends Component implements FileStorage {
    private final String fileSystemId;

    /** @param fileSystemId for example {@code fs-0123456789abcdef0} */
    public ExistingEfsStorage(String name, String fileSystemId, ComponentResourceOptions options) {
        super("ExistingEfsStorage", name, options);
        this.fileSystemId = fileSystemId;
        registerOutputs(Map.of("storageId", storageId()));
    }

    @Override
    public Output<String> storageId() {
        return Output.of(fileSystemId);
    }

    @Override
    public VolumeSource volume() {
        return EfsStorage.volume(storageId(), List.of());
    }
}
