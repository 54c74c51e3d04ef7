package posit.packagemanager;

import java.util.Map;
import java.util.Optional;
import posit.storage.VolumeSource;

/** Where Package Manager's replicas keep packages and what they know about them. */
public sealed interface PackageStorage permits PackageStorage.SharedFiles {
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

    /** What pods mount; empty if nothing. */
    Optional<VolumeSource> volume();

    /**
     * Top-level Helm values that make the product use it.
     *
     * @param claimName claim on the volume, if there is one
     */
    Map<String, Object> values(String claimName);
}
