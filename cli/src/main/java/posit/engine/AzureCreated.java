package posit.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.catalog.AzureTypes;

/** What Azure makes up. */
final class AzureCreated extends Created {
    private static final String TENANT = "00000000-0000-0000-0000-00000000007e";

    private static final String IDENTITIES = "userAssignedIdentities";

    AzureCreated(PlannedResource resource) {
        super(resource);
    }

    @Override
    String id() {
        return resource.external() ? resource.importId() : new AzureId(resource.type(), this::given).path();
    }

    @Override
    String physicalName() {
        return resource.external()
                ? resource.importId().substring(resource.importId().lastIndexOf('/') + 1)
                : new AzureId(resource.type(), this::given).name();
    }

    @Override
    Map<String, Object> computed() {
        return switch (resource.type()) {
            case AzureTypes.AKS -> cluster();
            case AzureTypes.NETAPP_VOLUME ->
                Map.of("mountTargets", List.of(Map.of("ipAddress", "10.0.0.7", "fileSystemId", guid())));
            default -> Map.of();
        };
    }

    @Override
    String value(String place) {
        return switch (place) {
            case "guid" -> guid();
            case "tenant" -> TENANT;
            default -> super.value(place);
        };
    }

    /** Identities go in as a list and come back as a map, of which a preview knows nothing. */
    @Override
    Map<String, Object> echoed(boolean preview) {
        var echoed = new TreeMap<>(super.echoed(preview));
        if (echoed.get("identity") instanceof Map<?, ?> given && given.get(IDENTITIES) instanceof List<?> ids) {
            var identity = new TreeMap<Object, Object>(given);
            identity.put(IDENTITIES, preview ? Unknown.VALUE : principals(ids));
            echoed.put("identity", identity);
        }
        return echoed;
    }

    private Map<Object, Object> principals(List<?> ids) {
        var principals = new TreeMap<Object, Object>();
        ids.forEach(id -> principals.put(id, Map.of("principalId", guid(), "clientId", guid())));
        return principals;
    }

    /** ref: PreviewOutputs in https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/convert/convert.go */
    @Override
    Map<String, Object> unknownInside() {
        var unknown = new TreeMap<>(madeUp());
        unknown.replaceAll((name, value) -> unknown(value));
        return unknown;
    }

    private static Object unknown(Object value) {
        if (value instanceof Map<?, ?> map) {
            var inside = new TreeMap<Object, Object>(map);
            inside.replaceAll((name, entry) -> unknown(entry));
            return inside;
        }
        return Unknown.VALUE;
    }

    private Map<String, Object> cluster() {
        var issuer =
                "https://" + text("location", "eastus2") + ".oic.prod-aks.azure.com/" + TENANT + "/" + guid() + "/";
        return Map.of(
                "oidcIssuerProfile", Map.of("issuerURL", issuer),
                "ingressProfile", Map.of("webAppRouting", Map.of("identity", Map.of("objectId", guid()))));
    }

    /** A resource that is given no name gets one from the plugin. */
    private String given(String input) {
        return text(input, madeUpName());
    }

    private String guid() {
        return suffix + "-0000-0000-0000-000000000000";
    }
}
