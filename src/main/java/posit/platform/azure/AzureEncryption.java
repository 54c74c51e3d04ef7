package posit.platform.azure;

import com.pulumi.core.Output;
import java.util.Optional;
import posit.cloud.AzureKey;
import posit.config.azure.AzureEncryptionConfig;
import posit.storage.NetAppStorage;

/** The keys that encrypt the data of a stack on Azure: Microsoft's, or a key in a vault of the company. */
record AzureEncryption(AzureEncryptionConfig config) {
    /** Empty for Microsoft's keys. */
    Optional<AzureKey> key() {
        return config.keyVaultKeyUrl()
                .map(url -> new AzureKey(
                        Output.of(url), Output.of(config.identityId().orElseThrow())));
    }

    /** The key with its vault, which NetApp Files reaches by a private endpoint; empty for Microsoft's keys. */
    Optional<NetAppStorage.VaultKey> vaultKey() {
        return key().flatMap(
                        key -> config.keyVaultId().map(vault -> new NetAppStorage.VaultKey(key, Output.of(vault))));
    }
}
