package posit.storage;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.NFSVolumeSourceArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.Component;

/** An NFS export that somebody else keeps; the nodes can reach it already. */
public final class ExistingNfsStorage extends Component implements FileStorage {
    /**
     * @param server host name or address
     * @param path of the export, for example {@code /connect}
     * @param sizeGiB what Kubernetes shows; the export itself decides
     * @param mountOptions as for {@code mount -o}
     */
    @Builder
    public record Args(Output<String> server, String path, int sizeGiB, List<String> mountOptions) {}

    private final Args args;

    public ExistingNfsStorage(String name, Args args, ComponentResourceOptions options) {
        super("ExistingNfsStorage", name, options);
        this.args = args;
        registerOutputs(Map.of("storageId", storageId()));
    }

    @Override
    public Output<String> storageId() {
        return Output.format("%s:%s", args.server(), args.path());
    }

    @Override
    public VolumeSource volume() {
        var source = NFSVolumeSourceArgs.builder()
                .server(args.server())
                .path(args.path())
                .build();
        return VolumeSourceArgs.builder()
                .capacity(args.sizeGiB() + "Gi")
                .mountOptions(args.mountOptions())
                .source(spec -> spec.nfs(source))
                .build();
    }
}
