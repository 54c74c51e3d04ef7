package posit.config.azure;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Nearest;
import posit.config.reader.Section;
import posit.config.shared.Accounts;
import posit.reference.AzureRoles;

/** A service account for content on AKS. */
public record AksAccountConfig(
        @Key(says = "The account's name.", allowed = Accounts.NAME, pattern = Accounts.NAME_PATTERN, example = "sales")
        String name,

        @Key(says = "What content under it may do in Azure, by workload identity; without this key nothing.")
        Optional<Rights> azure) {

    /** What content under an account may do in Azure. */
    public record Rights(
            @Key(says = "Roles the account's identity gets. Who runs Pulumi must be allowed to assign them.")
            List<Role> roles)
            implements Section {

        public static Rights defaults(JsonObject given) {
            return new Rights(List.of());
        }

        @Override
        public void validate(Check check) {
            check.all(!roles.isEmpty(), "it gives no right", "list roles, or remove it");
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < roles.size(); i++) {
                Role role = roles.get(i);
                boolean first =
                        role.scope() == null || seen.add((role.role() + " " + role.scope()).toLowerCase(Locale.ROOT));
                check.in("roles", i, Role.defaults(null))
                        .fits(first, "scope", "this role is there twice for it", "remove one of the two");
            }
        }
    }

    /** A role on something. */
    public record Role(
            @Key(
                    says = "The role: of those named here, or any other by the id of its definition.",
                    allowed = "one of " + AzureRoles.NAMES + ", or the id of a role definition",
                    example = "\"Storage Blob Data Reader\"",
                    source = "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles")
            String role,

            @Key(
                    says = "What it is for: best a single container, vault or other resource.",
                    allowed = "the resource id of a resource or of a resource group",
                    pattern =
                            "(?i)/subscriptions/[0-9a-f-]{36}/resourceGroups/[^/\\s]+(/providers/[^/\\s]+(/[^/\\s]+)+)?",
                    example = SALES,
                    source = "https://learn.microsoft.com/azure/role-based-access-control/scope-overview")
            String scope)
            implements Section {
        private static final String SALES = "/subscriptions/" + Uuids.EXAMPLE + "/resourceGroups/data/providers"
                + "/Microsoft.Storage/storageAccounts/acme/blobServices/default/containers/sales";

        public static Role defaults(JsonObject given) {
            return new Role(null, null);
        }

        @Override
        public void validate(Check check) {
            boolean known = role == null || AzureRoles.id(role).isPresent();
            String cure = role == null
                    ? ""
                    : Nearest.to(role, AzureRoles.names())
                            .map(near -> "write " + near)
                            .orElse("look its id up: az role definition list --name \"" + role + "\" --query [].name");
            check.must(known, "role", "one of " + AzureRoles.NAMES + ", or the id of a role definition", cure);
        }
    }

    public static AksAccountConfig defaults(JsonObject given) {
        return new AksAccountConfig(null, Optional.empty());
    }
}
