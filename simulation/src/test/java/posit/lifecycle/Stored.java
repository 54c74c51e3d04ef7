package posit.lifecycle;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A resource in an engine's state.
 *
 * @param id "" for components
 * @param pendingDelete replaced already, and still to be deleted
 * @param external read, not managed
 * @param initErrors why it is there but not well
 * @param parent URN, or ""
 * @param needs URNs of what it depends on, its provider among them; its parent is not
 * @param properties its inputs and outputs as they stand in the state; written out for who asks, because most do not
 */
record Stored(
        String urn,
        String type,
        String id,
        boolean custom,
        boolean protect,
        boolean pendingDelete,
        boolean external,
        List<String> initErrors,
        String parent,
        Set<String> needs,
        Supplier<JsonObject> properties) {

    static String type(String urn) {
        var chain = urn.split("::", 4)[2];
        return chain.substring(chain.lastIndexOf('$') + 1);
    }

    String name() {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    /** In a cloud or a cluster; neither a component nor a provider. */
    boolean isReal() {
        return custom && !external && !type.startsWith("pulumi:");
    }
}
