package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzureFilesStorageTest {
    private static final AzureMocks MADE = AzureMocks.run(new AzureReference()::deploy);

    @Test
    void the_share_is_nfs_of_1000_gib_on_premium_disks_in_three_zones() {
        var account = MADE.only("azure-native:storage:StorageAccount");
        assertThat(account.at("kind")).isEqualTo("FileStorage");
        assertThat(account.at("sku.name")).isEqualTo("Premium_ZRS");
        var share = MADE.only("azure-native:storage:FileShare");
        assertThat(share.at("shareQuota")).isEqualTo(1000.0);
        assertThat(share.at("enabledProtocols")).isEqualTo("NFS");
        assertThat(share.at("rootSquash")).isEqualTo("NoRootSquash");
        assertThat(share.at("accountName")).isEqualTo("acmepackages1a2b3c4d");
    }

    @Test
    void a_deleted_share_can_be_brought_back_from_the_day_it_is_made() {
        var service = MADE.only("azure-native:storage:FileServiceProperties");

        assertThat(service.at("fileServicesName")).isEqualTo("default");
        assertThat(service.at("accountName")).isEqualTo("acmepackages1a2b3c4d");
        assertThat(service.at("shareDeleteRetentionPolicy.enabled")).isEqualTo(true);
        assertThat(service.at("shareDeleteRetentionPolicy.days")).isEqualTo(30.0);
        assertThat(MADE.only("azure-native:storage:FileShare").dependencies()).contains("packages-files-soft-delete");
    }

    @Test
    void the_account_is_closed_to_the_internet_and_open_to_nfs() {
        var account = MADE.only("azure-native:storage:StorageAccount");
        assertThat(account.at("publicNetworkAccess")).isEqualTo("Disabled");
        assertThat(account.at("networkRuleSet.defaultAction")).isEqualTo("Deny");
        assertThat(account.at("enableHttpsTrafficOnly")).isEqualTo(false);
        assertThat(account.at("minimumTlsVersion")).isEqualTo("TLS1_2");
    }

    @Test
    void its_name_leads_to_a_private_endpoint() {
        var endpoint = MADE.only("azure-native:network:PrivateEndpoint");
        assertThat(endpoint.at("subnet.id")).isEqualTo(AzureMocks.id("network-subnets-endpoints"));
        assertThat(endpoint.at("privateLinkServiceConnections.0.groupIds")).isEqualTo(List.of("file"));
        assertThat(endpoint.at("privateLinkServiceConnections.0.privateLinkServiceId"))
                .isEqualTo(AzureMocks.id("packages-files-account"));
        assertThat(MADE.named("azure-native:privatedns:PrivateZone", "packages-files-dns-zone")
                        .at("privateZoneName"))
                .isEqualTo("privatelink.file.core.windows.net");
        assertThat(MADE.only("azure-native:network:PrivateDnsZoneGroup").at("privateDnsZoneConfigs.0.privateDnsZoneId"))
                .isEqualTo(AzureMocks.id("packages-files-dns-zone"));
    }

    @Test
    void pods_mount_it_with_the_four_options_of_the_page() {
        var volume = MADE.named("kubernetes:core/v1:PersistentVolume", "packages-workspace-files-volume");
        assertThat(volume.at("spec.mountOptions"))
                .isEqualTo(List.of("nconnect=4", "noresvport", "actimeo=30", "lookupcache=pos"));
        assertThat(volume.at("spec.capacity.storage")).isEqualTo("1000Gi");
        assertThat(volume.at("spec.csi.driver")).isEqualTo("file.csi.azure.com");
        assertThat(volume.at("spec.csi.volumeAttributes"))
                .isEqualTo(Map.of(
                        "resourceGroup", "acme",
                        "storageAccount", "acmepackages1a2b3c4d",
                        "shareName", "packages",
                        "server", "acmepackages1a2b3c4d.file.core.windows.net",
                        "protocol", "nfs"));
    }

    @Test
    void account_and_share_are_guarded_and_the_name_resolves_before_the_first_mount() {
        var reference = new AzureReference();
        var made = AzureMocks.run(context -> {
            reference.base(context);
            var storage = new AzureFilesStorage("mine", reference.azureFilesArgs(), reference.onAzure());
            assertThat(storage.volume().readyWhen()).hasSize(2);
        });
        assertThat(made.only("azure-native:storage:StorageAccount").isProtected())
                .isTrue();
        assertThat(made.only("azure-native:storage:FileShare").isProtected()).isTrue();
        var endpoint = made.only("azure-native:network:PrivateEndpoint");
        assertThat(endpoint.request().getIgnoreChangesList()).containsExactly("subnet");
        assertThat(made.only("azure-native:network:PrivateDnsZoneGroup").dependencies())
                .contains("mine-dns-link");
        assertThat(MADE.named("kubernetes:core/v1:PersistentVolume", "packages-workspace-files-volume")
                        .dependencies())
                .contains("packages-files-share", "packages-files-endpoint-dns");
    }
}
