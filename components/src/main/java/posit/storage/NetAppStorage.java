package posit.storage;

import com.pulumi.azurenative.netapp.Account;
import com.pulumi.azurenative.netapp.AccountArgs;
import com.pulumi.azurenative.netapp.PoolArgs;
import com.pulumi.azurenative.netapp.inputs.AccountEncryptionArgs;
import com.pulumi.azurenative.netapp.inputs.EncryptionIdentityArgs;
import com.pulumi.azurenative.netapp.inputs.ExportPolicyRuleArgs;
import com.pulumi.azurenative.netapp.inputs.KeyVaultPropertiesArgs;
import com.pulumi.azurenative.netapp.inputs.ManagedServiceIdentityArgs;
import com.pulumi.azurenative.netapp.inputs.VolumePropertiesExportPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.NFSVolumeSourceArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.AzureKey;
import posit.cloud.CapacityPool;
import posit.cloud.CapacityPoolVolume;
import posit.cloud.Component;
import posit.network.Cidr;
import posit.network.VnetNetwork;

/**
 * An encrypted NFS volume of Azure NetApp Files for one product, with daily snapshots in it and daily backups outside it.
 *
 * <p>A volume lives in one zone: the loss of that zone stops whoever mounts it. ref:
 * https://learn.microsoft.com/azure/azure-netapp-files/use-availability-zones
 */
public final class NetAppStorage extends Component implements FileStorage {
    private static final long GIB = 1L << 30;
    private static final long TIB = 1L << 40;

    /** What a volume is mounted with. */
    public enum Protocol {
        NFS_3("NFSv3", List.of("vers=3", "hard", "lookupcache=pos")),
        NFS_4_1("NFSv4.1", List.of("vers=4.1", "hard", "lookupcache=pos"));

        private final String key;
        private final List<String> mountOptions;

        Protocol(String key, List<String> mountOptions) {
            this.key = key;
            this.mountOptions = mountOptions;
        }

        /** The word in the stack file, and Azure's own. */
        public String key() {
            return key;
        }
    }

    /** Speed of a pool. ref: https://learn.microsoft.com/azure/azure-netapp-files/azure-netapp-files-service-levels */
    public enum ServiceLevel {
        STANDARD("Standard", 16),
        PREMIUM("Premium", 64),
        ULTRA("Ultra", 128);

        private final String key;
        private final int mibpsPerTib;

        ServiceLevel(String key, int mibpsPerTib) {
            this.key = key;
            this.mibpsPerTib = mibpsPerTib;
        }

        /** The word in the stack file, and Azure's own. */
        public String key() {
            return key;
        }
    }

    /**
     * @param poolTiB capacity pool, 1 or more; what Azure charges for
     * @param volumeGiB volume in it, 100 or more
     */
    public record Size(int poolTiB, int volumeGiB, ServiceLevel level) {
        /** All of the pool's, as the volume is alone in it; by default it would get its share by size, a twentieth. */
        double throughputMibps() {
            return poolTiB * level.mibpsPerTib;
        }
    }

    /**
     * A key that NetApp Files reaches through the network's private endpoint of its vault. The identity must be allowed to
     * get, encrypt and decrypt with it. ref: https://learn.microsoft.com/azure/azure-netapp-files/configure-customer-managed-keys
     *
     * @param key of type RSA; always the newest version, whatever its URL says
     * @param vaultId resource id of its vault, which has purge protection
     */
    public record VaultKey(AzureKey key, Output<String> vaultId) {}

