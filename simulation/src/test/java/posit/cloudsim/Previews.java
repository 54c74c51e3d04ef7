package posit.cloudsim;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import posit.engine.Unknown;

/** What a plugin can tell of a resource before it is made or changed. */
final class Previews {
    private final Inputs inputs;

    Previews(Inputs inputs) {
        this.inputs = inputs;
    }

    /** Whatever the cloud makes up is unknown. */
    SortedMap<String, Object> ofCreation(Kind kind, Making making) {
        var outputs = new TreeMap<>(
                making.type().startsWith("azure-native:") ? AzureShapes.preview(making) : making.inputs());
        inputs.outputs(making.type()).forEach(name -> outputs.putIfAbsent(name, Unknown.VALUE));
        kind.renewed().forEach(name -> outputs.put(name, Unknown.VALUE));
        return outputs;
    }

    /** What was made up stays known, unless the change makes it up anew. */
    SortedMap<String, Object> ofUpdate(Kind kind, Map<String, Object> before, Making making) {
        var outputs = new TreeMap<>(before);
        outputs.putAll(Operations.outputs(kind, making));
        kind.renewed().forEach(name -> outputs.put(name, Unknown.VALUE));
        return outputs;
    }
}
