package posit.plan.conformance;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.Optional;
import java.util.Set;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PlanView;
import posit.reference.Figure;

/** What the page of Connect on AKS asks of its files. */
final class NetAppFiles {
    private static final long GIB = 1L << 30;
    private static final long TIB = 1L << 40;

    private final PlanView view;
    private final ConnectPlan connect;

    NetAppFiles(PlanView view, ConnectPlan connect) {
        this.view = view;
        this.connect = connect;
    }

    RequirementFinding size(Figure<Integer> poolTiB, Figure<Integer> volumeGiB) {
        var files = ExistingParts.files(connect);
        if (files.isPresent() && connect.mountsFilesEverywhere()) {
            return RequirementFinding.existing(files.get().here() + ", mounted by server and content");
        }
        var volume = volume();
        if (volume.isEmpty()) {
            return RequirementFinding.missing("no NetApp volume");
        }
        return view.behind(volume.get(), "poolName", AzureTypes.NETAPP_POOL).stream()
                .findFirst()
                .map(pool -> size(volume.get(), pool, volumeGiB.value() * GIB, poolTiB.value() * TIB))
                .orElse(RequirementFinding.missing("a volume without a pool"));
    }

    private RequirementFinding size(PlannedResource volume, PlannedResource pool, long wantedVolume, long wantedPool) {
        var volumeSize = number(volume, "usageThreshold");
        var poolSize = number(pool, "size");
        var encrypted = !text(volume, "encryptionKeySource").isEmpty()
                && !text(pool, "encryptionType").isEmpty();
        var mounted = connect.mountsFilesEverywhere();
        var here = poolSize / TIB + " TiB pool, " + volumeSize / GIB + " GiB volume, "
                + (encrypted ? "encrypted, " : "in clear, ")
                + (mounted ? "mounted by server and content" : "not mounted everywhere");
        return RequirementFinding.size(
                poolSize == wantedPool && volumeSize == wantedVolume,
                poolSize >= wantedPool && volumeSize >= wantedVolume && encrypted && mounted,
                here);
    }

    Set<PlannedResource> subnets() {
        return volume().map(volume -> view.behind(volume, "subnetId", AzureTypes.SUBNET))
                .orElse(Set.of());
    }

    /** The one zone that the volume is in; nothing without a volume. */
    Optional<String> zone() {
        return volume().map(volume -> text(volume, "zones.0"));
    }

    /** Daily, within the volume and outside of it. */
    boolean areBackedUp() {
        return volume().filter(volume -> has(volume, AzureTypes.NETAPP_SNAPSHOTS, "dailySchedule.snapshotsToKeep"))
                .filter(volume -> has(volume, AzureTypes.NETAPP_BACKUPS, "dailyBackupsToKeep"))
                .filter(volume -> !view.behind(volume, "dataProtection", AzureTypes.NETAPP_VAULT)
                        .isEmpty())
                .isPresent();
    }

    private boolean has(PlannedResource volume, String policyType, String kept) {
        return view.behind(volume, "dataProtection", policyType).stream()
                .anyMatch(policy -> is(policy, "enabled") && number(policy, kept) > 0);
    }

    private Optional<PlannedResource> volume() {
        return connect.fileSystem().filter(volume -> volume.type().equals(AzureTypes.NETAPP_VOLUME));
    }
}
