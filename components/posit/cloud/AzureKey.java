package posit.cloud;

/**
 * A key in Key Vault that somebody else keeps, and who may use it.
 *
 * @param url {@code https://VAULT.vault.azure.net/keys/NAME}, with {@code /VERSION} or without
 * @param identityId resource id of a user assigned identity that may get, wrap and unwrap with it
 */
public record AzureKey(String url, String identityId) {}
