package posit.storage;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.PersistentVolume;
import com.pulumi.kubernetes.core.v1.PersistentVolumeArgs;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaim;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.Component;

/** A file system as a statically bound volume and claim: nothing is provisioned, and nothing is deleted with them. */
public final class SharedVolume extends Component {
    /** One word in volume and claim that no StorageClass has; an empty one would mean the cluster's default. */
    private static final String STATIC_CLASS = "posit-static";

    private static final String READ_WRITE_MANY = "ReadWriteMany";

    /** @param claimName name of the claim, and of the volume behind it */
    @Builder
    public record Args(String claimName, Output<String> namespace, VolumeSource source) {}

    private final Resource claim;

    public SharedVolume(String name, Args args, ComponentResourceOptions options) {
        super("SharedVolume", name, options);
        var capacity = Map.of("storage", args.source().capacity());
        var volume = new PersistentVolume(
                name("volume"),
                PersistentVolumeArgs.builder()
                        .metadata(
                                ObjectMetaArgs.builder().name(args.claimName()).build())
                        .spec(volumeSpec(args.source(), capacity))
                        .build(),
                child(args.source().readyWhen()));
        claim = new PersistentVolumeClaim(
                name("claim"),
                PersistentVolumeClaimArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(args.claimName())
                                .namespace(args.namespace())
                                .build())
                        .spec(PersistentVolumeClaimSpecArgs.builder()
                                .accessModes(READ_WRITE_MANY)
                                .storageClassName(STATIC_CLASS)
                                .volumeName(args.claimName())
                                .resources(ResourceRequirementsArgs.builder()
                                        .requests(capacity)
                                        .build())
                                .build())
                        .build(),
                child(volume));
        registerOutputs(Map.of("claimName", Output.of(args.claimName())));
    }

    public Resource claim() {
        return claim;
    }

    private static PersistentVolumeSpecArgs volumeSpec(VolumeSource source, Map<String, String> capacity) {
        var spec = PersistentVolumeSpecArgs.builder()
                .accessModes(READ_WRITE_MANY)
                .capacity(capacity)
                .mountOptions(source.mountOptions())
                .persistentVolumeReclaimPolicy("Retain")
                .storageClassName(STATIC_CLASS)
                .volumeMode("Filesystem");
        return source.source().apply(spec).build();
    }
}
