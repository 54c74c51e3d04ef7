package posit.storage;

import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateDnsZoneGroupArgs;
import com.pulumi.azurenative.network.inputs.PrivateDnsZoneConfigArgs;
import com.pulumi.azurenative.storage.FileServiceProperties;
import com.pulumi.azurenative.storage.FileServicePropertiesArgs;
import com.pulumi.azurenative.storage.FileShare;
import com.pulumi.azurenative.storage.FileShareArgs;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.azurenative.storage.StorageAccountArgs;
import com.pulumi.azurenative.storage.enums.DefaultAction;
import com.pulumi.azurenative.storage.inputs.DeleteRetentionPolicyArgs;
import com.pulumi.azurenative.storage.inputs.EncryptionArgs;
import com.pulumi.azurenative.storage.inputs.EncryptionIdentityArgs;
import com.pulumi.azurenative.storage.inputs.IdentityArgs;
import com.pulumi.azurenative.storage.inputs.KeyVaultPropertiesArgs;
import com.pulumi.azurenative.storage.inputs.NetworkRuleSetArgs;
import com.pulumi.azurenative.storage.inputs.SkuArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.CSIPersistentVolumeSourceArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.AzureKey;
import posit.cloud.Component;
import posit.cloud.RandomId;
import posit.network.AzurePrivateDns;
import posit.network.AzurePrivateDnsArgs;
import posit.network.AzurePrivateEndpoint;
import posit.network.VnetNetwork;

/** An NFS share of Azure Files on premium disks in three zones, reachable through a private endpoint only. */
public final class AzureFilesStorage extends Component implements FileStorage {
    /** ref: https://learn.microsoft.com/azure/storage/files/nfs-performance, and Posit's page for Package Manager on AKS */
    private static final List<String> MOUNT_OPTIONS =
            List.of("nconnect=4", "noresvport", "actimeo=30", "lookupcache=pos");

