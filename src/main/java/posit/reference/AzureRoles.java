package posit.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Roles by which content reads and writes data. ref: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
public final class AzureRoles {
    private static final String BLOB_READER = "Storage Blob Data Reader";
    private static final String BLOB_CONTRIBUTOR = "Storage Blob Data Contributor";
    private static final String SECRETS_USER = "Key Vault Secrets User";

    /** As a sentence names them. */
    public static final String NAMES = BLOB_READER + ", " + BLOB_CONTRIBUTOR + ", " + SECRETS_USER;

    private static final Map<String, String> IDS = new TreeMap<>(Map.of(
            BLOB_READER, "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
            BLOB_CONTRIBUTOR, "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
            SECRETS_USER, "4633458b-17de-408a-b874-0445c86b69e6"));

    private AzureRoles() {}

    public static Set<String> names() {
        return IDS.keySet();
    }

    /** Of the role's definition; also where that id is what is given. */
    public static Optional<String> id(String role) {
        boolean id = role.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        return id ? Optional.of(role) : Optional.ofNullable(IDS.get(role));
    }

    /** Of a role, by the id of its definition; empty for one that is not here. */
    public static Optional<String> name(String id) {
        return IDS.entrySet().stream()
                .filter(role -> role.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
