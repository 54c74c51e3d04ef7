package posit.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import posit.cloud.Cloud;

/** A copy of Posit's reference architectures: the defaults of a stack, and the floor under its sizes. */
public enum Preset {
    /** The pages this project started from. */
    REFERENCE("reference", Set.of(Cloud.AWS, Cloud.AZURE), ConnectOnEks.with("t3.2xlarge", "15")),
    /** The page of Connect on EKS as read later in 2026; the address is the same, so only the numbers tell the copies apart. */
    REFERENCE_2026("reference-2026", Set.of(Cloud.AWS), ConnectOnEks.with("m6i.2xlarge", "16"));

    private final String key;
    private final Set<Cloud> clouds;
    private final ConnectOnEks connectOnEks;
    private final PackageManagerOnEks packageManagerOnEks;
    private final ConnectOnAks connectOnAks = ConnectOnAks.published();
    private final PackageManagerOnAks packageManagerOnAks = PackageManagerOnAks.published();

    Preset(String key, Set<Cloud> clouds, ConnectOnEks connectOnEks) {
        this.key = key;
        this.clouds = clouds;
        this.connectOnEks = connectOnEks;
        packageManagerOnEks = PackageManagerOnEks.beside(connectOnEks);
    }

    /** The presets from which a stack on this cloud may choose, the default first. */
    public static List<Preset> on(Cloud cloud) {
        return Arrays.stream(values()).filter(preset -> preset.isOn(cloud)).toList();
    }

    /** Whether a copy of the pages for this cloud is known under this name. */
    public boolean isOn(Cloud cloud) {
        return clouds.contains(cloud);
    }

    /** The word in the stack file. */
    public String key() {
        return key;
    }

    public ConnectOnEks connectOnEks() {
        return connectOnEks;
    }

    public PackageManagerOnEks packageManagerOnEks() {
        return packageManagerOnEks;
    }

    /** The same in every preset: the pages for Azure are known in one copy. */
    public ConnectOnAks connectOnAks() {
        return connectOnAks;
    }

    /** The same in every preset: the pages for Azure are known in one copy. */
    public PackageManagerOnAks packageManagerOnAks() {
        return packageManagerOnAks;
    }
}