    /**
     * @param product short name of the product, for example {@code packages}: part of names
     * @param shareGiB 100 to 102400; Azure charges for all of it, and speed grows with it
     * @param softDeleteRetentionDays 1 to 365: how long a deleted share can be brought back
     * @param key encrypts the account, which may change it at any time; empty: Microsoft's
     * @param protect refuse to delete account and share as long as this is true
     */
    @Builder
    public record Args(
            AzureGroup group,
            VnetNetwork network,
            String product,
            int shareGiB,

            @Builder.Default("posit.cloud.Retention.DELETED_SHARES")
            int softDeleteRetentionDays,

            Optional<AzureKey> key,
            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final StorageAccount account;
    private final FileShare share;
    private final Resource reachable;

    public AzureFilesStorage(String name, Args args, ComponentResourceOptions options) {
        super("AzureFilesStorage", name, options);
        this.args = args;
        account = account();
        share = new FileShare(
                name("share"),
                FileShareArgs.builder()
                        .resourceGroupName(args.group().name())
                        .accountName(account.name())
                        .shareName(args.product())
                        .shareQuota(args.shareGiB())
                        .enabledProtocols("NFS")
                        .rootSquash("NoRootSquash")
                        .build(),
                childOptions().protect(args.protect()).dependsOn(softDelete()).build());
        reachable = privateEndpoint();
        registerOutputs(Map.of("storageId", storageId()));
    }

    @Override
    public Output<String> storageId() {
        return share.id();
    }

    /** What Azure measures; it holds the share alone. */
    public Output<String> fileServiceId() {
        return Output.format("%s/fileServices/default", account.id());
    }

    @Override
    public VolumeSource volume() {
        var source = CSIPersistentVolumeSourceArgs.builder()
                .driver("file.csi.azure.com")
                .volumeHandle(Output.format("%s#%s", account.name(), args.product()))
                .volumeAttributes(Output.tuple(args.group().name(), account.name())
                        .applyValue(names -> attributes(names.t1, names.t2)))
                .build();
        return VolumeSourceArgs.builder()
                .capacity(args.shareGiB() + "Gi")
                .mountOptions(MOUNT_OPTIONS)
                .source(spec -> spec.csi(source))
                .readyWhen(List.of(share, reachable))
                .build();
    }

    private Map<String, String> attributes(String resourceGroup, String accountName) {
        return new TreeMap<>(Map.of(
                "resourceGroup",
                resourceGroup,
                "storageAccount",
                accountName,
                "shareName",
                args.product(),
                "server",
                accountName + ".file.core.windows.net",
                "protocol",
                "nfs"));
    }

    private StorageAccount account() {
        var suffix = new RandomId(name("suffix"), 4, childOptions());
        var group = args.group();
        var builder = StorageAccountArgs.builder()
                .resourceGroupName(group.name())
                .location(group.location())
                .accountName(suffix.hex().applyValue(hex -> group.names().storageAccount(args.product(), hex)))
                .kind("FileStorage")
                .sku(SkuArgs.builder().name("Premium_ZRS").build())
                // NFS has no encryption in transit of this kind; the private network is what protects it.
                .enableHttpsTrafficOnly(false)
                .minimumTlsVersion("TLS1_2")
                .allowBlobPublicAccess(false)
                .publicNetworkAccess("Disabled")
                .networkRuleSet(NetworkRuleSetArgs.builder()
                        .defaultAction(DefaultAction.Deny)
                        .bypass("AzureServices")
                        .build())
                .tags(group.tags());
        return new StorageAccount(
                name("account"),
                encryption(builder).build(),
                childOptions().protect(args.protect()).build());
    }

    /** Without a version in its URL, Azure takes up a new one within a day. ref: https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview */
    private StorageAccountArgs.Builder encryption(StorageAccountArgs.Builder builder) {
        args.key().ifPresent(key -> builder.identity(IdentityArgs.builder()
                        .type("UserAssigned")
                        .userAssignedIdentities(key.identityId().applyValue(List::of))
                        .build())
                .encryption(EncryptionArgs.builder()
                        .keySource("Microsoft.Keyvault")
                        .encryptionIdentity(EncryptionIdentityArgs.builder()
                                .encryptionUserAssignedIdentity(key.identityId())
                                .build())
                        .keyVaultProperties(keyIn(key))
                        .build()));
        return builder;
    }

    private static KeyVaultPropertiesArgs keyIn(AzureKey key) {
        return KeyVaultPropertiesArgs.builder()
                .keyVaultUri(key.vaultUri())
                .keyName(key.name())
                .keyVersion(key.version())
                .build();
    }

    /**
     * All that Azure keeps of an NFS share by itself: Azure Backup takes none, and snapshots go with their share. ref:
     * https://learn.microsoft.com/azure/backup/azure-file-share-support-matrix
     */
    private Resource softDelete() {
        return new FileServiceProperties(
                name("soft-delete"),
                FileServicePropertiesArgs.builder()
                        .resourceGroupName(args.group().name())
                        .accountName(account.name())
                        .fileServicesName("default")
                        .shareDeleteRetentionPolicy(DeleteRetentionPolicyArgs.builder()
                                .enabled(true)
                                .days(args.softDeleteRetentionDays())
                                .build())
                        .build(),
                child());
    }

    /** The account's usual host name then leads to the endpoint's private address. */
    private Resource privateEndpoint() {
        var group = args.group();
        var dns = new AzurePrivateDns(
                name("dns"),
                AzurePrivateDnsArgs.builder()
                        .group(group)
                        .networkId(args.network().networkId())
                        .zone("privatelink.file.core.windows.net")
                        .build(),
                componentOptions().build());
        var endpoint = new AzurePrivateEndpoint(
                        group, args.product(), args.network().endpointSubnetId(), "file", account.id())
                .make(name("endpoint"), childOptions());
        return new PrivateDnsZoneGroup(
                name("endpoint-dns"),
                PrivateDnsZoneGroupArgs.builder()
                        .resourceGroupName(group.name())
                        .privateEndpointName(endpoint.name())
                        .privateDnsZoneGroupName("default")
                        .privateDnsZoneConfigs(PrivateDnsZoneConfigArgs.builder()
                                .name("file")
                                .privateDnsZoneId(dns.zoneId())
                                .build())
                        .build(),
                child(dns.link()));
    }
}
