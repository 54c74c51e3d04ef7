package posit.cloudsim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import posit.engine.CloudMock;
import posit.engine.PlannedResource;
import posit.engine.ProviderMock;

/** Ids and outputs of Azure, as the plan's own mock for it makes them. */
final class AzureShapes {
    static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000000";

    private static final ProviderMock MOCK = CloudMock.of(Map.of());

    private AzureShapes() {}

    static String id(Making making) {
        return created(making, false).id();
    }

    static Map<String, Object> outputs(Making making) {
        var made = new TreeMap<>(created(making, false).outputs());
        made.put("provisioningState", "Succeeded");
        making.inputs().keySet().forEach(made::remove);
        insides(making, made);
        return made;
    }

    /** What a preview knows: the inputs, with the unknown inside of what is given in part. */
    static Map<String, Object> preview(Making making) {
        return created(making, true).outputs();
    }

    /** The id of what a thing is a part of; "" for what is part of nothing, such as a resource group. */
    static String parent(String id) {
        if (!id.startsWith("/")) {
            return "";
        }
        var extension = id.lastIndexOf("/providers/");
        var path = id.substring(Math.max(extension, 0));
        var parts = path.split("/");
        // /providers/Namespace/type/name, then /type/name for each level below
        if (extension > 0 && parts.length == 5) {
            return id.substring(0, extension);
        }
        var parent = id.substring(0, id.lastIndexOf('/', id.lastIndexOf('/') - 1));
        return parent.equals(SUBSCRIPTION) ? "" : parent;
    }

    /** Inputs win over what is made up, except inside of maps that are given in part. */
    private static void insides(Making making, Map<String, Object> made) {
        created(making, false).outputs().forEach((name, value) -> {
            if (value instanceof Map && making.inputs().containsKey(name)) {
                made.put(name, value);
            }
        });
    }

    /** Two of one URN differ, as they do when one replaces the other. */
    private static ProviderMock.Reply created(Making making, boolean preview) {
        var urn = making.generation() == 0 ? making.urn() : making.urn() + "#" + making.generation();
        var resource = new PlannedResource(
                0,
                urn,
                making.type(),
                making.name(),
                true,
                false,
                "",
                making.inputs(),
                List.of(),
                Map.of(),
                false,
                false,
                "",
                Map.of(),
                "",
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                false,
                Map.of());
        return MOCK.create(new ProviderMock.Request(resource, null, Set.of("name"), preview));
    }
}