    /**
     * @param product short name of the product, for example {@code connect}: part of names
     * @param zone availability zone of the volume
     * @param backupRetentionDays 2 to 1019
     * @param key encrypts the volume from its birth to its end; empty: Microsoft's
     * @param protect refuse to delete pool, volume and backups as long as this is true
     */
    @Builder
    public record Args(
            AzureGroup group,
            VnetNetwork network,
            String product,
            Size size,
            Protocol protocol,
            String zone,
            int backupRetentionDays,
            Optional<VaultKey> key,
            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final Account account;
    private final CapacityPoolVolume volume;

    public NetAppStorage(String name, Args args, ComponentResourceOptions options) {
        super("NetAppStorage", name, options);
        this.args = args;
        var group = args.group();
        account = account();
        var backups = new NetAppBackups(
                name("backups"),
                new NetAppBackups.Args(group, account.name(), args.backupRetentionDays(), args.protect()),
                componentOptions().build());
        volume = new CapacityPoolVolume(
                name("volume"), volumeArgs(pool(), backups), childOptions().protect(args.protect()));
        registerOutputs(Map.of("storageId", storageId()));
    }

    @Override
    public Output<String> storageId() {
        return volume.id();
    }

    @Override
    public VolumeSource volume() {
        var source = NFSVolumeSourceArgs.builder()
                .server(volume.server())
                .path(volume.path())
                .build();
        return VolumeSourceArgs.builder()
                .capacity(args.size().volumeGiB() + "Gi")
                .mountOptions(args.protocol().mountOptions)
                .source(spec -> spec.nfs(source))
                .readyWhen(List.of(volume))
                .build();
    }

    private Account account() {
        var group = args.group();
        var builder = AccountArgs.builder()
                .resourceGroupName(group.name())
                .location(group.location())
                .accountName(group.names().of(args.product()))
                .tags(group.tags());
        args.key().ifPresent(vaultKey -> builder.identity(ManagedServiceIdentityArgs.builder()
                        .type("UserAssigned")
                        .userAssignedIdentities(vaultKey.key().identityId().applyValue(List::of))
                        .build())
                .encryption(encryption(vaultKey)));
        return new Account(name("account"), builder.build(), child());
    }

    private static AccountEncryptionArgs encryption(VaultKey vaultKey) {
        var key = vaultKey.key();
        return AccountEncryptionArgs.builder()
                .keySource("Microsoft.KeyVault")
                .identity(EncryptionIdentityArgs.builder()
                        .userAssignedIdentity(key.identityId())
                        .build())
                .keyVaultProperties(KeyVaultPropertiesArgs.builder()
                        .keyVaultUri(key.vaultUri())
                        .keyName(key.name())
                        .keyVaultResourceId(vaultKey.vaultId())
                        .build())
                .build();
    }

    private CapacityPool pool() {
        var group = args.group();
        return new CapacityPool(
                name("pool"),
                PoolArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .accountName(account.name())
                        .poolName(args.product())
                        .serviceLevel(args.size().level().key())
                        .size((double) (args.size().poolTiB() * TIB))
                        .qosType("Manual")
                        .encryptionType("Single")
                        .tags(group.tags())
                        .build(),
                childOptions().protect(args.protect()));
    }

    private CapacityPoolVolume.Args volumeArgs(CapacityPool pool, NetAppBackups backups) {
        var group = args.group();
        var volume = new CapacityPoolVolume.Args();
        volume.resourceGroupName = group.name();
        volume.location = group.location();
        volume.accountName = account.name();
        volume.poolName = pool.name();
        volume.volumeName = args.product();
        volume.creationToken = group.names().of(args.product());
        volume.serviceLevel = args.size().level().key();
        volume.usageThreshold = (double) (args.size().volumeGiB() * GIB);
        volume.throughputMibps = args.size().throughputMibps();
        volume.protocolTypes = List.of(args.protocol().key());
        volume.subnetId = args.network().netAppSubnetId();
        // Basic, the SDK's default, knows neither security groups nor pools below 4 TiB.
        volume.networkFeatures = "Standard";
        volume.encryptionKeySource = args.key().isPresent() ? "Microsoft.KeyVault" : "Microsoft.NetApp";
        args.key()
                .ifPresent(key -> volume.keyVaultPrivateEndpointResourceId =
                        args.network().keyVaultEndpointId());
        volume.unixPermissions = "0755";
        volume.zones = List.of(args.zone());
        volume.exportPolicy = VolumePropertiesExportPolicyArgs.builder()
                .rules(exportToNodes())
                .build();
        volume.dataProtection = backups.dataProtection();
        volume.tags = Output.of(group.tags());
        return volume;
    }

    /** Root stays root: Connect's server runs as root and gives files to the user that content runs as. */
    private ExportPolicyRuleArgs exportToNodes() {
        var nodes = args.network().nodeRanges().stream().map(Cidr::toString).collect(Collectors.joining(","));
        return ExportPolicyRuleArgs.builder()
                .ruleIndex(1)
                .allowedClients(nodes)
                .nfsv3(args.protocol() == Protocol.NFS_3)
                .nfsv41(args.protocol() == Protocol.NFS_4_1)
                .cifs(false)
                .unixReadOnly(false)
                .unixReadWrite(true)
                .hasRootAccess(true)
                .chownMode("Restricted")
                .build();
    }
}
