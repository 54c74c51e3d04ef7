package posit.packagemanager;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cluster.EksWorkloadIdentity;
import posit.storage.VolumeSource;

/** Where Package Manager's replicas keep packages and what they know about them. */
public sealed interface PackageStorage {
    /** A file system that all replicas mount. */
    record SharedFiles(VolumeSource source) implements PackageStorage {
        @Override
        public Optional<VolumeSource> volume() {
            return Optional.of(source);
        }

        @Override
        public Map<String, Object> values(String claimName) {
            return Map.of("sharedStorage", Map.of("create", false, "mount", true, "name", claimName));
        }
    }

    /**
     * An S3 bucket, which all replicas reach by a role of their service account, and no common file system.
     *
     * @param name of the bucket
     * @param region of the bucket
     * @param roleArn what {@link PackageManager#NAME} in the namespace of that name may assume
     * @param readyWhen rights of the role and settings of the bucket
     */
    record Bucket(Output<String> name, String region, Output<String> roleArn, List<Resource> readyWhen)
            implements PackageStorage {
        @Override
        public Map<String, Object> config() {
            return Map.of("Storage", Map.of("Default", "s3"), "S3Storage", Map.of("Bucket", name, "Region", region));
        }

        @Override
        public Map<String, Object> accountAnnotations() {
            return Map.of(EksWorkloadIdentity.ANNOTATION, roleArn);
        }
    }

    /** What pods mount; empty if nothing. */
    default Optional<VolumeSource> volume() {
        return Optional.empty();
    }

    /**
     * Top-level Helm values that make the product use it.
     *
     * @param claimName claim on the volume, if there is one
     */
    default Map<String, Object> values(String claimName) {
        return Map.of();
    }

    /** Sections of the product's own settings that make it use this storage. */
    default Map<String, Object> config() {
        return Map.of();
    }

    /** What the pods' service account must carry. */
    default Map<String, Object> accountAnnotations() {
        return Map.of();
    }

    /** What must exist before the first pod, beside the volume. */
    default List<Resource> readyWhen() {
        return List.of();
    }
}
