package posit.storage;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.Component;

/** An EFS file system that somebody else keeps; the cluster's security group may mount it already. */
public final class ExistingEfsStorage extends Component implements FileStorage {
    /** @param fileSystemId for example {@code fs-0123456789abcdef0} */
    @Builder
    public record Args(Output<String> fileSystemId) {}

    private final Args args;

    public ExistingEfsStorage(String name, Args args, ComponentResourceOptions options) {
        super("ExistingEfsStorage", name, options);
        this.args = args;
        registerOutputs(Map.of("storageId", storageId()));
    }

    @Override
    public Output<String> storageId() {
        return args.fileSystemId();
    }

    @Override
    public VolumeSource volume() {
        return EfsStorage.volume(storageId(), List.of());
    }
}
