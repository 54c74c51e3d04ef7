package posit.config;

import java.util.Optional;

/** The keys that encrypt data on Azure. */
public record AzureEncryptionConfig(
        @Key(
                says =
                        "Key Vault key of your own for the PostgreSQL servers that the stack makes; choose it before the first"
                                + " update. NetApp volumes and the storage account keep the platform's key: bring files that have"
                                + " yours (`files.existing`).",
                allowed = "the URL of a key in Key Vault",
                pattern = "https://[A-Za-z0-9-]{3,127}\\.vault\\.azure\\.net/keys/[A-Za-z0-9-]{1,127}(/[0-9a-f]{32})?",
                example = "https://acme.vault.azure.net/keys/posit/0123456789abcdef0123456789abcdef",
                source = "https://learn.microsoft.com/azure/postgresql/security/security-data-encryption")
        Optional<String> keyVaultKeyUrl,

        @Key(
                says = "Managed identity that may get, wrap and unwrap with that key.",
                allowed = "the resource id of a user assigned identity",
                pattern = "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.ManagedIdentity"
                        + "/userAssignedIdentities/[^/]+",
                example = "/subscriptions/" + Uuids.EXAMPLE
                        + "/resourceGroups/keys/providers/Microsoft.ManagedIdentity/userAssignedIdentities/keys",
                source = "https://learn.microsoft.com/azure/postgresql/security/security-data-encryption")
        Optional<String> identityId,

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
        return new AzureEncryptionConfig(Optional.empty(), Optional.empty(), Optional.empty());
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
    }
}
