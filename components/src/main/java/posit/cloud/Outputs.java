package posit.cloud;

import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plain values where outputs are wanted. */
public final class Outputs {
    private Outputs() {}

    /** The same keys in the same order; a single value needs {@link Output#of} only. */
    public static <K, V> Map<K, Output<V>> of(Map<K, V> values) {
        var outputs = new LinkedHashMap<K, Output<V>>();
        values.forEach((key, value) -> outputs.put(key, Output.of(value)));
        return outputs;
    }
}
