package posit.config.azure;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;

/** The keys that encrypt data on Azure. */
public record AzureEncryptionConfig(
        @Key(
                says =
                        "Key Vault key of your own for the PostgreSQL servers and the storage account that the stack makes, and"
                                + " with keyVaultId for its NetApp volume; choose it before the first update.",
                allowed = "the URL of a key in Key Vault",
                pattern = "https://[A-Za-z0-9-]{3,127}\\.vault\\.azure\\.net/keys/[A-Za-z0-9-]{1,127}(/[0-9a-f]{32})?",
                example = "https://acme.vault.azure.net/keys/posit/0123456789abcdef0123456789abcdef",
                source = "https://learn.microsoft.com/azure/postgresql/security/security-data-encryption")
        Optional<String> keyVaultKeyUrl,

        @Key(
                says =
                        "Managed identity that may get, wrap and unwrap with that key, and with keyVaultId encrypt and decrypt.",
                allowed = "the resource id of a user assigned identity",
                pattern = "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.ManagedIdentity"
                        + "/userAssignedIdentities/[^/]+",
                example = "/subscriptions/" + Uuids.EXAMPLE
                        + "/resourceGroups/keys/providers/Microsoft.ManagedIdentity/userAssignedIdentities/keys",
                source = "https://learn.microsoft.com/azure/postgresql/security/security-data-encryption")
        Optional<String> identityId,

        @Key(
                says =
                        "The vault of that key: with it the key encrypts the NetApp volume that the stack makes too. The stack makes"
                                + " a private endpoint of the vault in its network, which who runs Pulumi must be allowed to approve."
                                + " A volume keeps the key it was made with.",
                allowed = KeyVaults.ALLOWED,
                pattern = KeyVaults.PATTERN,
                example = KeyVaults.EXAMPLE,
                source = "https://learn.microsoft.com/azure/azure-netapp-files/configure-customer-managed-keys")
        Optional<String> keyVaultId,

        @Key(
                says =
                        "Private endpoint of that vault in posit:network.existing; in a network of its own the stack makes one.",
                allowed = "the resource id of a private endpoint",
                pattern = "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Network"
                        + "/privateEndpoints/[^/]+",
                example = "/subscriptions/" + Uuids.EXAMPLE
                        + "/resourceGroups/keys/providers/Microsoft.Network/privateEndpoints/vault",
                source = "https://learn.microsoft.com/azure/azure-netapp-files/configure-customer-managed-keys")
        Optional<String> keyVaultEndpointId,

        @Key(
                says =
                        "Disk encryption set for the disks of the nodes of a cluster that the stack makes; AKS takes it at"
                                + " birth only, and the cluster's identity must be allowed to read it.",
                allowed = "the resource id of a disk encryption set",
                pattern = "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Compute"
                        + "/diskEncryptionSets/[^/]+",
                example = "/subscriptions/" + Uuids.EXAMPLE
                        + "/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/nodes",
                source = "https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys")
        Optional<String> diskEncryptionSetId)
        implements Section {
    static AzureEncryptionConfig defaults() {
        Optional<String> none = Optional.empty();
        return new AzureEncryptionConfig(none, none, none, none, none);
    }

    @Override
    public void validate(Check check) {
        if (keyVaultKeyUrl.isPresent() && identityId.isEmpty() && check.sound("identityId")) {
            check.missing("identityId", "services reach the key through an identity");
        }
        check.fits(
                identityId.isEmpty() || keyVaultKeyUrl.isPresent() || !check.sound("keyVaultKeyUrl"),
                "identityId",
                "there is no key it could reach",
                "name it in keyVaultKeyUrl, or remove the key");
        keyVaultId.ifPresent(vault -> validate(check, vault));
        check.fits(
                keyVaultEndpointId.isEmpty() || keyVaultId.isPresent() || !check.sound("keyVaultId"),
                "keyVaultEndpointId",
                "there is no vault it could lead to",
                "name it in keyVaultId, or remove the key");
    }

    private void validate(Check check, String vault) {
        check.fits(
                keyVaultKeyUrl.isPresent() || !check.sound("keyVaultKeyUrl"),
                "keyVaultId",
                "there is no key in it",
                "name it in keyVaultKeyUrl, or remove the key");
        boolean same = keyVaultKeyUrl.isEmpty() || KeyVaults.holds(vault, keyVaultKeyUrl.get());
        check.fits(same, "keyVaultId", "keyVaultKeyUrl is in another vault", "name the vault of the key");
    }
}
