package posit.config.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** JSON of any shape as maps, lists, texts, numbers and switches. */
final class PlainValues {
    private PlainValues() {}

    static Object of(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, Object> map = new TreeMap<>();
            element.getAsJsonObject().entrySet().forEach(e -> map.put(e.getKey(), of(e.getValue())));
            return map;
        }
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream()
                    .map(PlainValues::of)
                    .toList();
        }
        return element instanceof JsonPrimitive scalar ? of(scalar) : "";
    }

    private static Object of(JsonPrimitive scalar) {
        if (scalar.isBoolean()) {
            return scalar.getAsBoolean();
        }
        return scalar.isNumber() ? number(scalar.getAsBigDecimal()) : scalar.getAsString();
    }

    /** Whole numbers stay whole: a chart would print 2.0 otherwise. */
    private static Number number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? (Number) number.intValueExact() : (Number) number.doubleValue();
    }
}
