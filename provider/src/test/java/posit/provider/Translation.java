package posit.provider;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inputs of pulumi-aws as a resource in Terraform's JSON. */
final class Translation {
    private static final Gson GSON = new Gson();

    private final ProviderSchema schema;

    Translation(ProviderSchema schema) {
        this.schema = schema;
    }

    JsonObject of(AwsResource resource) {
        var type = schema.type(resource.type());
        return (JsonObject) json(type, schema.shape(type), resource.inputs());
    }

    private static JsonElement json(String type, Shape shape, Object value) {
        return GSON.toJsonTree(value(type, shape, value));
    }

    private static Object value(String type, Shape shape, Object value) {
        if (shape instanceof Shape.Many many) {
            var all = value instanceof List<?> list ? list : List.of(value);
            return all.stream().map(one -> value(type, many.element(), one)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var fields = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> {
                var input = (String) key;
                if (shape instanceof Shape.Fields all) {
                    var name = ProviderSchema.field(type, all, input);
                    fields.put(name, value(type, all.all().get(name), inner));
                } else {
                    fields.put(input, value(type, shape, inner));
                }
            });
            return fields;
        }
        return value instanceof String text ? literal(text) : value;
    }

    /** Terraform reads templates in every text. */
    private static String literal(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }
}
