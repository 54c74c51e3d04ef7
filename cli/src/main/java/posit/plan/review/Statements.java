package posit.plan.review;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of IAM policies, read from their JSON. */
final class Statements {
    /**
     * One statement of a policy.
     *
     * @param principals {@code kind name}, empty in a policy of a role
     * @param condition in a line, or ""
     */
    record Statement(
            boolean isDeny, List<String> principals, List<String> actions, List<String> resources, String condition) {}

    private Statements() {}

    /** Empty for what is not a policy. */
    static List<Statement> of(String json) {
        try {
            var statements = new ArrayList<Statement>();
            if (JsonParser.parseString(json) instanceof JsonObject policy) {
                each(policy.get("Statement")).forEach(one -> {
                    if (one instanceof JsonObject fields) {
                        statements.add(statement(fields));
                    }
                });
            }
            return statements;
        } catch (JsonSyntaxException e) {
            return List.of();
        }
    }

    private static Statement statement(JsonObject fields) {
        return new Statement(
                fields.has("Effect") && fields.get("Effect").getAsString().equals("Deny"),
                principals(fields.get("Principal")),
                negated(fields, "Action"),
                negated(fields, "Resource"),
                condition(fields.get("Condition")));
    }

    private static List<String> negated(JsonObject fields, String name) {
        var but = texts(fields.get("Not" + name));
        return but.isEmpty() ? texts(fields.get(name)) : List.of("all but " + String.join(", ", but));
    }

    private static List<String> principals(JsonElement principal) {
        if (!(principal instanceof JsonObject kinds)) {
            return texts(principal);
        }
        var principals = new ArrayList<String>();
        kinds.entrySet().forEach(kind -> texts(kind.getValue()).forEach(principals::add));
        return principals;
    }

    /** {@code StringEquals aws:SourceAccount 123, 456}, one after the other. */
    private static String condition(JsonElement condition) {
        if (!(condition instanceof JsonObject operators)) {
            return "";
        }
        return operators.entrySet().stream()
                .flatMap(operator -> operator.getValue().getAsJsonObject().entrySet().stream()
                        .map(key -> (operator.getKey().equals("Bool") ? "" : operator.getKey() + " ") + key.getKey()
                                + " " + String.join(", ", texts(key.getValue()))))
                .collect(Collectors.joining("; "));
    }

    private static List<String> texts(JsonElement element) {
        return each(element).stream().map(JsonElement::getAsString).toList();
    }

    private static List<JsonElement> each(JsonElement element) {
        if (element == null || element.isJsonNull()) {
            return List.of();
        }
        return element.isJsonArray() ? element.getAsJsonArray().asList() : List.of(element);
    }
}
