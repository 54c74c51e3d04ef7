package posit.cloud;

import com.pulumi.azurenative.netapp.inputs.VolumePropertiesExportPolicyArgs;
import com.pulumi.azurenative.netapp.outputs.MountTargetPropertiesResponse;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;

/**
 * A NetApp volume; plugin 3.x renamed {@code netapp:Volume}, and the SDK's inputs cannot name a backup vault.
 *
 * <p>ref: https://www.pulumi.com/registry/packages/azure-native/api-docs/netapp/capacitypoolvolume/
 */
@ResourceType(type = CapacityPoolVolume.TOKEN)
public final class CapacityPoolVolume extends CustomResource {
    public static final String TOKEN = "azure-native:netapp:CapacityPoolVolume";

    @Export(
            name = "mountTargets",
            refs = {List.class, MountTargetPropertiesResponse.class},
            tree = "[0,1]")
    private Output<List<MountTargetPropertiesResponse>> mountTargets;

    @Export(
            name = "creationToken",
            refs = {String.class},
            tree = "[0]")
    private Output<String> creationToken;

    public CapacityPoolVolume(String name, Args args, CustomResourceOptions.Builder options) {
        super(TOKEN, name, args, options.version(Versions.AZURE_NATIVE).build());
    }

    /** Address of the NFS server. */
    public Output<String> server() {
        return mountTargets.applyValue(targets -> targets.get(0).ipAddress());
    }

    /** Path that the NFS server exports. */
    public Output<String> path() {
        return creationToken.applyValue(token -> "/" + token);
    }

    /** Inputs, named as the plugin names them; fields are set directly because this class is a wire format. */
    public static final class Args extends ResourceArgs {
        @Import(name = "resourceGroupName", required = true)
        public Output<String> resourceGroupName;

        @Import(name = "accountName", required = true)
        public Output<String> accountName;

        @Import(name = "poolName", required = true)
        public Output<String> poolName;

        @Import(name = "subnetId", required = true)
        public Output<String> subnetId;

        @Import(name = "volumeName")
        public String volumeName;

        /** Last part of the export path; unique in a region's subnet. */
        @Import(name = "creationToken", required = true)
        public String creationToken;

        @Import(name = "location")
        public String location;

        @Import(name = "serviceLevel")
        public String serviceLevel;

        /** Bytes. */
        @Import(name = "usageThreshold", required = true)
        public Double usageThreshold;

        /** MiB a second; only in a pool with manual quality of service. */
        @Import(name = "throughputMibps")
        public Double throughputMibps;

        @Import(name = "protocolTypes")
        public List<String> protocolTypes;

        @Import(name = "networkFeatures")
        public String networkFeatures;

        @Import(name = "encryptionKeySource")
        public String encryptionKeySource;

        /** In the volume's network; only where the key is in a vault. */
        @Import(name = "keyVaultPrivateEndpointResourceId")
        public Output<String> keyVaultPrivateEndpointResourceId;

        @Import(name = "unixPermissions")
        public String unixPermissions;

        @Import(name = "zones")
        public List<String> zones;

        @Import(name = "exportPolicy")
        public VolumePropertiesExportPolicyArgs exportPolicy;

        @Import(name = "dataProtection")
        public DataProtection dataProtection;

        @Import(name = "tags")
        public Output<Map<String, String>> tags;
    }

    /** Snapshots inside the volume, backups outside it. */
    public static final class DataProtection extends ResourceArgs {
        @Import(name = "snapshot")
        private final Snapshot snapshot;

        @Import(name = "backup")
        private final Backup backup;

        public DataProtection(
                Output<String> snapshotPolicyId, Output<String> backupPolicyId, Output<String> backupVaultId) {
            snapshot = new Snapshot(snapshotPolicyId);
            backup = new Backup(backupPolicyId, backupVaultId);
        }
    }

    private static final class Snapshot extends ResourceArgs {
        @Import(name = "snapshotPolicyId")
        private final Output<String> snapshotPolicyId;

        private Snapshot(Output<String> snapshotPolicyId) {
            this.snapshotPolicyId = snapshotPolicyId;
        }
    }

    private static final class Backup extends ResourceArgs {
        @Import(name = "backupPolicyId")
        private final Output<String> backupPolicyId;

        @Import(name = "backupVaultId")
        private final Output<String> backupVaultId;

        @Import(name = "policyEnforced")
        private final Boolean policyEnforced = true;

        private Backup(Output<String> backupPolicyId, Output<String> backupVaultId) {
            this.backupPolicyId = backupPolicyId;
            this.backupVaultId = backupVaultId;
        }
    }
}
